package import Core
import SQL

/// A person as far as they may be reached. Opened under their own key.
package struct PersonCard: Sendable, Hashable {
    package let id: ID<Person>
    package let name: String
    package let phone: String?
    package let email: String?
    /// When and how they may be reached, in their own words.
    package let reach: String?
    package let language: String
    /// `ownPage`, `email`, `sms`, `phone`, `letter`, `inPerson`, `none`.
    package let channel: String
    package let isProtected: Bool
}

/// Opens cards of many people: one statement, one asking for keys.
enum PeopleCards {
    static func load(_ people: Set<ID<Person>>, _ reading: any Reading) throws -> [ID<Person>: PersonCard] {
        guard !people.isEmpty else { return [:] }
        try reading.ready(Set(people.map(\.vault)))
        return try reading.rows(PersonStatements.cards(people.sorted())).reduce(into: [:]) { cards, row in
            let id: ID<Person> = try row.id(0)
            func open(_ column: Int, _ name: String) throws -> String? {
                try row.optionalBlob(column).map {
                    try reading.unseal($0, Place("person", id.rawValue, name), in: id.vault)
                }
            }
            cards[id] = PersonCard(
                id: id, name: try open(1, "name") ?? "", phone: try open(2, "phone"), email: try open(3, "email"),
                reach: try open(4, "reach"), language: try row.text(5), channel: try row.text(6),
                isProtected: try row.bool(7))
        }
    }
}
