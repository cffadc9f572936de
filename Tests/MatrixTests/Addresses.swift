import Core
import Gate
import SQL
import Site

/// Fills a route's address with ids of one circle.
struct Addresses: Sendable {
    /// By the type's name as the route tells it.
    private let ids: [String: String]

    static let madeUpCircle = ID<Circle>(rawValue: 987_654_321)
    static let madeUp = ID<Circle>(rawValue: 123_456_789)
    static let madeUpToken = "made-up-token-0123456789"

    /// - Returns: nil for a type that nobody has told the matrix about.
    func fill(_ entry: RouteEntry) -> String? {
        var pieces = entry.pattern.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
        var address = pieces.removeFirst()
        for (part, piece) in zip(entry.parts, pieces) {
            guard let text = ids[part] else { return nil }
            address += text + piece
        }
        return address
    }

    /// The circle's own things; made up where it has none of a kind.
    static func of(_ circle: ID<Circle>, session: ID<Session>?, in gate: Gate) async throws -> Addresses {
        let found = try await gate.data.read { connection in
            try statements(circle).compactMap { name, statement -> (String, String)? in
                try connection.row(statement).map { (name, ID<Circle>(rawValue: try $0.integer(0)).description) }
            }
        }
        var ids = madeUpIDs
        ids["ID<Circle>"] = circle.description
        ids["ID<Session>"] = (session?.rawValue).map { ID<Circle>(rawValue: $0).description } ?? madeUp.description
        for (name, id) in found { ids[name] = id }
        return Addresses(ids: ids)
    }

    static let nowhere = Addresses(ids: madeUpIDs)

    /// This circle with things of that one.
    func with(thingsOf other: Addresses) -> Addresses {
        Addresses(ids: other.ids.merging(["ID<Circle>": ids["ID<Circle>"] ?? ""]) { $1 })
    }

    private static let madeUpIDs: [String: String] = {
        var ids: [String: String] = ["ID<Circle>": madeUpCircle.description, "LinkToken": madeUpToken]
        for name in ["Goal", "Invitation", "Action", "Entry", "Offer", "Plan", "ConsentLine", "Session"] {
            ids["ID<\(name)>"] = madeUp.description
        }
        ids["ID<Unit>"] = ID<Core.Unit>(rawValue: 261).description
        return ids
    }()

    private static func statements(_ circle: ID<Circle>) -> [(String, Statement)] {
        [
            ("ID<Goal>", "SELECT id FROM goal WHERE circle = \(circle) AND removed_at IS NULL ORDER BY number"),
            ("ID<Invitation>", "SELECT id FROM invitation WHERE circle = \(circle) ORDER BY unit"),
            ("ID<Action>", "SELECT id FROM action WHERE circle = \(circle) ORDER BY due_on"),
            ("ID<Entry>", "SELECT id FROM entry WHERE circle = \(circle) AND removed_at IS NULL ORDER BY at"),
            ("ID<Offer>", "SELECT id FROM offer WHERE circle = \(circle) ORDER BY created_at"),
            ("ID<Plan>", "SELECT id FROM plan WHERE circle = \(circle) ORDER BY version DESC"),
            (
                "ID<ConsentLine>",
                """
                SELECT id FROM consent_line WHERE circle = \(circle)
                ORDER BY all_topics, deputy_allowed DESC, from_at
                """
            ),
        ]
    }
}
