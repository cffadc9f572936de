import Core
import Demo
import Foundation
import Gate
import SQL
import SQLiteEngine
import TestKit

/// The county and its cases, played into a pair of databases.
struct Played: Sendable {
    let root: RootKey
    let now: Instant

    init(_ data: any Engine, _ keys: any Engine) async throws {
        root = RootKey.generate()
        let clock = MovableClock(at: World.start)
        let keyring = Keyring(engine: keys, root: root, clock: clock)
        try await keyring.create([.trace, .outbox])
        let gate = Gate(data: data, keyring: keyring, trace: Trace(chain: "test"), clock: clock)
        try await DemoCounty.settle(gate)
        try await DemoCases.settle(gate, clock: clock, tokens: TestTokens()) { _, _ in }
        now = clock.now()
    }
}

/// The same on SQLite, closed, to be copied for each test.
struct PlayedFiles: Sendable {
    private let played: Played
    private let folder: URL

    init() async throws {
        let database = try await makeDatabase(.sqlite)
        played = try await Played(database.data, database.keys)
        await database.data.close()
        await database.keys.close()
        folder = URL(fileURLWithPath: database.dataPlace).deletingLastPathComponent()
    }

    func with<Result>(_ body: (House) async throws -> Result) async throws -> Result {
        let copy = folder.deletingLastPathComponent().appendingPathComponent(UUID().uuidString)
        try FileManager.default.copyItem(at: folder, to: copy)
        defer { try? FileManager.default.removeItem(at: copy) }
        let data = try SQLiteEngine(path: copy.appendingPathComponent("data.sqlite").path)
        let keys = try SQLiteEngine(path: copy.appendingPathComponent("keys.sqlite").path)
        let result: Result
        do {
            result = try await body(try await House(played, data, keys))
        } catch {
            await data.close()
            await keys.close()
            throw error
        }
        await data.close()
        await keys.close()
        return result
    }
}
