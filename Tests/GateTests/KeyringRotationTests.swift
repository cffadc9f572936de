import Core
import SQL
import TestKit
import Testing

@testable import Gate

@Suite("Rotation of the root key")
struct KeyringRotationTests {
    private let old = RootKey.generate()
    private let new = RootKey.generate()

    @Test("No read fails while every key is wrapped anew, in this process or another", arguments: Engines.available)
    func underLoad(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(2_500)
            let ring = Keyring(engine: database.keys, root: old, keeping: 6_000)
            try await ring.create(vaults)
            let expected = Dictionary(uniqueKeysWithValues: vaults.map { ($0, ring.bytes($0)) })

            let new = new
            let readers = [
                Keyring(engine: database.keys, root: old, keeping: 20) { $0 == new.name ? new : nil },
                Keyring(engine: database.keys, root: new, others: [old], keeping: 20),
            ]
            let (reads, failures, isDone) = (Counter(), Counter(), Counter())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for reader in readers {
                    group.addTask {
                        while isDone.value == 0 || reads.value < 400 {
                            let vault = vaults.randomElement() ?? .trace
                            try? await reader.load([vault])
                            reads.add()
                            if reader.bytes(vault) != expected[vault] ?? nil { failures.add() }
                        }
                    }
                }
                group.addTask {
                    while isDone.value == 0 { try await readers[0].create(ID<Vault>.some(3)) }
                }
                try await ring.rotate(to: new) { _, _ in }
                isDone.add()
                try await group.waitForAll()
            }
            #expect(failures.value == 0)
            #expect(reads.value >= 400)

            try await ring.rotate(to: new) { _, _ in }
            #expect(try await ring.countLeft(besides: new) == 0)
            let alone = Keyring(engine: database.keys, root: new)
            try await alone.load(Set(vaults))
            #expect(vaults.allSatisfy { alone.bytes($0) == expected[$0] })
        }
    }

    @Test("A rotation that was interrupted goes on where it stopped", arguments: Engines.available)
    func resumed(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let vaults = ID<Vault>.some(1_700)
            try await Keyring(engine: database.keys, root: old).create(vaults)
            let stopping = Keyring(engine: StoppingEngine(database.keys, after: 2), root: old)
            await #expect(throws: EngineFailure.self) { try await stopping.rotate(to: new) { _, _ in } }
            let between = Keyring(engine: database.keys, root: old, others: [new])
            try await between.load(Set(vaults))
            #expect(vaults.allSatisfy { between.bytes($0) != nil })

            var steps: [[Int]] = []
            try await between.rotate(to: new) { steps.append([$0, $1]) }
            #expect(steps.first == [0, 700])
            #expect(steps.last == [700, 700])
            let alone = Keyring(engine: database.keys, root: new)
            try await alone.load(Set(vaults))
            #expect(vaults.allSatisfy { alone.bytes($0) == between.bytes($0) })
        }
    }

    @Test("New keys are wrapped under the new root key", arguments: Engines.available)
    func afterwards(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let ring = Keyring(engine: database.keys, root: old)
            try await ring.rotate(to: new) { _, _ in }
            let vault = ID<Vault>.random()
            try await ring.create([vault])
            let alone = Keyring(engine: database.keys, root: new)
            try await alone.load([vault])
            #expect(alone.bytes(vault) == ring.bytes(vault))
        }
    }
}
