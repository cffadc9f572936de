import Foundation
import SQL
import SQLiteEngine
import Schema

/// SQLite databases for tests: files copied from a migrated template.
struct TestSQLite: Sendable {
    static let shared = TestSQLite()

    private static let stem = "rinnalla-test-sqlite-"

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("\(stem)\(ProcessInfo.processInfo.processIdentifier)")
    private let template = Once<URL>()

    func makeDatabase() async throws -> TestDatabase {
        let template = try await template.value(makeTemplate)
        let copy = folder.appendingPathComponent(UUID().uuidString)
        try FileManager.default.copyItem(at: template, to: copy)
        let data = copy.appendingPathComponent("data.sqlite").path
        let keys = copy.appendingPathComponent("keys.sqlite").path
        return TestDatabase(
            kind: .sqlite, data: try SQLiteEngine(path: data), keys: try SQLiteEngine(path: keys), dataPlace: data,
            keysPlace: keys, discard: { try FileManager.default.removeItem(at: copy) })
    }

    @Sendable
    private func makeTemplate() async throws -> URL {
        removeLeftOvers()
        let template = folder.appendingPathComponent("template")
        try FileManager.default.createDirectory(at: template, withIntermediateDirectories: true)
        for (set, file) in [(MigrationSet.data, "data.sqlite"), (.keys, "keys.sqlite")] {
            let engine = try SQLiteEngine(path: template.appendingPathComponent(file).path)
            _ = try await Migrator(set: set).migrate(engine, at: TestInstant.migrated)
            await engine.close()
        }
        return template
    }

    /// Folders of runs that have ended, which could not know when their last test was over.
    private func removeLeftOvers() {
        let files = FileManager.default
        let all = (try? files.contentsOfDirectory(atPath: files.temporaryDirectory.path)) ?? []
        for name in all where name.hasPrefix(Self.stem) {
            guard let process = Int(name.dropFirst(Self.stem.count)) else { continue }
            let isRunning = files.fileExists(atPath: "/proc/\(process)")
            let isOurs = process == Int(ProcessInfo.processInfo.processIdentifier)
            guard isOurs || !isRunning else { continue }
            try? files.removeItem(at: files.temporaryDirectory.appendingPathComponent(name))
        }
    }
}
