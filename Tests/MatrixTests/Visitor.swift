import Core
import Site

/// Somebody at the door, as the matrix sees them.
struct Visitor: Sendable {
    /// Every kind of visitor there is, in the order of the table.
    enum Kind: String, Sendable, CaseIterable {
        case nobody, halfway, guestByLink, guestByCode, clientByCard, convener, coordinator, responsible, deputy
        case invited, supportPerson, colleague, foreignCoordinator, lineManager, administrator, dataProtectionOfficer

        /// As the table's head says it.
        var mark: String {
            switch self {
            case .nobody: "nobody"
            case .halfway: "half"
            case .guestByLink: "link"
            case .guestByCode: "guest"
            case .clientByCard: "client"
            case .convener: "conv"
            case .coordinator: "coord"
            case .responsible: "resp"
            case .deputy: "dep"
            case .invited: "inv"
            case .supportPerson: "supp"
            case .colleague: "coll"
            case .foreignCoordinator: "fcoord"
            case .lineManager: "line"
            case .administrator: "admin"
            case .dataProtectionOfficer: "dpo"
            }
        }
    }

    let kind: Kind
    let person: ID<Person>?
    /// The link or account they come by.
    let way: Actor.Way?
    let level: Site.Visitor.Level?
    let session: ID<Session>?
    /// What their session cookie holds.
    let token: String?
    /// The circle they have a seat in.
    let own: ID<Circle>?
    /// A circle that is there and none of theirs.
    let foreign: ID<Circle>
    let parts: Set<Part>
    let roles: Set<Role>

    static let nobody = Visitor(
        kind: .nobody, person: nil, way: nil, level: nil, session: nil, token: nil, own: nil,
        foreign: ID(rawValue: 2_007), parts: [], roles: [])

    var isGuest: Bool { if case .link? = way { true } else { false } }

    func with(session: ID<Session>, token: String) -> Visitor {
        Visitor(
            kind: kind, person: person, way: way, level: level, session: session, token: token, own: own,
            foreign: foreign, parts: parts, roles: roles)
    }

    /// Whether the door lets them through, said a second time and apart from the site's own code.
    func passes(_ door: AccessRow.Door) -> Bool {
        guard let level else { return door == .open }
        return switch (door, level) {
        case (.open, _), (_, .full): true
        case (.halfway, .password), (.link, .link): true
        default: false
        }
    }

    /// Whether the row's parts and roles let them in, in their own circle.
    func isMeant(by row: AccessRow) -> Bool {
        if row.parts.isEmpty, row.roles.isEmpty { return true }
        if !row.circle, !row.parts.isEmpty { return isGuest && !parts.isDisjoint(with: row.parts) }
        return !parts.isDisjoint(with: row.parts) || !roles.isDisjoint(with: row.roles)
    }
}
