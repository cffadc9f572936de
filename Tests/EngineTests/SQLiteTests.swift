import Foundation
import SQL
import SQLiteEngine
import TestKit
import Testing

@Suite("SQLite is set up so that nothing acknowledged is lost")
struct SQLiteTests {
    @Test("Every commit is synced, the log is write-ahead, foreign keys hold, deleted content is overwritten")
    func pragmas() async throws {
        try await withDatabase(.sqlite) { database in
            let engine = try #require(database.data as? SQLiteEngine)
            #expect(try await engine.pragma("synchronous") == "2")
            #expect(try await engine.pragma("journal_mode") == "wal")
            #expect(try await engine.pragma("foreign_keys") == "1")
            #expect(try await engine.pragma("secure_delete") == "1")
            _ = try await engine.run("CREATE TABLE more (id BIGINT PRIMARY KEY)")
            #expect(try await engine.pragma("synchronous") == "2")
        }
    }

    @Test("The file, its log and its shared memory belong to their owner alone")
    func permissions() async throws {
        try await withDatabase(.sqlite) { database in
            let folder = URL(fileURLWithPath: database.dataPlace).deletingLastPathComponent()
            let path = folder.appendingPathComponent("new.sqlite").path
            let engine = try SQLiteEngine(path: path)
            _ = try await engine.run("CREATE TABLE thing (id BIGINT PRIMARY KEY)")
            for ending in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path + ending)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(ending)")
            }
            await engine.close()
        }
    }

    @Test("What was committed is there when the file is opened again, and a second engine sees it meanwhile")
    func reopening() async throws {
        try await withDatabase(.sqlite) { database in
            _ = try await database.data.run("CREATE TABLE thing (id BIGINT PRIMARY KEY)")
            _ = try await database.data.run("INSERT INTO thing (id) VALUES (1)")
            let second = try SQLiteEngine(path: database.dataPlace)
            #expect(try await second.count("SELECT COUNT(*) FROM thing") == 1)
            #expect(try await second.run("INSERT INTO thing (id) VALUES (2)") == 1)
            await second.close()
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing") == 2)
        }
    }

    @Test("Emptying the log leaves no trace of a deleted value in any file")
    func emptyingLog() async throws {
        try await withDatabase(.sqlite) { database in
            let planted = [UInt8]("avain-joka-tuhotaan-0042".utf8)
            _ = try await database.keys.run(
                "INSERT INTO vault_key (vault, wrapped, root, created_at) VALUES (1, \(planted), 'r', 0)")
            #expect(try contains(planted, besides: database.keysPlace))
            _ = try await database.keys.run("DELETE FROM vault_key")
            #expect(try await database.keys.emptyLog())
            #expect(try !contains(planted, besides: database.keysPlace))
        }
    }

    @Test("A file that is no database, and a folder that is not there, are refused with a failure")
    func badFiles() async throws {
        try await withDatabase(.sqlite) { database in
            let folder = URL(fileURLWithPath: database.dataPlace).deletingLastPathComponent()
            let text = folder.appendingPathComponent("text.sqlite")
            try Data(String(repeating: "not a database ", count: 500).utf8).write(to: text)
            #expect(throws: EngineFailure.self) { try SQLiteEngine(path: text.path) }
            #expect(throws: EngineFailure.self) {
                try SQLiteEngine(path: folder.appendingPathComponent("absent/new.sqlite").path)
            }
        }
    }

    private func contains(_ bytes: [UInt8], besides path: String) throws -> Bool {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasPrefix(file.lastPathComponent) }.contains { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).range(of: Data(bytes)) != nil
        }
    }
}
