import Core
import Crypto
import Foundation
import PostgresEngine
import SQL
import SQLiteEngine
import TestKit
import Testing

@testable import Gate

/// Trust R36: a purge cannot be undone by restoring a backup of the data.
@Suite("Purge and restore")
struct PurgeTests {
    private let root = RootKey.generate()

    @Test("After a purge nothing in yesterday's backup opens, and its neighbours do", arguments: Engines.available)
    func restored(_ kind: Dialect) async throws {
        let database = try await makeDatabase(kind)
        let (purged, kept) = (ID<Person>.random(), ID<Person>.random())
        let ring = Keyring(engine: database.keys, root: root)
        try await ring.create([purged.vault, kept.vault])
        try await write(purged, "Asiakas 7", in: database.data, ring)
        try await write(kept, "Asiakas 8", in: database.data, ring)

        let backup = try await Backup(of: database)
        try await ring.destroy([purged.vault])

        let restored = try backup.restore()
        let fresh = Keyring(engine: database.keys, root: root)
        try await fresh.load([purged.vault, kept.vault])
        let row = try await restored.read { try $0.row("SELECT name FROM person WHERE id = \(purged)") }
        let sealed = try #require(try row?.blob(0))
        #expect(fresh.isDestroyed(purged.vault))
        for vault in [kept.vault] {
            guard case .key(let key) = fresh.cached(vault) else { throw KeyringFault.damaged(vault) }
            #expect(throws: SealFailure.notAuthentic) { try Seal.open(sealed, place(purged), under: key) }
        }
        try await fresh.create([purged.vault])
        guard case .key(let another) = fresh.cached(purged.vault) else { throw KeyringFault.damaged(purged.vault) }
        #expect(throws: SealFailure.notAuthentic) { try Seal.open(sealed, place(purged), under: another) }
        #expect(try await read(kept, in: restored, fresh) == "Asiakas 8")

        await restored.close()
        try backup.discard()
        try await database.remove()
    }

    @Test("The keys' files hold no byte of a destroyed key, wrapped before or after a rotation")
    func noBytes() async throws {
        try await withDatabase(.sqlite) { database in
            let vaults = ID<Vault>.some(300)
            let ring = Keyring(engine: database.keys, root: root)
            try await ring.create(vaults)
            let before = try await wrapped(vaults, in: database.keys)
            #expect(before.allSatisfy { isFound($0, in: database.keysPlace) })
            try await ring.rotate(to: .generate()) { _, _ in }
            #expect(before.allSatisfy { !isFound($0, in: database.keysPlace) })

            let after = try await wrapped(vaults, in: database.keys)
            let gone = Array(vaults.prefix(200))
            try await ring.destroy(gone)
            let left = try await wrapped(vaults, in: database.keys)
            #expect(left.count == 100)
            for bytes in after {
                #expect(isFound(bytes, in: database.keysPlace) == left.contains(bytes))
            }
        }
    }

    @Test("Not one of 10,000 planted texts is found in the database's files")
    func planted() async throws {
        try await withDatabase(.sqlite) { database in
            let people = (0..<10_000).map { _ in ID<Person>.random() }
            let ring = Keyring(engine: database.keys, root: root)
            try await ring.create(people.map(\.vault))
            for start in stride(from: 0, to: people.count, by: 1_000) {
                let some = Array(people[start..<start + 1_000])
                try await database.data.write { connection in
                    for person in some { try Self.write(person, "merkitty-\(person)-ŋ", in: connection, ring) }
                }
            }
            var bytes: [UInt8] = []
            for place in [database.dataPlace, database.keysPlace] {
                for ending in ["", "-wal", "-shm"] {
                    bytes += FileManager.default.contents(atPath: place + ending).map { Array($0) } ?? []
                }
            }
            #expect(bytes.count > 1_000_000)
            // One search for what all of them begin with finds any of them.
            #expect(Data(bytes).range(of: Data("merkitty-".utf8)) == nil)
            #expect(Data(bytes).range(of: Data("inPerson".utf8)) != nil)
        }
    }

    private func place(_ person: ID<Person>) -> Place { Place("person", person.rawValue, "name") }

    private func write(_ person: ID<Person>, _ name: String, in engine: any Engine, _ ring: Keyring) async throws {
        try await engine.write { try Self.write(person, name, in: $0, ring) }
    }

    private static func write(
        _ person: ID<Person>, _ name: String, in connection: any Connection, _ ring: Keyring
    ) throws {
        guard case .key(let key) = ring.cached(person.vault) else { throw KeyringFault.damaged(person.vault) }
        let sealed = try Seal.seal(name, Place("person", person.rawValue, "name"), under: key)
        try connection.run("INSERT INTO vault (id, kind, created_at) VALUES (\(person), 'person', 1)")
        try connection.run("INSERT INTO person (id, name, channel) VALUES (\(person), \(sealed), 'inPerson')")
    }

    private func read(_ person: ID<Person>, in engine: any Engine, _ ring: Keyring) async throws -> String {
        guard case .key(let key) = ring.cached(person.vault) else { throw KeyringFault.damaged(person.vault) }
        let row = try await engine.read { try $0.row("SELECT name FROM person WHERE id = \(person)") }
        return try Seal.open(try row?.blob(0) ?? [], place(person), under: key)
    }

    private func wrapped(_ vaults: [ID<Vault>], in engine: any Engine) async throws -> [[UInt8]] {
        try await engine.read { try $0.rows(KeyStatements.find(vaults)).map { try $0.blob(1) } }
    }

    /// Whether any third of `bytes` lies in the file, its log or its shared memory.
    private func isFound(_ bytes: [UInt8], in path: String) -> Bool {
        let third = bytes.count / 3
        return ["", "-wal", "-shm", "-journal"].contains { ending in
            guard let file = FileManager.default.contents(atPath: path + ending) else { return false }
            return (0..<3).contains { file.range(of: Data(bytes[$0 * third..<($0 + 1) * third])) != nil }
        }
    }
}

/// A copy of a test's data, taken on one day and put back on another.
private struct Backup {
    private let kind: Dialect
    private let place: String
    private let server: PostgresServer?

    init(of database: TestDatabase) async throws {
        kind = database.kind
        switch kind {
        case .sqlite:
            #expect(try await database.data.emptyLog())
            place = database.dataPlace + ".yesterday"
            server = nil
            try FileManager.default.copyItem(atPath: database.dataPlace, toPath: place)
        case .postgres:
            let (start, name) = try Self.split(database.dataPlace)
            let server = PostgresServer(PostgresAddress(start))
            await database.data.close()
            try server.createDatabase(name + "_yesterday", template: name)
            place = database.dataPlace + "_yesterday"
            self.server = server
        }
    }

    func restore() throws -> any Engine {
        switch kind {
        case .sqlite: try SQLiteEngine(path: place)
        case .postgres: PostgresEngine(conninfo: place, readers: 1)
        }
    }

    func discard() throws {
        try server?.dropDatabase(Self.split(place).name)
    }

    private static func split(_ conninfo: String) throws -> (start: String, name: String) {
        let range = try #require(conninfo.range(of: " dbname=", options: .backwards))
        return (String(conninfo[..<range.lowerBound]), String(conninfo[range.upperBound...]))
    }
}
