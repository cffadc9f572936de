import Core
import SQL

/// An agreed thing, its texts still sealed.
struct StoredAction {
    let id: ID<Action>
    let goal: ID<Goal>
    let what: [UInt8]
    let owner: ID<Seat>
    let deputy: ID<Seat>?
    let due: Day?
    let noDateBecause: [UInt8]?
    let note: [UInt8]?
    let state: ActionState
    let waitsFor: String?
    let checkOn: Day?
    let reason: String?
    let cameFrom: ID<Action>?
    let finished: Instant?
    let lateTold: Int64
    let version: Int64

    init(_ row: Row) throws {
        id = try row.id(0)
        goal = try row.id(1)
        what = try row.blob(2)
        owner = try row.id(3)
        deputy = try row.optionalID(4)
        due = try row.optionalDay(5)
        noDateBecause = try row.optionalBlob(6)
        note = try row.optionalBlob(7)
        state = try row.code(8)
        waitsFor = try row.optionalText(9)
        checkOn = try row.optionalDay(10)
        reason = try row.optionalText(11)
        cameFrom = try row.optionalID(12)
        finished = try row.optionalInstant(13)
        lateTold = try row.integer(14)
        version = try row.integer(15)
    }
}

/// A version of the plan; its content never changes.
struct StoredPlan {
    let id: ID<Plan>
    let meeting: ID<Meeting>?
    let version: Int64
    let content: [UInt8]
    let responsible: ID<Seat>
    let deputy: ID<Seat>
    let nextContactOn: Day
    let clientAgreed: Bool
    let confirmed: Instant
    let copyGiven: Instant?

    init(_ row: Row) throws {
        id = try row.id(0)
        meeting = try row.optionalID(1)
        version = try row.integer(2)
        content = try row.blob(3)
        responsible = try row.id(4)
        deputy = try row.id(5)
        nextContactOn = try row.day(6)
        clientAgreed = try row.bool(7)
        confirmed = try row.instant(8)
        copyGiven = try row.optionalInstant(9)
    }
}

/// Words of disagreement under their author.
struct StoredDissent {
    let id: Int64
    let plan: ID<Plan>?
    let author: ID<Seat>
    let text: [UInt8]
    let at: Instant
    let person: ID<Person>

    init(_ row: Row) throws {
        id = try row.integer(0)
        plan = try row.optionalID(1)
        author = try row.id(2)
        text = try row.blob(3)
        at = try row.instant(4)
        person = try row.id(5)
    }
}

/// A call, visit or message that happened.
struct StoredContact {
    let id: ID<Contact>
    let author: ID<Seat>
    let channel: String
    let result: String
    let on: Day
    let next: Day
    let line: [UInt8]?
    let at: Instant
    let person: ID<Person>

    init(_ row: Row) throws {
        id = try row.id(0)
        author = try row.id(1)
        channel = try row.text(2)
        result = try row.text(3)
        on = try row.day(4)
        next = try row.day(5)
        line = try row.optionalBlob(6)
        at = try row.instant(7)
        person = try row.id(8)
    }
}

/// "Recorded in our own record", by one organisation.
struct StoredTick {
    let id: Int64
    let unit: ID<Unit>
    let kind: String
    let notNeeded: String?
    let on: Day
    let seat: ID<Seat>

    init(_ row: Row) throws {
        id = try row.integer(0)
        unit = try row.id(1)
        kind = try row.text(2)
        notNeeded = try row.optionalText(3)
        on = try row.day(4)
        seat = try row.id(5)
    }
}

/// A duty offered, not yet answered.
struct StoredOffer {
    let id: ID<Offer>
    let person: ID<Person>
    let duty: MotiDuty
    let line: ID<ConsentLine>?
    let until: Day

    init(_ row: Row) throws {
        id = try row.id(0)
        person = try row.id(1)
        duty = try row.code(2)
        line = try row.optionalID(3)
        until = try row.day(4)
    }
}
