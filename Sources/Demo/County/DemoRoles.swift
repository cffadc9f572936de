package import Core
package import SQL

/// Who one can be in the demo's bar, in the order of the bar.
package enum DemoRoles {
    package struct One: Sendable {
        package let person: ID<Person>
        package let name: String
        /// The part the README and the command's greeting name them by.
        package let part: String
    }

    package static var all: [One] {
        let first = [DemoPeople.coordinators, DemoPeople.professionals].flatMap(\.self)
        let parts: [Role: String] = [
            .coordinator: "coordinator", .professional: "professional", .lineManager: "line manager",
            .dataProtectionOfficer: "data-protection officer", .developer: "developer",
            .administrator: "administrator",
        ]
        return (first + DemoPeople.experts + DemoPeople.managers + DemoPeople.keepers).map {
            One(person: $0.id, name: $0.name, part: parts[$0.role] ?? $0.role.rawValue)
        }
    }

    /// The account of a role's person.
    package static func account(of person: ID<Person>) -> Statement {
        "SELECT id FROM account WHERE person = \(person) AND closed_at IS NULL"
    }

    package static func client(of circle: ID<Circle>) -> Statement {
        "SELECT person FROM seat WHERE circle = \(circle) AND part = 'client' AND to_at IS NULL"
    }

    /// A card whose code nobody knows.
    package static func card(_ link: ID<Link>, of person: ID<Person>, at now: Instant) -> Statement {
        let hash = (0..<32).map { _ in UInt8.random(in: 0...255) }
        return """
            INSERT INTO link (id, kind, token_hash, person, created_at)
            VALUES (\(link), 'card', \(hash), \(person), \(now))
            """
    }
}
