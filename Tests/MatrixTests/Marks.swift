/// Words that belong to the demo's people and cases and to nobody else: where one of them stands, content has leaked.
enum Marks {
    static let clients = (1...13).map { "Asiakas \($0)" }
    static let people = clients + ["Tukihenkilö 1", "Sosiaaliohjaaja, pohjoinen", "Sairaanhoitaja, pohjoinen"]

    static let content = [
        "vuokrasta, kun tulot", "palata töihin", "lähtisi kanssani ulos", "nukuttua yöni", "klarar jag vardagen",
        "get to know people here", "Puhuimme tästä yhdessä", "Laskee asumistuen", "vuokranantajalta", "Rantatie 1",
        "Soita iltapäivällä", "Ring på eftermiddagen", "viikko on ollut parempi", "Asiakas avaa itse",
        "kansio 2",
    ]

    static var all: [String] { people + content }

    static func found(in text: String) -> String? { all.first { text.contains($0) } }
}
