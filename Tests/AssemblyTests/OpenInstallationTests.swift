import Core
import Foundation
import Gate
import SQL
import SQLiteEngine
import Schema
import TestKit
import Testing

@testable import Assembly

@Suite("An installation")
struct OpenInstallationTests {
    @Test("opens in empty folders, and again with the same keys and registration data")
    func opens() async throws {
        try await inPlace { place in
            let first = try await open(place)
            #expect(!first.stores.applied.isEmpty)
            let key = first.siteKey
            await first.close()
            let second = try await open(place)
            #expect(second.stores.applied.isEmpty)
            #expect(second.siteKey == key)
            let settings = try await second.gate.data.read { connection in
                try connection.rows("SELECT key, version, value FROM setting WHERE programme = 0 ORDER BY key")
            }
            #expect(settings.count == 2)
            #expect(try settings.first?.text(2) == "DEMO-1")
            await second.close()
        }
    }

    @Test("keeps each version of its registration data")
    func registration() async throws {
        try await inPlace { place in
            await (try await open(place)).close()
            var changed = place.installation(port: 8080, mail: nil, sms: nil)
            changed.registerNo = "DEMO-2"
            let second = try await OpenInstallation.open(changed, chain: .server)
            let versions = try await second.gate.data.read { connection in
                try connection.rows("SELECT value FROM setting WHERE key = 'registerNo' ORDER BY version").map {
                    try $0.text(0)
                }
            }
            #expect(versions == ["DEMO-1", "DEMO-2"])
            await second.close()
        }
    }

    @Test("refuses a used database whose keys are another's, and makes no new ones")
    func strangeKeys() async throws {
        try await inPlace { place in
            await (try await open(place)).close()
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(place.folder)/keys") {
                try FileManager.default.removeItem(atPath: "\(place.folder)/keys/\(name)")
            }
            await #expect(throws: StrangeKeys.self) { try await open(place) }
            await #expect(throws: StrangeKeys.self) { try await open(place) }
        }
    }

    @Test("refuses a database of a newer version and leaves it untouched")
    func newer() async throws {
        try await inPlace { place in
            let first = try await open(place)
            _ = try await first.stores.data.write { connection in
                try connection.run(
                    "INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, 'later', 'x', 0)")
            }
            await first.close()
            let before = try await version(place)
            await #expect(throws: MigrationFailure.newerDatabase(number: 9999, name: "later")) { try await open(place) }
            #expect(try await version(place) == before)
        }
    }

    @Test("lays everything apart and closed to others in the demo")
    func apart() async throws {
        try await inPlace { place in
            await (try await open(place)).close()
            for file in ["data/rinnalla.sqlite", "keys/keys.sqlite", "root/root.key"] {
                #expect(DiskLook.permissions("\(place.folder)/\(file)") == 0o600)
            }
            for folder in ["data", "keys", "root"] {
                #expect(DiskLook.permissions("\(place.folder)/\(folder)") == 0o700)
            }
        }
    }

    @Test("lays down a signed head once a day that proves the trace")
    func heads() async throws {
        try await inPlace { place in
            let clock = MovableClock(at: World.start)
            let open = try await OpenInstallation.open(
                place.installation(port: 8080, mail: nil, sms: nil), chain: .server, clock: clock)
            let folder = "\(place.folder)/heads"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let signer = try HeadSigner.create(at: "\(place.folder)/root/heads.key", under: open.stores.root)
            let chore = TraceHeadChore(folder: HeadsFolder(folder), signer: signer)
            #expect(try await chore.run(open.gate) == 1)
            #expect(try await chore.run(open.gate) == 0)
            clock.advance(days: 1)
            try await open.gate.settle("test") { _ in }
            #expect(try await chore.run(open.gate) == 1)
            let heads = try HeadsFolder(folder).all(publicKey: signer.publicKey)
            #expect(heads.map(\.day.iso) == ["2026-03-02", "2026-03-03"])
            #expect(try await TraceVerifier(open.gate.data, heads: heads).verify().fault == nil)
            await open.close()
        }
    }

    private func open(_ place: DemoPlace) async throws -> OpenInstallation {
        try await OpenInstallation.open(place.installation(port: 8080, mail: nil, sms: nil), chain: .server)
    }

    private func version(_ place: DemoPlace) async throws -> [Row] {
        let engine = try SQLiteEngine(path: "\(place.folder)/data/rinnalla.sqlite")
        let rows = try await engine.read { try $0.rows("SELECT number, checksum FROM migration ORDER BY number") }
        await engine.close()
        return rows
    }

    private func inPlace(_ body: (DemoPlace) async throws -> Void) async throws {
        let place = try DemoPlace(folder: nil)
        defer { place.remove() }
        try await body(place)
    }
}
