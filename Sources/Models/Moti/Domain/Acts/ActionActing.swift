import Core
import SQL

/// Agreed things: their machine is asked, then the rows are written and those told whom the machine names.
extension MotiActs {
    /// A thing of this circle.
    func action(_ id: ID<Action>) throws -> StoredAction {
        guard let stored = try records.actions().first(where: { $0.id == id }) else { throw MotiRecordsMissing() }
        return stored
    }

    /// Asks the machine of agreed things.
    ///
    /// - Parameter aloud: it is read aloud at the table: who holds the pen ticks for whoever is present.
    @discardableResult
    func judge(
        _ event: ActionEvent, _ stored: StoredAction?, word: MotiWord? = nil, aloud: Bool = false,
        _ fill: (inout ActionQuestion) -> Void = { _ in }
    ) throws -> Verdict<ActionMachine> {
        guard facts.state?.isLive ?? false else { throw Refusals([MotiMachine.notNow(.contact, in: facts.state)]) }
        let holder = stored.flatMap { facts.seat($0.owner)?.person }
        var by = SmallBy(self.by, in: facts, holder: holder, word: word)
        if aloud, isAtTable, try stored.map({ try isPresent($0.owner) }) ?? true { by.who.insert(.holder) }
        var question = ActionQuestion(by: by, today: facts.today, action: facts.actions.first { $0.id == stored?.id })
        fill(&question)
        return try ActionMachine.judge(event, in: stored?.state, question)
    }

    /// Chair, scribe, and those who carry the circle, while the meeting is on or its plan is being made.
    var isAtTable: Bool {
        let sight = MotiSight(change.standing, chairing: chairing)
        return sight.isClient || sight.isCarrier || sight.isAtTable
    }

    /// Was at the meeting held last. The client is always asked, whoever writes.
    private func isPresent(_ seat: ID<Seat>) throws -> Bool {
        guard let meeting = facts.lastMeeting, meeting.state == .held, facts.meeting == nil else { return false }
        return try records.attendance().contains { one in
            one.meeting == meeting.id && one.how.isPresent && facts.seat(one.seat)?.person == facts.seat(seat)?.person
        }
    }

    func requireTable() throws {
        guard isAtTable else { throw MotiRecordsMissing() }
        guard facts.state?.isLive ?? false else { throw Refusals([MotiMachine.notNow(.contact, in: facts.state)]) }
    }

    /// Nil for an empty text, else sealed.
    func sealed(
        _ text: String?, _ table: String, _ row: Int64, _ column: String, _ limit: Int
    ) throws -> [UInt8]? {
        try MotiLimit.optional(text, column, upTo: limit).map { try seal($0, table, row, column) }
    }

    /// The event, who is told, and the circle's next date, which an agreed thing may move.
    func done(
        _ verdict: Verdict<ActionMachine>, _ action: ID<Action>, holder: ID<Seat>?, codes: [String: String] = [:]
    ) throws {
        let event = try change.note(
            EventNote(
                verdict.rule.event.rawValue, seat: ownSeat?.id, item: action.rawValue, codes: codes,
                from: facts.state?.rawValue, to: facts.state?.rawValue))
        let people = Set(verdict.rule.told.flatMap { told($0, holder) })
        try change.ready(Set(people.map(\.vault) + [.outbox]))
        try change.tell(people, of: event)
        try change.rearm()
    }

    private func told(_ audience: SmallTold, _ holder: ID<Seat>?) -> [ID<Person>] {
        switch audience {
        case .client: facts.clientSeats.map(\.person)
        case .owner: [facts.onDuty].compactMap { $0 }
        case .responsible: [facts.seat(.responsible)?.person].compactMap { $0 }
        case .holder: [holder.flatMap(facts.seat)?.person].compactMap { $0 }
        case .deputyO2, .formerO6: []
        }
    }
}
