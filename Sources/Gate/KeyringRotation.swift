import Core
import SQL

extension Keyring {
    /// How often rotation goes round again for keys that another process added under the old root key meanwhile.
    private static let rounds = 3

    /// Wraps every data key anew under `new`, in batches, while readers and writers go on. Data is not touched.
    ///
    /// Can be stopped at any moment and called again: what is rewrapped stays so, and both root keys unwrap until the
    /// last batch. Other processes must be able to find `new` (`others`, or `find`) before this begins. The old root key
    /// can go when all of them wrap under `new` and ``countLeft(besides:)`` is 0.
    ///
    /// - Parameter progress: how many are done of how many there were to do.
    /// - Throws: ``EngineFailure``, ``KeyringFault``.
    package func rotate(to new: RootKey, progress: (_ done: Int, _ total: Int) -> Void) async throws {
        roots.wrap(under: new)
        let total = try await countLeft(besides: new)
        var done = 0
        progress(done, total)
        for _ in 0..<Self.rounds {
            var last = ID<Vault>(rawValue: 0)
            while let batch = try await nextBatch(after: last, new), let end = batch.last {
                try await rewrap(batch, under: new)
                last = end.vault
                done += batch.count
                progress(done, max(done, total))
            }
        }
        try await eraseDeleted()
    }

    /// How many keys are wrapped under any other root key.
    ///
    /// - Throws: ``EngineFailure``.
    package func countLeft(besides root: RootKey) async throws -> Int {
        Int(try await engine.read { try $0.row(KeyStatements.count(notUnder: root.name))?.integer(0) ?? 0 })
    }

    private func nextBatch(after vault: ID<Vault>, _ new: RootKey) async throws -> [WrappedKey]? {
        let rows = try await engine.read {
            try $0.rows(KeyStatements.notUnder(new.name, after: vault, limit: Self.batch))
        }
        return rows.isEmpty ? nil : try rows.map(WrappedKey.init)
    }

    private func rewrap(_ batch: [WrappedKey], under new: RootKey) async throws {
        let statements = try batch.map { old in
            let key = try old.unwrapped(under: roots.named(old.root))
            return KeyStatements.rewrap(try WrappedKey(key, of: old.vault, under: new), from: old.root)
        }
        try await engine.write { connection in
            for statement in statements { try connection.run(statement) }
        }
    }
}
