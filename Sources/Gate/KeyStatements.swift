import Core
import SQL

/// What is asked of the keys' store: `vault_key (vault, wrapped, root, created_at)`.
enum KeyStatements {
    static func find(_ vaults: [ID<Vault>]) -> Statement {
        "SELECT vault, wrapped, root FROM vault_key WHERE vault IN (\(list: vaults))"
    }

    /// An existing key stays.
    static func insert(_ key: WrappedKey, at now: Instant) -> Statement {
        """
        INSERT INTO vault_key (vault, wrapped, root, created_at)
        VALUES (\(key.vault), \(key.wrapped), \(key.root), \(now)) ON CONFLICT (vault) DO NOTHING
        """
    }

    static func delete(_ vaults: [ID<Vault>]) -> Statement {
        "DELETE FROM vault_key WHERE vault IN (\(list: vaults))"
    }

    /// The next keys by vault, after `vault`, that are not wrapped under `root`.
    static func notUnder(_ root: String, after vault: ID<Vault>, limit: Int) -> Statement {
        """
        SELECT vault, wrapped, root FROM vault_key WHERE vault > \(vault) AND root <> \(root)
        ORDER BY vault LIMIT \(limit)
        """
    }

    static func count(notUnder root: String) -> Statement {
        "SELECT COUNT(*) FROM vault_key WHERE root <> \(root)"
    }

    /// Does nothing when the key was destroyed or rewrapped meanwhile.
    static func rewrap(_ key: WrappedKey, from old: String) -> Statement {
        "UPDATE vault_key SET wrapped = \(key.wrapped), root = \(key.root) WHERE vault = \(key.vault) AND root = \(old)"
    }
}
