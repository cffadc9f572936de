import Core
import Crypto
import Gate
import SQL

/// The few vaults that an installation has from its first start: trace, outbox, and the site's own secret.
enum HouseVaults {
    /// The key that the site's secrets are derived from: logins' blind index, forms' tokens. A data key like others, so
    /// that rotating the root key changes none of them.
    static let site = ID<Vault>(rawValue: 3)

    private static let kinds: [(ID<Vault>, kind: String)] = [(.trace, "trace"), (.outbox, "outbox")]

    /// Makes their keys, durable, and their rows, unless they are there. Cheap when they are: two reads.
    static func settle(_ keyring: Keyring, _ data: any Engine, at now: Instant) async throws {
        let all = kinds.map(\.0) + [site]
        try await keyring.load(Set(all))
        let missing = all.filter { if case .key = keyring.cached($0) { false } else { true } }
        if !missing.isEmpty {
            try await refuseStrangers(data)
            try await keyring.create(missing)
        }
        let rows = try await data.read { try $0.rows("SELECT id FROM vault WHERE id IN (\(list: kinds.map(\.0)))") }
        guard rows.count < kinds.count else { return }
        try await data.write { connection in
            for (vault, kind) in kinds {
                try connection.run(
                    """
                    INSERT INTO vault (id, kind, created_at) VALUES (\(vault), \(kind), \(now))
                    ON CONFLICT (id) DO NOTHING
                    """)
            }
        }
    }

    /// A used database whose keys are gone must not be given new ones: what it holds could then never be read again,
    /// and its trace would begin under a key that nobody knows.
    private static func refuseStrangers(_ data: any Engine) async throws {
        let isUsed = try await data.read { try $0.row("SELECT 1 FROM access_record LIMIT 1") != nil }
        if isUsed { throw StrangeKeys() }
    }
}

/// Data and keys do not belong together.
package struct StrangeKeys: Error, CustomStringConvertible {
    package let description =
        "The keys' store does not belong to this database: it lacks the keys of its trace. Check keys.file or "
        + "keys.postgres, or restore the newest copy of the keys."
}
