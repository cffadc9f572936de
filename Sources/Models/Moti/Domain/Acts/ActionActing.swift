import Core
import SQL

/// Who hears of what happens to an agreed thing.
enum ActionAudience {
    case client, owner, responsible
    /// Of the thing itself.
    case holder
}

extension MotiActs {
    /// A thing of this circle in one of these states.
    func action(_ id: ID<Action>, in states: Set<ActionState>, _ event: String) throws -> StoredAction {
        guard let stored = try records.actions().first(where: { $0.id == id }) else { throw MotiRecordsMissing() }
        guard facts.state?.isLive ?? false, states.contains(stored.state) else {
            throw Refusals([MotiRefusal(.notNow, ["event": event, "state": stored.state.rawValue])])
        }
        return stored
    }

    /// Chair, scribe, owner, those who carry the circle, and the client.
    func requireTable() throws {
        let sight = MotiSight(change.standing, chairing: chairing)
        guard sight.isClient || sight.isCarrier || sight.isAtTable else { throw MotiRecordsMissing() }
        guard facts.state?.isLive ?? false else {
            throw Refusals([MotiRefusal(.notNow, ["event": "propose", "state": facts.state?.rawValue ?? ""])])
        }
    }

    private func isHolder(_ action: StoredAction) -> Bool {
        facts.seat(action.owner)?.person == actor && actor != nil
    }

    /// Its owner; or, where it is read aloud, whoever holds the pen.
    func require(_ action: StoredAction, orTable: Bool) throws {
        if isHolder(action) { return }
        guard orTable else { throw MotiRecordsMissing() }
        try requireTable()
    }

    /// Its owner, the client, or a carrier of the circle on the client's word.
    func require(_ action: StoredAction, orClientsWord word: MotiWord?) throws {
        let sight = MotiSight(change.standing)
        if isHolder(action) || sight.isClient { return }
        guard sight.isCarrier else { throw MotiRecordsMissing() }
        guard word != nil else { throw Refusals([MotiRefusal(.wordMissing)]) }
    }

    /// Nil for an empty text, else sealed.
    func sealed(
        _ text: String?, _ table: String, _ row: Int64, _ column: String, _ limit: Int
    ) throws -> [UInt8]? {
        try MotiLimit.optional(text, column, upTo: limit).map { try seal($0, table, row, column) }
    }

    func noteAction(_ name: String, _ action: ID<Action>, codes: [String: String] = [:]) throws -> ID<Event> {
        try change.note(
            EventNote(
                name, seat: ownSeat?.id, item: action.rawValue, codes: codes, from: facts.state?.rawValue,
                to: facts.state?.rawValue))
    }

    func tellAction(
        _ name: String, _ action: StoredAction, _ audience: [ActionAudience], codes: [String: String] = [:]
    ) throws {
        let event = try noteAction(name, action.id, codes: codes)
        let people = audience.flatMap { one -> [ID<Person>] in
            switch one {
            case .client: facts.clientSeats.map(\.person)
            case .owner: [facts.onDuty].compactMap { $0 }
            case .responsible: [facts.seat(.responsible)?.person].compactMap { $0 }
            case .holder: [facts.seat(action.owner)?.person].compactMap { $0 }
            }
        }
        try change.ready(Set(people.map(\.vault) + [.outbox]))
        try change.tell(Set(people), of: event)
    }

    func people(of seats: [ID<Seat>]) -> Set<ID<Person>> {
        Set(seats.compactMap { facts.seat($0)?.person })
    }
}
