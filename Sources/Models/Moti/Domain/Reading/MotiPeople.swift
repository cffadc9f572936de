package import Core
import SQL

/// Someone who is in, as this reader may see them.
package struct MotiPerson: Sendable, Hashable {
    package let seat: ID<Seat>
    package let person: ID<Person>
    package let part: Part
    /// Own name; for people asked from elsewhere their profession and organisation.
    package let name: String
    package let phone: String?
    package let email: String?
    /// When they can be reached.
    package let hours: String?
    /// Names of the organisation in fi, sv, en; absent for clients and support persons.
    package let organisation: MotiUnitName?
    /// The reader themselves.
    package let isMe: Bool
    /// Answers today: the owner on duty.
    package let answersNow: Bool
    package let line: ID<ConsentLine>?
    package let unit: ID<Unit>?
    package let hasAccount: Bool
}

/// A unit's public names.
package struct MotiUnitName: Sendable, Hashable {
    package let id: ID<Unit>
    /// `county`, `kela`, …
    package let kind: String
    package let fi: String
    package let sv: String
    package let en: String
    package let hours: String?

    package func name(in language: String) -> String {
        switch language {
        case "sv": sv
        case "en": en
        default: fi
        }
    }
}

/// Opens who is in a circle.
struct MotiPeopleReading {
    let records: MotiRecords
    let sight: MotiSight
    let seats: [StoredSeat]
    let cards: [ID<Person>: PersonCard]
    let units: [ID<Unit>: MotiUnitName]

    init(_ records: MotiRecords, _ sight: MotiSight, seats: [StoredSeat]) throws {
        self.records = records
        self.sight = sight
        self.seats = seats
        cards = try PeopleCards.load(Set(seats.map(\.person)), records.reading)
        units = try MotiPeopleReading.units(Set(seats.compactMap(\.unit)), records.reading)
    }

    static func units(_ units: Set<ID<Unit>>, _ reading: any Reading) throws -> [ID<Unit>: MotiUnitName] {
        guard !units.isEmpty else { return [:] }
        return try reading.rows(PersonStatements.units(units.sorted())).reduce(into: [:]) { names, row in
            let id: ID<Unit> = try row.id(0)
            names[id] = MotiUnitName(
                id: id, kind: try row.text(1), fi: try row.text(2), sv: try row.text(3), en: try row.text(4),
                hours: try row.optionalText(14))
        }
    }

    /// Open seats, one line a person: the weightiest part first.
    func open(owner: ID<Person>?) throws -> [MotiPerson] {
        guard sight.people || sight.clientContact else { return [] }
        var seen: Set<ID<Person>> = []
        let open = seats.filter { $0.isOpen && (sight.people || $0.part == .client) }
        let ordered = open.sorted { weight($0.part) < weight($1.part) }
        return try ordered.filter { seen.insert($0.person).inserted }.map { try person($0, owner: owner) }
    }

    func person(_ seat: StoredSeat, owner: ID<Person>? = nil) throws -> MotiPerson {
        let card = cards[seat.person]
        let mayReach = seat.part == .client ? sight.clientContact : sight.people && seat.hasAccount
        let mayReachGuest = !seat.hasAccount && seat.part != .client && sight.guestContact
        let unit = seat.unit.flatMap { units[$0] }
        return MotiPerson(
            seat: seat.id, person: seat.person, part: seat.part, name: try name(seat),
            phone: mayReach || mayReachGuest ? card?.phone : nil, email: mayReach || mayReachGuest ? card?.email : nil,
            hours: seat.part == .client ? (mayReach ? card?.reach : nil) : card?.reach ?? unit?.hours,
            organisation: unit, isMe: seat.person == records.reading.standing.actor.person,
            answersNow: seat.person == owner, line: seat.line, unit: seat.unit, hasAccount: seat.hasAccount)
    }

    /// How this reader is told who it is.
    func name(_ seat: StoredSeat) throws -> String {
        let shown = try records.open(seat.shownAs, "seat", seat.id.rawValue, "shown_as")
        if seat.part == .client && !sight.clientName { return "" }
        return shown ?? cards[seat.person]?.name ?? ""
    }

    func name(of seat: ID<Seat>) throws -> String {
        try seats.first { $0.id == seat }.map(name) ?? ""
    }

    func name(ofPerson person: ID<Person>) throws -> String {
        try seats.first { $0.person == person }.map(name) ?? ""
    }

    private func weight(_ part: Part) -> Int {
        let order: [Part] = [
            .client, .representative, .responsible, .convener, .deputy, .coordinator, .invited, .supportPerson,
            .interpreter,
        ]
        return order.firstIndex(of: part) ?? order.count
    }
}
