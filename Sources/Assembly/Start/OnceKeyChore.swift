import Core
package import Gate
import SQL

/// Forgets forms' one-time keys that nobody can send again: a form is good for hours, its key is kept for days.
package struct OnceKeyChore: Chore {
    package let name = "onceKeys"
    static let days = 3
    static let bite = 500

    package init() {}

    package func run(_ gate: Gate) async throws -> Int {
        let before = gate.clock.now().adding(minutes: -OnceKeyChore.days * 24 * 60)
        let statement = OnceKeyChore.forget(before: before)
        let isDue = try await gate.data.read {
            try $0.row("SELECT 1 FROM once_key WHERE at < \(before) LIMIT 1") != nil
        }
        return isDue ? try await gate.data.write { try $0.run(statement) } : 0
    }

    static func forget(before: Instant) -> Statement {
        """
        DELETE FROM once_key WHERE key IN (
            SELECT key FROM once_key WHERE at < \(before) ORDER BY at LIMIT \(bite)
        )
        """
    }
}
