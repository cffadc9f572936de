package import Core

/// Who a route is for: what the site asks at the door, and what the gate is to say behind it. Every route names one, and
/// the matrix of routes × parts × methods is made from them.
package struct AccessRow: Sendable, Hashable {
    /// What the door asks before the page's own code runs.
    package enum Door: String, Sendable, CaseIterable {
        /// Anybody, signed in or not.
        case open
        /// Signed in with a password, the second factor still to come (or wholly signed in).
        case halfway
        /// A guest whose link is bound to this browser, or more.
        case link
        /// Signed in wholly: account with second factor, card with its number, guest with link and code.
        case full
    }

    /// The row's name in the model's table of access: `moti.circle`.
    package let name: String
    package let door: Door
    /// The seats that the gate lets through, for a route about one circle.
    package let parts: Set<Part>
    /// The roles of an assignment that the gate lets through.
    package let roles: Set<Role>
    /// The route is about one circle, so the matrix tries a foreign one too.
    package let circle: Bool

    package init(_ name: String, door: Door, parts: Set<Part> = [], roles: Set<Role> = [], circle: Bool = false) {
        self.name = name
        self.door = door
        self.parts = parts
        self.roles = roles
        self.circle = circle
    }

    /// A page for anybody.
    package static func open(_ name: String) -> AccessRow { AccessRow(name, door: .open) }

    /// What is one's own, for whoever is wholly signed in.
    package static func own(_ name: String) -> AccessRow { AccessRow(name, door: .full) }

    /// One circle, for those who hold one of the parts in it.
    package static func seats(_ name: String, _ parts: Set<Part>) -> AccessRow {
        AccessRow(name, door: .full, parts: parts, circle: true)
    }

    /// For those with an assignment of one of the roles.
    package static func roles(_ name: String, _ roles: Set<Role>) -> AccessRow {
        AccessRow(name, door: .full, roles: roles)
    }
}
