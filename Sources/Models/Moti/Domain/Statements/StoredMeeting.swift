import Core
import SQL

/// A meeting as it lies in the database.
struct StoredMeeting {
    let id: ID<Meeting>
    let state: MeetingState
    let purpose: String
    let length: Minutes
    let municipality: String?
    let place: [UInt8]?
    let remote: [UInt8]?
    let access: [UInt8]?
    let interpreter: String?
    let interpreterBooked: Bool
    let fast: Bool
    let soloOk: Bool
    let goWithout: Bool
    let clientSaw: Instant?
    let slot: ID<Slot>?
    let start: Instant?
    let chair: ID<Seat>?
    let scribe: ID<Seat>?
    let precalled: Instant?
    let reason: String?
    let version: Int64

    init(_ row: Row) throws {
        id = try row.id(0)
        state = try row.code(1)
        purpose = try row.text(2)
        guard let length = Minutes(Int(clamping: try row.integer(3))) else {
            throw ColumnMismatch(column: 3, wanted: "minutes")
        }
        self.length = length
        municipality = try row.optionalText(4)
        place = try row.optionalBlob(5)
        remote = try row.optionalBlob(6)
        access = try row.optionalBlob(7)
        interpreter = try row.optionalText(8)
        interpreterBooked = try row.bool(9)
        fast = try row.bool(10)
        soloOk = try row.bool(11)
        goWithout = try row.bool(12)
        clientSaw = try row.optionalInstant(13)
        slot = try row.optionalID(14)
        start = try row.optionalInstant(15)
        chair = try row.optionalID(16)
        scribe = try row.optionalID(17)
        precalled = try row.optionalInstant(18)
        reason = try row.optionalText(19)
        version = try row.integer(20)
    }

    var isOpen: Bool { [.floating, .polling, .fixed].contains(state) }
}

/// A slot put to those asked.
struct StoredSlot {
    let id: ID<Slot>
    let meeting: ID<Meeting>
    let start: Instant

    init(_ row: Row) throws {
        id = try row.id(0)
        meeting = try row.id(1)
        start = try row.instant(2)
    }
}

/// How one seat was at a meeting.
struct StoredAttendance {
    let meeting: ID<Meeting>
    let seat: ID<Seat>
    let how: MotiAttendance
    let reason: String?

    init(_ row: Row) throws {
        meeting = try row.id(0)
        seat = try row.id(1)
        how = try row.code(2)
        reason = try row.optionalText(3)
    }
}

/// Someone asked, or about to be.
struct StoredInvitation {
    let id: ID<Invitation>
    let meeting: ID<Meeting>?
    let seat: ID<Seat>?
    let person: ID<Person>
    let unit: ID<Unit>?
    let part: Part
    let line: ID<ConsentLine>?
    let need: String
    let minutes: Int64
    let mode: String
    let why: [UInt8]?
    let shownAs: [UInt8]
    let codeBy: String
    let state: InvitationState
    let deputy: [UInt8]?
    let asked: Instant?
    let answered: Instant?
    let version: Int64
    let hasAccount: Bool

    init(_ row: Row) throws {
        id = try row.id(0)
        meeting = try row.optionalID(1)
        seat = try row.optionalID(2)
        person = try row.id(3)
        unit = try row.optionalID(4)
        part = try row.code(5)
        line = try row.optionalID(6)
        need = try row.text(7)
        minutes = try row.integer(8)
        mode = try row.text(9)
        why = try row.optionalBlob(10)
        shownAs = try row.blob(11)
        codeBy = try row.text(12)
        state = try row.code(13)
        deputy = try row.optionalBlob(14)
        asked = try row.optionalInstant(15)
        answered = try row.optionalInstant(16)
        version = try row.integer(17)
        hasAccount = try row.integer(18) > 0
    }
}
