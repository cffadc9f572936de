import Core
import SQL

/// The rows of one circle, as the case loader, the acts and the pages read them. Each call is one statement, or two.
struct MotiRecords {
    let reading: any Reading
    let id: ID<Circle>

    init(_ reading: any Reading) throws {
        guard let circle = reading.standing.vault.circle, circle.kind == "moti" else { throw MotiRecordsMissing() }
        self.init(reading, circle.id)
    }

    init(_ reading: any Reading, _ id: ID<Circle>) {
        self.reading = reading
        self.id = id
    }

    var vault: ID<Vault> { id.vault }

    func circle() throws -> StoredCircle {
        guard let row = try reading.row(CircleStatements.facts(id)) else { throw MotiRecordsMissing() }
        return try StoredCircle(row)
    }

    func seats() throws -> [StoredSeat] { try reading.rows(SeatStatements.open(id)).map(StoredSeat.init) }
    func allSeats() throws -> [StoredSeat] { try reading.rows(SeatStatements.all(id)).map(StoredSeat.init) }
    func events() throws -> [StoredEvent] { try reading.rows(CircleStatements.events(id)).map(StoredEvent.init) }

    /// Lines not ended, drafts too.
    func lines() throws -> [StoredLine] { try lines(ConsentStatements.standing(id)) }
    func allLines() throws -> [StoredLine] { try lines(ConsentStatements.lines(id)) }

    private func lines(_ statement: Statement) throws -> [StoredLine] {
        let topics = try grouped(ConsentStatements.topics(id), ID<ConsentLine>.self)
        return try reading.rows(statement).map { try StoredLine($0, topics: topics) }
    }

    func consents() throws -> [StoredConsent] {
        try reading.rows(ConsentStatements.all(id)).map(StoredConsent.init)
    }

    func goals() throws -> [StoredGoal] {
        let topics = try grouped(GoalStatements.topics(id), ID<Goal>.self)
        return try reading.rows(GoalStatements.open(id)).map { try StoredGoal($0, topics: topics) }
    }

    func ratings() throws -> [StoredRating] { try reading.rows(GoalStatements.ratings(id)).map(StoredRating.init) }

    func entries() throws -> [StoredEntry] {
        try entries(EntryStatements.all(id))
    }

    func entries(_ kind: MotiEntryKind, about: Int64? = nil) throws -> [StoredEntry] {
        try entries(EntryStatements.find(id, kind: kind.rawValue, about: about))
    }

    private func entries(_ statement: Statement) throws -> [StoredEntry] {
        let rows = try reading.rows(statement)
        guard !rows.isEmpty else { return [] }
        let readers = try reading.rows(EntryStatements.readers(id)).reduce(into: [ID<Entry>: Set<Part>]()) {
            $0[try $1.id(0), default: []].insert(try $1.code(1))
        }
        return try rows.map { try StoredEntry($0, readers: readers) }
    }

    func meetings() throws -> [StoredMeeting] { try reading.rows(MeetingStatements.all(id)).map(StoredMeeting.init) }
    func slots() throws -> [StoredSlot] { try reading.rows(MeetingStatements.slots(id)).map(StoredSlot.init) }

    func attendance() throws -> [StoredAttendance] {
        try reading.rows(MeetingStatements.attendance(id)).map(StoredAttendance.init)
    }

    func invitations() throws -> [StoredInvitation] {
        try reading.rows(InvitationStatements.all(id)).map(StoredInvitation.init)
    }

    /// Slots that suit, by invitation.
    func answers() throws -> [ID<Invitation>: Set<ID<Slot>>] {
        try reading.rows(InvitationStatements.answers(id)).reduce(into: [:]) {
            $0[try $1.id(1), default: []].insert(try $1.id(0))
        }
    }

    func actions() throws -> [StoredAction] { try reading.rows(ActionStatements.all(id)).map(StoredAction.init) }
    func plans() throws -> [StoredPlan] { try reading.rows(PlanStatements.all(id)).map(StoredPlan.init) }
    func dissents() throws -> [StoredDissent] { try reading.rows(PlanStatements.dissents(id)).map(StoredDissent.init) }
    /// Newest first.
    func contacts() throws -> [StoredContact] { try reading.rows(PlanStatements.contacts(id)).map(StoredContact.init) }
    func ticks() throws -> [StoredTick] { try reading.rows(PlanStatements.ticks(id)).map(StoredTick.init) }
    func offers() throws -> [StoredOffer] { try reading.rows(OfferStatements.open(id)).map(StoredOffer.init) }

    private func grouped<Of>(_ statement: Statement, _ type: ID<Of>.Type) throws -> [ID<Of>: Set<String>] {
        try reading.rows(statement).reduce(into: [:]) { $0[try $1.id(0), default: []].insert(try $1.text(1)) }
    }

    // MARK: Sealed texts

    func open(_ sealed: [UInt8], _ table: String, _ row: Int64, _ column: String) throws -> String {
        try reading.unseal(sealed, Place(table, row, column), in: vault)
    }

    func open(_ sealed: [UInt8]?, _ table: String, _ row: Int64, _ column: String) throws -> String? {
        try sealed.map { try open($0, table, row, column) }
    }

    func text(of goal: StoredGoal) throws -> String { try open(goal.text, "goal", goal.id.rawValue, "text") }
    func text(of entry: StoredEntry) throws -> String { try open(entry.text, "entry", entry.id.rawValue, "text") }

    func recipient(of line: StoredLine) throws -> SealedRecipient {
        SealedRecipient(try open(line.recipient, "consent_line", line.id.rawValue, "recipient"))
    }

    func shownAs(_ invitation: StoredInvitation) throws -> String {
        try open(invitation.shownAs, "invitation", invitation.id.rawValue, "shown_as")
    }
}

/// The granted vault is no MOTI circle, or a thing of another circle was named: nothing is there.
package struct MotiRecordsMissing: Error, Equatable {
    package init() {}
}
