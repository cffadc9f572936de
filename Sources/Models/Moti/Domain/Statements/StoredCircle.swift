import Core
import SQL

/// The circle's row with its vault's dates, as it lies in the database.
struct StoredCircle {
    let state: String
    let keptState: String?
    let reason: String?
    let lifeAreas: [String]
    let size: String?
    let otherPlans: [String]
    let otherPlanLeads: Bool
    let mayMeetWithout: Bool
    let mayRing: Bool
    let talkedLater: Bool
    let startedOn: Day
    let version: Int64
    let area: ID<Area>
    let unit: ID<Unit>
    let programme: ID<Programme>
    let owner: ID<Person>?
    let nextOn: Day?
    let nextWhy: String?
    let endsOn: Day?
    let purgeOn: Day?

    init(_ row: Row) throws {
        state = try row.text(0)
        keptState = try row.optionalText(1)
        reason = try row.optionalText(2)
        lifeAreas = Codes.list(try row.text(3))
        size = try row.optionalText(4)
        otherPlans = Codes.list(try row.text(5))
        otherPlanLeads = try row.bool(6)
        mayMeetWithout = try row.bool(7)
        mayRing = try row.bool(8)
        talkedLater = try row.bool(9)
        startedOn = try row.day(10)
        version = try row.integer(11)
        area = try row.id(12)
        unit = try row.id(13)
        programme = try row.id(14)
        owner = try row.optionalID(15)
        nextOn = try row.optionalDay(16)
        nextWhy = try row.optionalText(17)
        endsOn = try row.optionalDay(18)
        purgeOn = try row.optionalDay(19)
    }
}

/// Something that happened, in codes.
struct StoredEvent {
    let id: ID<Event>
    let name: String
    let at: Instant
    let seat: ID<Seat>?
    let item: Int64?
    let codes: [String: String]
    let from: String?
    let to: String?

    init(_ row: Row) throws {
        id = try row.id(0)
        name = try row.text(1)
        at = try row.instant(2)
        seat = try row.optionalID(3)
        item = try row.optionalInteger(4)
        codes = Codes.pairs(try row.text(5))
        from = try row.optionalText(6)
        to = try row.optionalText(7)
    }
}

/// An event that sets a clock.
struct StoredClockEvent {
    let name: String
    let at: Instant
    let codes: [String: String]
    let from: String?
    let to: String?

    init(_ row: Row) throws {
        name = try row.text(0)
        at = try row.instant(1)
        codes = Codes.pairs(try row.text(2))
        from = try row.optionalText(3)
        to = try row.optionalText(4)
    }

    var day: Day { Day.today(at: at) }
}

/// Codes as one column holds them: `health money` and `duty=deputy reason=moved`.
enum Codes {
    static func list(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    static func text(_ codes: some Sequence<String>) -> String {
        codes.joined(separator: " ")
    }

    static func pairs(_ text: String) -> [String: String] {
        text.split(separator: " ").reduce(into: [:]) { pairs, part in
            guard let cut = part.firstIndex(of: "=") else { return }
            pairs[String(part[..<cut])] = String(part[cut...].dropFirst())
        }
    }
}

extension Row {
    func id<Of>(_ column: Int) throws -> ID<Of> { ID(rawValue: try integer(column)) }

    func optionalID<Of>(_ column: Int) throws -> ID<Of>? { try optionalInteger(column).map { ID(rawValue: $0) } }

    func day(_ column: Int) throws -> Day {
        guard let day = Day(iso: try text(column)) else { throw ColumnMismatch(column: column, wanted: "day") }
        return day
    }

    func optionalDay(_ column: Int) throws -> Day? { isNull(column) ? nil : try day(column) }

    func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }

    func optionalInstant(_ column: Int) throws -> Instant? { isNull(column) ? nil : try instant(column) }

    /// A code of an enum; a code nobody knows means that program and database have parted ways.
    func code<Code: RawRepresentable>(_ column: Int, _ type: Code.Type = Code.self) throws -> Code
    where Code.RawValue == String {
        guard let code = Code(rawValue: try text(column)) else {
            throw ColumnMismatch(column: column, wanted: "\(Code.self)")
        }
        return code
    }
}
