import Core

/// The workers of the county, named by what they do. Clients and guests come with their circles.
enum DemoPeople {
    struct Worker: Sendable {
        let id: ID<Person>
        let name: String
        let language: String
        let role: Role
        let unit: ID<Unit>
        let area: ID<Area>
        let deputy: ID<Person>?
    }

    private static let sides = ["pohjoinen", "etelä", "itä", "länsi"]

    /// Two coordinators in each service area: a pair, each other's deputies.
    static let coordinators: [Worker] = sides.enumerated().flatMap { index, side in
        let area = DemoPlaces.serviceAreas[index].id
        let unit = DemoUnits.countyUnits[index * 2 + 1].id
        let first = ID<Person>(rawValue: Int64(1011 + index * 2))
        let second = ID<Person>(rawValue: Int64(1012 + index * 2))
        return [
            Worker(
                id: first, name: "Koordinaattori, \(side)", language: "fi", role: .coordinator, unit: unit, area: area,
                deputy: second),
            Worker(
                id: second, name: "Koordinaattori 2, \(side)", language: index == 3 ? "sv" : "fi", role: .coordinator,
                unit: unit, area: area, deputy: first),
        ]
    }

    static let professionals: [Worker] = sides.enumerated().flatMap { index, side in
        let area = DemoPlaces.serviceAreas[index].id
        let health = DemoUnits.countyUnits[index * 2].id
        let social = DemoUnits.countyUnits[index * 2 + 1].id
        return [
            ("Sairaanhoitaja", health), ("Sosiaaliohjaaja", social), ("Lääkäri", health),
            ("Sosiaalityöntekijä", social),
        ].enumerated().map { number, profession in
            Worker(
                id: ID(rawValue: Int64(1021 + index * 4 + number)), name: "\(profession.0), \(side)",
                language: index == 3 ? "sv" : "fi", role: .professional, unit: profession.1, area: area, deputy: nil)
        }
    }

    static let experts: [Worker] = DemoUnits.others.enumerated().map { index, card in
        Worker(
            id: ID(rawValue: Int64(1041 + index)), name: card.expert?.fi ?? card.name.fi, language: "fi",
            role: .professional, unit: card.id, area: DemoPlaces.county.id, deputy: nil)
    }

    static let managers: [Worker] = sides.enumerated().map { index, side in
        Worker(
            id: ID(rawValue: Int64(1061 + index)), name: "Lähiesihenkilö, \(side)", language: "fi", role: .lineManager,
            unit: DemoUnits.countyUnits[index * 2 + 1].id, area: DemoPlaces.serviceAreas[index].id, deputy: nil)
    }

    static let keepers: [Worker] = [
        (1066, "Tietosuojavastaava", Role.dataProtectionOfficer), (1067, "Kehittäjä", .developer),
        (1068, "Pääkäyttäjä", .administrator),
    ].map { id, name, role in
        Worker(
            id: ID(rawValue: id), name: name, language: "fi", role: role, unit: DemoUnits.county.id,
            area: DemoPlaces.county.id, deputy: nil)
    }

    static var workers: [Worker] { coordinators + professionals + experts + managers + keepers }

    /// A made-up number that belongs to nobody: 040 000 and the last four digits of the id.
    static func phone(of id: ID<Person>) -> String {
        let digits = String(id.rawValue % 10_000)
        return "040 000 " + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    static func email(of id: ID<Person>) -> String { "henkilo\(id.rawValue)@example.org" }
}
