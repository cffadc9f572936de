package import Core
import Crypto
package import SQL
import Synchronization

/// Every vault's data key: random, wrapped under the root key, in a store apart from the data; those in use in memory.
///
/// A key is durable before it is first used, and once destroyed nothing brings it back: no backup or archived log of the
/// data holds it (core, *Secrecy*; trust R25, R36). A vault's id never comes back with another key.
package final class Keyring: Sendable {
    /// The most keys held in memory unless told otherwise, some 200 bytes each.
    package static let keptKeys = 20_000
    /// How many vaults one statement names.
    static let batch = 500

    let engine: any Engine
    let roots: RootKeys
    let clock: any Clock
    private let kept: Mutex<Kept>

    private struct Kept {
        var cache: KeyCache
        /// Rises with every destruction: a key read before it is not to be kept after it.
        var destructions = 0
    }

    /// - Parameters:
    ///   - engine: the keys' store, never the data's.
    ///   - others: root keys that still unwrap while rotating.
    ///   - keeping: the most keys held in memory; one page must need fewer.
    ///   - find: looks again for a root key by its name, when a row names one that is not known.
    package init(
        engine: any Engine, root: RootKey, others: [RootKey] = [], clock: any Clock = SystemClock(),
        keeping: Int = keptKeys, find: @escaping @Sendable (_ name: String) -> RootKey? = { _ in nil }
    ) {
        self.engine = engine
        self.clock = clock
        roots = RootKeys(wrapping: root, others: others, find: find)
        kept = Mutex(Kept(cache: KeyCache(limit: keeping)))
    }

    /// How many vaults are remembered; for figures.
    package var keptCount: Int { kept.withLock { $0.cache.count } }

    /// What is known now, at the price of a lock. Counts as a use.
    package func cached(_ vault: ID<Vault>) -> CachedKey {
        kept.withLock { $0.cache.find(vault) }
    }

    /// Makes a random key for each vault that has none, durable when this returns. An existing key stays.
    ///
    /// - Throws: ``EngineFailure``, ``KeyringFault``.
    package func create(_ vaults: [ID<Vault>]) async throws {
        let root = roots.wrapping
        let fresh = try vaults.map { vault in
            let key = SymmetricKey(size: .bits256)
            return FreshKey(key: key, wrapped: try WrappedKey(key, of: vault, under: root))
        }
        let now = clock.now()
        let stored = try await engine.write { connection in
            try fresh.filter { try connection.run(KeyStatements.insert($0.wrapped, at: now)) == 1 }
        }
        keep(stored)
        if stored.count < fresh.count { try await load(Set(vaults)) }
    }

    /// Reads keys that are not in memory. A vault without one is remembered as destroyed.
    ///
    /// - Throws: ``EngineFailure``, ``KeyringFault``.
    package func load(_ vaults: Set<ID<Vault>>) async throws {
        while true {
            let (missing, destructions) = kept.withLock { kept in
                (vaults.filter { if case .unknown = kept.cache.find($0) { true } else { false } }, kept.destructions)
            }
            guard !missing.isEmpty else { return }
            let found = try await read(Array(missing))
            if keep(found, of: missing, since: destructions) { return }
        }
    }

    /// Destroys keys for good: when this returns they are gone from the store, its log and this process.
    ///
    /// - Throws: ``EngineFailure``; ``KeyringFault/notYetErased`` when they are deleted but the store's log still holds
    ///   them: call again.
    package func destroy(_ vaults: [ID<Vault>]) async throws {
        for start in stride(from: 0, to: vaults.count, by: Self.batch) {
            let some = Array(vaults[start..<min(start + Self.batch, vaults.count)])
            _ = try await engine.write { try $0.run(KeyStatements.delete(some)) }
            kept.withLock { kept in
                kept.destructions += 1
                some.forEach { kept.cache.set(.destroyed, for: $0) }
            }
        }
        try await eraseDeleted()
    }

    /// Makes the store's files forget what was deleted or replaced.
    func eraseDeleted() async throws {
        for _ in 0..<3 where try await engine.emptyLog() { return }
        throw KeyringFault.notYetErased
    }

    private struct FreshKey {
        let key: SymmetricKey
        let wrapped: WrappedKey
    }

    private func keep(_ fresh: [FreshKey]) {
        kept.withLock { kept in
            fresh.forEach { kept.cache.set(.key($0.key), for: $0.wrapped.vault) }
        }
    }

    private func read(_ vaults: [ID<Vault>]) async throws -> [ID<Vault>: SymmetricKey] {
        var found: [ID<Vault>: SymmetricKey] = [:]
        for start in stride(from: 0, to: vaults.count, by: Self.batch) {
            let some = Array(vaults[start..<min(start + Self.batch, vaults.count)])
            let rows = try await engine.read { try $0.rows(KeyStatements.find(some)) }
            for row in rows {
                let key = try WrappedKey(row)
                found[key.vault] = try key.unwrapped(under: roots.named(key.root))
            }
        }
        return found
    }

    /// - Returns: false when a key was destroyed while these were being read: read again.
    private func keep(_ found: [ID<Vault>: SymmetricKey], of asked: Set<ID<Vault>>, since destructions: Int) -> Bool {
        kept.withLock { kept in
            guard kept.destructions == destructions else { return false }
            for vault in asked {
                kept.cache.setIfUnknown(found[vault].map(CachedKey.key) ?? .destroyed, for: vault)
            }
            return true
        }
    }
}
