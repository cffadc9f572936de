package import Core
package import SQL

/// Lists over circles: which vaults the gate is to open one by one, and the line that each gives.
package enum MotiLists {
    /// Circles in which a person holds a seat, soonest next date first; those without one last.
    ///
    /// - Parameter after: the last line of the page before: its date (`9999-12-31` without one) and its circle.
    package static func own(
        of person: ID<Person>, after: (day: String, circle: ID<Circle>)? = nil, limit: Int
    ) -> Statement {
        ListStatements.own(of: person, after: after, limit: limit)
    }

    /// Open askings for a coach in the areas an assignment reaches, soonest due first.
    package static func coachQueue(_ areas: Set<ID<Area>>, limit: Int) -> Statement {
        OfferStatements.queue(areas.sorted(), limit: limit)
    }

    /// Open askings in all areas that a coordinator's assignments reach today, soonest due first.
    package static func coachQueue(of coordinator: ID<Person>, on today: Day, limit: Int) -> Statement {
        OfferStatements.queue(of: coordinator, on: today, limit: limit)
    }

    /// Closed circles of a client that can still be opened again or read, and those alive: the own page's choice.
    package static func clients(of person: ID<Person>) -> Statement {
        ListStatements.clients(of: person)
    }
}

/// One circle in a list.
package struct MotiCircleLine: Sendable, Hashable {
    package let circle: ID<Circle>
    package let state: MotiState
    package let clientName: String?
    package let next: MotiNextStep?
    package let lifeAreas: [String]
    package let myParts: Set<Part>

    package static func read(_ reading: any Reading) throws -> MotiCircleLine {
        let records = try MotiRecords(reading)
        let circle = try records.circle()
        let sight = MotiSight(reading.standing)
        let client = try reading.row(ListStatements.client(of: records.id)).map {
            ID<Person>(rawValue: try $0.integer(0))
        }
        let shown = [sight.clientName ? client : nil, circle.owner].compactMap { $0 }
        let cards = try PeopleCards.load(Set(shown), reading)
        return MotiCircleLine(
            circle: records.id, state: MotiState(rawValue: circle.state) ?? .purged,
            clientName: sight.clientName ? client.flatMap { cards[$0]?.name } : nil,
            next: next(circle, cards, reading), lifeAreas: sight.lifeAreas(circle.lifeAreas), myParts: sight.parts)
    }

    private static func next(
        _ circle: StoredCircle, _ cards: [ID<Person>: PersonCard], _ reading: any Reading
    ) -> MotiNextStep? {
        guard let on = circle.nextOn, let why = circle.nextWhy.flatMap(MotiWhy.init(rawValue:)) else { return nil }
        return MotiNextStep(
            on: on, why: why, isMine: circle.owner == reading.standing.actor.person,
            ownerName: circle.owner.flatMap { cards[$0]?.name } ?? "", deputyName: nil)
    }
}

/// A line of the coach queue: area, state, life areas, who asks and their phone. No identity of a client.
package struct MotiCoachLine: Sendable, Hashable {
    package let circle: ID<Circle>
    package let state: MotiState
    package let areaFi: String
    package let areaSv: String
    package let areaEn: String
    package let lifeAreas: [String]
    package let askerName: String
    package let askerPhone: String?
    package let dueOn: Day

    /// - Returns: nil when nothing is asked any more.
    package static func read(_ reading: any Reading) throws -> MotiCoachLine? {
        let records = try MotiRecords(reading)
        guard let asking = try reading.row(OfferStatements.asking(records.id)) else { return nil }
        let circle = try records.circle()
        let asker: ID<Person> = try asking.id(1)
        let card = try PeopleCards.load([asker], reading)[asker]
        let area = try reading.row(PersonStatements.areaNames(circle.area))
        return MotiCoachLine(
            circle: records.id, state: MotiState(rawValue: circle.state) ?? .purged, areaFi: try area?.text(0) ?? "",
            areaSv: try area?.text(1) ?? "", areaEn: try area?.text(2) ?? "", lifeAreas: circle.lifeAreas,
            askerName: card?.name ?? "", askerPhone: card?.phone, dueOn: try asking.day(2))
    }
}

/// A unit that can be asked (S9): its own service card.
package struct MotiUnitCard: Sendable, Hashable {
    package let id: ID<Unit>
    package let kind: String
    package let name: MotiUnitName
    package let expert: [String]
    package let brings: [String]
    package let minutes: Int?
    package let phone: String?
    package let email: String?
    package let hours: String?
    package let limits: String?
    package let checkedOn: Day?

    /// Every unit with a card, by kind and name.
    package static func all(_ reading: any Reading, limit: Int = 500) throws -> [MotiUnitCard] {
        try reading.rows(PersonStatements.unitCards(limit: limit)).map(MotiUnitCard.init)
    }

    package static func find(_ unit: ID<Unit>, _ reading: any Reading) throws -> MotiUnitCard? {
        try reading.row(PersonStatements.units([unit])).map(MotiUnitCard.init)
    }

    private init(_ row: Row) throws {
        id = try row.id(0)
        kind = try row.text(1)
        name = MotiUnitName(
            id: id, kind: kind, fi: try row.text(2), sv: try row.text(3), en: try row.text(4),
            hours: try row.optionalText(14))
        expert = try (5...7).map { try row.optionalText($0) ?? "" }
        brings = try (8...10).map { try row.optionalText($0) ?? "" }
        minutes = try row.optionalInteger(11).map { Int(clamping: $0) }
        phone = try row.optionalText(12)
        email = try row.optionalText(13)
        hours = try row.optionalText(14)
        limits = try row.optionalText(15)
        checkedOn = try row.optionalDay(16)
    }
}
