import Core
import SQL
import TestKit
import Testing

@testable import Gate

@Suite("Keyring")
struct KeyringTests {
    private let root = RootKey.generate()

    @Test("A key is durable before it is used: another process reads the same", arguments: Engines.available)
    func durable(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(1_100)
            let first = Keyring(engine: database.keys, root: root)
            try await first.create(vaults)
            let second = Keyring(engine: database.keys, root: root)
            #expect(second.isForgotten(vaults[0]))
            try await second.load(Set(vaults))
            for vault in vaults {
                #expect(first.bytes(vault)?.count == 32)
                #expect(first.bytes(vault) == second.bytes(vault))
            }
            #expect(Set(vaults.map(first.bytes)).count == 1_100)
        }
    }

    @Test("An existing key stays when it is created again, also by two at once", arguments: Engines.available)
    func idempotent(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(20)
            let rings = (0..<8).map { _ in Keyring(engine: database.keys, root: root) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for ring in rings { group.addTask { try await ring.create(vaults) } }
                try await group.waitForAll()
            }
            for vault in vaults {
                #expect(Set(rings.map { $0.bytes(vault) }).count == 1)
                #expect(rings[0].bytes(vault) != nil)
            }
        }
    }

    @Test(
        "A vault without a key is remembered as destroyed, and one made afterwards is not", arguments: Engines.available
    )
    func absent(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vault = ID<Vault>.random()
            let ring = Keyring(engine: database.keys, root: root)
            try await ring.load([vault])
            #expect(ring.isDestroyed(vault))
            try await ring.create([vault])
            #expect(ring.bytes(vault) != nil)
        }
    }

    @Test("A destroyed key is gone here and for whoever asks the store", arguments: Engines.available)
    func destroyed(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(1_003)
            let ring = Keyring(engine: database.keys, root: root)
            try await ring.create(vaults)
            let gone = Array(vaults.dropFirst())
            try await ring.destroy(gone)
            let other = Keyring(engine: database.keys, root: root)
            try await other.load(Set(vaults))
            #expect(gone.allSatisfy(ring.isDestroyed) && gone.allSatisfy(other.isDestroyed))
            #expect(other.bytes(vaults[0]) != nil && other.bytes(vaults[0]) == ring.bytes(vaults[0]))
        }
    }

    @Test("A key that was read just before it was destroyed does not stay in memory", arguments: Engines.available)
    func destroyedMeanwhile(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vault = ID<Vault>.random()
            try await Keyring(engine: database.keys, root: root).create([vault])
            let engine = InterruptedEngine(database.keys)
            // Memory for two, so that the mark of destruction is forgotten too before the read comes back.
            let ring = Keyring(engine: engine, root: root, keeping: 2)
            engine.afterNextRead {
                try await ring.destroy([vault])
                try await ring.create(ID<Vault>.some(5))
            }
            try await ring.load([vault])
            #expect(ring.isDestroyed(vault))
        }
    }

    @Test("A key that was made just after it was found absent is not taken for destroyed", arguments: Engines.available)
    func madeMeanwhile(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vault = ID<Vault>.random()
            let engine = InterruptedEngine(database.keys)
            let ring = Keyring(engine: engine, root: root)
            engine.afterNextRead { try await ring.create([vault]) }
            try await ring.load([vault])
            #expect(ring.bytes(vault) != nil)
        }
    }

    @Test("Memory holds a bounded number of keys, and what is in use stays")
    func bounded() async throws {
        try await withDatabase(.sqlite) { database in
            let ring = Keyring(engine: database.keys, root: root, keeping: 100)
            let hot = ID<Vault>.trace
            try await ring.create([hot])
            for _ in 0..<30 {
                try await ring.create(ID<Vault>.some(40))
                #expect(ring.keptCount <= 100)
                #expect(ring.bytes(hot) != nil)
            }
            let many = ID<Vault>.some(1_000)
            try await ring.load(Set(many))
            #expect(ring.keptCount <= 100)
        }
    }

    @Test("A wrapped key moved to another vault's row, or changed, does not open", arguments: Engines.available)
    func tampered(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(2)
            try await Keyring(engine: database.keys, root: root).create(vaults)
            let (from, to) = (vaults[0], vaults[1])
            try await database.keys.write { connection in
                let row = try connection.row(KeyStatements.find([from]))
                let wrapped = try row?.blob(1) ?? []
                try connection.run("UPDATE vault_key SET wrapped = \(wrapped) WHERE vault = \(to)")
            }
            let ring = Keyring(engine: database.keys, root: root)
            try await ring.load([from])
            await #expect(throws: KeyringFault.damaged(to)) { try await ring.load([to]) }
        }
    }

    @Test("A key under a root key that is not given is told by the root key's name", arguments: Engines.available)
    func missingRoot(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vault = ID<Vault>.random()
            try await Keyring(engine: database.keys, root: root).create([vault])
            let other = Keyring(engine: database.keys, root: .generate())
            await #expect(throws: KeyringFault.rootMissing(name: root.name)) { try await other.load([vault]) }
            #expect(other.isForgotten(vault))
        }
    }
}
