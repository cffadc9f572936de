import Core
import Desk
package import Gate
import SQL
import Site
package import Words

/// An administrator's first way in: a person, their task in the county, and a link by which they choose login, password
/// and second factor themselves. Nobody else ever knows them, and there are no accounts before.
package struct FirstAdministrator: Sendable {
    /// As pages show them; 1–200 characters.
    private let name: String
    private let language: Language
    private let controller: String

    package init?(name: String, language: Language, controller: String) {
        let isOneLine = !name.contains(where: \.isNewline) && !name.contains("\0")
        guard isOneLine, (1...200).contains(name.count) else { return nil }
        self.name = name
        self.language = language
        self.controller = controller
    }

    /// Makes person, task and link in one transaction; the county itself too when it is not there yet.
    ///
    /// - Returns: the link's path, to be shown once. It is good for ``Welcome/hours``.
    /// - Throws: ``EngineFailure``, ``KeyringFault``.
    package func settle(_ gate: Gate) async throws -> String {
        let person = ID<Person>.random()
        guard let welcome = Welcome(for: person, at: gate.clock.now()) else { throw NotFound() }
        try await gate.settle("account.new", fresh: [person.vault]) { change in
            let county = try self.county(in: change)
            try change.openVault(person.vault, kind: "person", owner: nil)
            let sealed = try change.seal(name, Place("person", person.rawValue, "name"), in: person.vault)
            try change.run(
                """
                INSERT INTO person (id, name, language, channel)
                VALUES (\(person), \(sealed), \(language.code), \("none"))
                """)
            try change.run(
                """
                INSERT INTO assignment (id, person, role, unit, area, from_on)
                VALUES (\(ID<Assignment>.random()), \(person), \(Role.administrator.rawValue), \(county.unit),
                    \(county.area), \(change.today))
                """)
            try change.run(welcome.statement)
        }
        return SignInPaths.welcome(welcome.token)
    }

    private func county(in change: any Change) throws -> (unit: ID<Core.Unit>, area: ID<Area>) {
        let known = try change.row(
            "SELECT id, area FROM unit WHERE kind = 'county' AND parent IS NULL ORDER BY id LIMIT 1")
        if let known, let area = try known.optionalInteger(1) {
            return (ID(rawValue: try known.integer(0)), ID(rawValue: area))
        }
        let (unit, area) = (ID<Core.Unit>.random(), ID<Area>.random())
        try change.run(
            """
            INSERT INTO area (id, kind, name_fi, name_sv, name_en)
            VALUES (\(area), \("county"), \(controller), \(controller), \(controller))
            """)
        try change.run(
            """
            INSERT INTO unit (id, area, kind, name_fi, name_sv, name_en)
            VALUES (\(unit), \(area), \("county"), \(controller), \(controller), \(controller))
            """)
        return (unit, area)
    }
}
