import Core
import Gate
import SQL

/// Keeps the installation's registration data in the table of settings, where models look for them: a new version each
/// time the configuration says something else.
enum RegistrationSettings {
    /// Settings of the installation stand under no programme.
    private static let installation: Int64 = 0

    static func keep(_ configured: Installation, _ gate: Gate) async throws {
        let wanted = [
            ("registerNo", configured.registerNo ?? ""), ("securityPlanRef", configured.securityPlanRef ?? ""),
        ]
        let known = try await gate.data.read { connection in
            try wanted.map { try latest($0.0, connection)?.value ?? "" }
        }
        guard known != wanted.map(\.1) else { return }
        try await gate.settle("configuration") { change in
            for (key, value) in wanted {
                let row = try change.row(statement(key))
                let latest = try row.map { (version: try $0.integer(0), value: try $0.text(1)) }
                guard latest?.value ?? "" != value else { continue }
                try change.run(
                    """
                    INSERT INTO setting (programme, key, version, value, set_at)
                    VALUES (\(installation), \(key), \((latest?.version ?? 0) + 1), \(value), \(change.now))
                    """)
            }
        }
    }

    private static func latest(_ key: String, _ connection: any Connection) throws -> (version: Int64, value: String)? {
        try connection.row(statement(key)).map { (try $0.integer(0), try $0.text(1)) }
    }

    private static func statement(_ key: String) -> Statement {
        """
        SELECT version, value FROM setting WHERE programme = \(installation) AND key = \(key)
        ORDER BY version DESC LIMIT 1
        """
    }
}
