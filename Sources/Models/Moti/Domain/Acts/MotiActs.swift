import Core
import SQL

/// The usual way of an act: facts, the machine's word, rows.
struct MotiActs {
    let change: any Change
    let records: MotiRecords
    let stored: StoredCircle
    let facts: MotiCase
    let by: MotiBy

    init(_ change: any Change, born: Bool = true) throws {
        self.change = change
        records = try MotiRecords(change)
        stored = try records.circle()
        facts = try MotiCaseLoader.load(change, born: born)
        by = MotiBy(change.standing, in: facts.area)
    }

    var circle: ID<Circle> { records.id }

    /// Asks the machine and writes what it decided.
    @discardableResult
    func act(_ event: MotiEvent, _ input: MotiInput = .nothing, _ texts: MotiTexts = MotiTexts()) throws -> MotiDecision
    {
        let decision = try MotiMachine.decide(event, input, in: facts, by: by)
        var texts = texts
        input.addCodes(to: &texts.codes)
        try MotiEffects.apply(decision, in: change, facts, version: stored.version, texts)
        return decision
    }

    /// Records that a text was written or changed: it moves no state.
    func edited(_ what: String, item: Int64) throws {
        try change.note(
            EventNote(
                "edited", seat: ownSeat?.id, item: item, codes: ["what": what], from: facts.state?.rawValue,
                to: facts.state?.rawValue))
    }

    // MARK: Who acts

    var actor: ID<Person>? { change.standing.actor.person }

    /// The actor's own seat.
    var ownSeat: MotiSeat? { facts.seats.first { $0.person == actor } }

    var clientSeat: MotiSeat? { facts.seats.first { $0.part == .client } }

    func requireSeat() throws -> MotiSeat {
        guard let seat = ownSeat else { throw MotiRecordsMissing() }
        return seat
    }

    func requireActor() throws -> ID<Person> {
        guard let actor else { throw MotiRecordsMissing() }
        return actor
    }

    /// Those who carry the circle may prepare it; the client may do so on their own page.
    func requireCarrier() throws {
        let sight = MotiSight(change.standing)
        guard sight.isCarrier || sight.isClient else { throw MotiRecordsMissing() }
    }

    func seal(_ text: String, _ table: String, _ row: Int64, _ column: String) throws -> [UInt8] {
        try change.seal(text, Place(table, row, column), in: change.vault)
    }

    func seal(_ text: String?, _ table: String, _ row: Int64, _ column: String) throws -> [UInt8]? {
        try text.map { try seal($0, table, row, column) }
    }
}

extension MotiInput {
    /// What history and figures keep of an input: codes and dates.
    func addCodes(to codes: inout [String: String]) {
        if let reason { codes["reason"] = reason }
        if let word { codes["word"] = word.manner.rawValue }
        if let yes { codes["yes"] = yes.manner?.rawValue ?? "own" }
        switch detail {
        case .talk(let talk): codes["manner"] = talk.manner?.rawValue
        case .contacting(let contact):
            codes["channel"] = contact.channel?.rawValue
            codes["result"] = contact.result?.rawValue
        case .offering(let duty, _): codes["duty"] = duty.rawValue
        case .closing(let closing):
            if !closing.gaps.isEmpty { codes["gaps"] = closing.gaps.sorted().joined(separator: ",") }
        case .answering(let answer): codes["answer"] = answer.answer?.rawValue
        case .ticking(let tick): codes["record"] = tick.notNeeded.map { "not:\($0)" } ?? tick.kind
        default: break
        }
    }
}
