import SQL
import Schema
import TestKit
import Testing

@Suite("Migrations run forward only")
struct MigrationTests {
    static let first = Migration(number: 9_001, name: "first", text: "CREATE TABLE first (id BIGINT PRIMARY KEY);")
    static let second = Migration(number: 9_002, name: "second", text: "CREATE TABLE second (id BIGINT PRIMARY KEY);")

    /// The steps that a test database has already been through, with more of the test's own behind them.
    private func migrator(_ more: Migration...) throws -> Migrator {
        Migrator(try MigrationSet.data.migrations() + more)
    }

    @Test("Every migration of both sets runs on both engines, and nothing is left to do", arguments: Engines.available)
    func everyMigrationRuns(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            for (set, engine) in [(MigrationSet.data, database.data), (.keys, database.keys)] {
                let mine = try set.migrations().filter { $0.dialect == nil || $0.dialect == kind }
                #expect(!mine.isEmpty)
                let migrator = try Migrator(set: set)
                #expect(try await migrator.pending(in: engine).isEmpty)
                #expect(try await migrator.migrate(engine, at: 0).isEmpty)
                #expect(try await engine.count("SELECT COUNT(*) FROM migration") == Int64(mine.count))
            }
        }
    }

    @Test("A migration is recorded with its checksum and instant, once")
    func recording() async throws {
        try await withDatabase(.sqlite) { database in
            let migrator = try migrator(Self.first)
            #expect(try await migrator.pending(in: database.data) == [Self.first])
            #expect(try await migrator.migrate(database.data, at: 77) == [Self.first])
            #expect(try await migrator.migrate(database.data, at: 99).isEmpty)
            let rows = try await database.data.rows(
                "SELECT name, checksum, applied_at FROM migration WHERE number = \(Self.first.number)")
            #expect(rows == [Row([.text("first"), .text(Self.first.checksum), .integer(77)])])
            #expect(Self.first.checksum.count == 64)
        }
    }

    @Test("A database from a newer version is refused untouched", arguments: Engines.available)
    func newerDatabase(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            _ = try await migrator(Self.second).migrate(database.data, at: 0)
            let before = try await EngineShape.read(database.data)
            let older = try migrator(Self.first)
            let refusal = MigrationFailure.newerDatabase(number: 9_002, name: "second")
            await #expect(throws: refusal) { try await older.migrate(database.data, at: 0) }
            await #expect(throws: refusal) { try await older.pending(in: database.data) }
            #expect(try await EngineShape.read(database.data) == before)
            #expect(refusal.description.contains("newer version"))
        }
    }

    @Test("An applied migration that was edited is refused", arguments: Engines.available)
    func edited(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            _ = try await migrator(Self.first).migrate(database.data, at: 0)
            let edited = Migration(number: 9_001, name: "first", text: Self.first.text + "\n-- more")
            await #expect(throws: MigrationFailure.changed("9001_first.sql")) {
                try await migrator(edited, Self.second).migrate(database.data, at: 0)
            }
            #expect(try await migrator(Self.first).pending(in: database.data).isEmpty)
        }
    }

    @Test("A migration that was passed over is refused: forward only", arguments: Engines.available)
    func skipped(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            _ = try await migrator(Self.second).migrate(database.data, at: 0)
            await #expect(throws: MigrationFailure.skipped("9001_first.sql")) {
                try await migrator(Self.first, Self.second).migrate(database.data, at: 0)
            }
        }
    }

    @Test("A migration that fails half-way leaves nothing of itself", arguments: Engines.available)
    func halfWay(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let broken = Migration(
                number: 9_002, name: "broken",
                text: "CREATE TABLE half (id BIGINT PRIMARY KEY);\nCREATE TABLE half (id BIGINT PRIMARY KEY);")
            let failure = await #expect(throws: MigrationFailure.self) {
                try await migrator(Self.first, broken).migrate(database.data, at: 0)
            }
            guard case .failed("9002_broken.sql", _)? = failure else {
                Issue.record("Failed as \(String(describing: failure))")
                return
            }
            let shape = try await EngineShape.read(database.data)
            #expect(shape.contains { $0.hasPrefix("first.") })
            #expect(!shape.contains { $0.hasPrefix("half.") })
            #expect(try await migrator(Self.first, Self.second).migrate(database.data, at: 0) == [Self.second])
        }
    }

    @Test("Programs that start at once apply each migration once", arguments: Engines.available)
    func startersAtOnce(kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let migrator = try migrator(Self.first, Self.second)
            let engines = try (0..<4).map { _ in try EngineShape.open(database.dataPlace, kind) }
            let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
                for engine in engines { group.addTask { try await migrator.migrate(engine, at: 0) } }
                return try await group.reduce([], +)
            }
            #expect(applied.map(\.number).sorted() == [9_001, 9_002])
            for engine in engines { await engine.close() }
        }
    }

    @Test("Both engines end with the same tables and columns")
    func sameShape() async throws {
        try await withDatabase(.sqlite) { sqlite in
            try await withDatabase(.postgres) { postgres in
                for (one, other) in [(sqlite.data, postgres.data), (sqlite.keys, postgres.keys)] {
                    let (left, right) = (try await EngineShape.read(one), try await EngineShape.read(other))
                    #expect(left == right)
                    #expect(!left.isEmpty)
                }
            }
        }
    }
}
