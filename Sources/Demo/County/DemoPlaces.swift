import Core

/// The imaginary bilingual county: four service areas of five municipalities each.
enum DemoPlaces {
    struct Place: Sendable {
        let id: ID<Area>
        let parent: ID<Area>?
        let kind: String
        let name: DemoName
    }

    static let county = Place(
        id: ID(rawValue: 100), parent: nil, kind: "county",
        name: DemoName("Saariston ja rannan alue", "Skärgårdens och kustens område", "Archipelago and coast"))

    static let serviceAreas: [Place] = [
        area(110, DemoName("Pohjoinen alue", "Norra området", "Northern area")),
        area(120, DemoName("Eteläinen alue", "Södra området", "Southern area")),
        area(130, DemoName("Itäinen alue", "Östra området", "Eastern area")),
        area(140, DemoName("Läntinen alue", "Västra området", "Western area")),
    ]

    static let municipalities: [Place] = [
        ("Pohjoinen", "Norra", "Northern"), ("Eteläinen", "Södra", "Southern"), ("Itäinen", "Östra", "Eastern"),
        ("Läntinen", "Västra", "Western"),
    ].enumerated().flatMap { index, side in
        (1...5).map { number in
            Place(
                id: ID(rawValue: Int64(111 + index * 10 + number - 1)), parent: ID(rawValue: Int64(110 + index * 10)),
                kind: "municipality",
                name: DemoName(
                    "\(side.0) kunta \(number)", "\(side.1) kommunen \(number)", "\(side.2) municipality \(number)"))
        }
    }

    static var all: [Place] { [county] + serviceAreas + municipalities }

    private static func area(_ id: Int64, _ name: DemoName) -> Place {
        Place(id: ID(rawValue: id), parent: county.id, kind: "serviceArea", name: name)
    }
}
