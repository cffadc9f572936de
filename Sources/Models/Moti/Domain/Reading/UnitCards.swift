package import Core
import SQL

/// A unit's service card (S9): what it brings to a table, how long that takes, how to ask.
package struct UnitCard: Sendable, Hashable {
    package let unit: MotiUnitName
    /// How one worker of it is called at a table: profession and organisation.
    package let expert: Trio
    package let brings: Trio
    package let minutes: Int
    package let askPhone: String?
    package let askEmail: String?
    package let limits: String?
    package let checkedOn: Day?

    /// One thing in fi, sv, en.
    package struct Trio: Sendable, Hashable {
        package let fi: String
        package let sv: String
        package let en: String

        package func text(in language: String) -> String {
            switch language {
            case "sv": sv
            case "en": en
            default: fi
            }
        }
    }

    init(_ row: Row) throws {
        unit = MotiUnitName(
            id: try row.id(0), kind: try row.text(1), fi: try row.text(2), sv: try row.text(3), en: try row.text(4),
            hours: try row.optionalText(14))
        expert = try UnitCard.trio(row, 5)
        brings = try UnitCard.trio(row, 8)
        minutes = Int(clamping: try row.optionalInteger(11) ?? 30)
        askPhone = try row.optionalText(12)
        askEmail = try row.optionalText(13)
        limits = try row.optionalText(15)
        checkedOn = try row.optionalDay(16)
    }

    private static func trio(_ row: Row, _ first: Int) throws -> Trio {
        Trio(
            fi: try row.optionalText(first) ?? "", sv: try row.optionalText(first + 1) ?? "",
            en: try row.optionalText(first + 2) ?? "")
    }

    /// A card nobody has looked at for half a year says so.
    package static let freshDays = 180

    package func isChecked(on today: Day) -> Bool {
        checkedOn.map { $0.days(until: today) <= UnitCard.freshDays } ?? false
    }
}

/// What step 3 asks from: the cards, or one of them with the workers who have an account.
package struct UnitCards: Sendable {
    package let cards: [UnitCard]
    /// Of the one card that was asked for.
    package let workers: [Worker]

    /// A worker of a unit, as they are asked.
    package struct Worker: Sendable, Hashable {
        package let person: ID<Person>
        package let name: String
    }

    /// Cards are public; so many are shown at once.
    package static let most = 200

    package static func read(_ reading: any Reading) throws -> UnitCards {
        UnitCards(cards: try reading.rows(PersonStatements.unitCards(limit: most)).map(UnitCard.init), workers: [])
    }

    /// - Throws: ``MotiRecordsMissing`` when there is no such card.
    package static func read(_ unit: ID<Unit>, _ reading: any Reading) throws -> UnitCards {
        let cards = try reading.rows(PersonStatements.units([unit])).map(UnitCard.init)
        guard !cards.isEmpty else { throw MotiRecordsMissing() }
        let people: [ID<Person>] = try reading.rows(UnitStatements.workers(unit, on: reading.today)).map {
            try $0.id(0)
        }
        let names = try PeopleCards.load(Set(people), reading)
        let me = reading.standing.actor.person
        let workers = people.filter { $0 != me }.map { Worker(person: $0, name: names[$0]?.name ?? "") }
        return UnitCards(cards: cards, workers: workers)
    }
}

/// Who works in a unit.
enum UnitStatements {
    static func workers(_ unit: ID<Unit>, on today: Day) -> Statement {
        """
        SELECT DISTINCT a.person FROM assignment a JOIN account c ON c.person = a.person
        WHERE a.unit = \(unit) AND a.role = 'professional' AND a.from_on <= \(today)
            AND (a.to_on IS NULL OR a.to_on >= \(today)) AND c.closed_at IS NULL
        ORDER BY a.person LIMIT 50
        """
    }
}
