package import Core
import SQL

/// Who is signed in, as they themselves see it in the corner of each page.
package struct Myself: Sendable, Hashable {
    package let name: String
    package let roles: Set<Role>
    /// Whether they hold a seat of this part in any circle that is not purged.
    package let isClient: Bool
}

extension Gate {
    /// The actor's own name and roles. The one reading that leaves no record: nobody else's anything is in it.
    ///
    /// - Throws: ``NotFound`` for the clock and for a person who is gone.
    package func myself(_ actor: Actor) async throws -> Myself {
        guard let person = actor.person else { throw NotFound() }
        let today = Day.today(at: clock.now())
        return try await withKeys([person.vault]) {
            try await data.read { connection in
                guard let row = try connection.row(StandingStatements.name(of: person)) else { throw NotFound() }
                let name = try keyring.unseal(
                    try row.blob(0), Place("person", person.rawValue, "name"), in: person.vault)
                let roles = try connection.rows(StandingStatements.assignments(of: person, on: today))
                    .compactMap { Role(rawValue: try $0.text(1)) }
                let isClient = try connection.row(StandingStatements.clientSeat(of: person)) != nil
                return Myself(name: name, roles: Set(roles), isClient: isClient)
            }
        }
    }
}
