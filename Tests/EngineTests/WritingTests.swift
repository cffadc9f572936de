import SQL
import TestKit
import Testing

@Suite("Writers stand in one line and share commits")
struct WritingTests {
    @Test(
        "Writes that wait together share one commit, and one that throws undoes only itself",
        arguments: Engines.available)
    func groupCommit(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let figures = try #require(data as? any WritingFigures)
            let before = figures.commits
            let line = try await HeldLine(data)
            let others = Task {
                await withTaskGroup(of: Bool.self) { group in
                    for id in 1...50 {
                        group.addTask { await Self.insert(id, throwing: id.isMultiple(of: 10), into: data) }
                    }
                    return await group.reduce(into: 0) { landed, isStored in landed += isStored ? 1 : 0 }
                }
            }
            try await line.release(whenWaiting: 50)
            #expect(await others.value == 45)
            #expect(figures.commits - before == 2)
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 45)
            #expect(try await data.count("SELECT COUNT(*) FROM thing WHERE id % 10 = 0") == 0)
        }
    }

    /// - Returns: whether the write said it was stored.
    private static func insert(_ id: Int, throwing: Bool, into engine: any Engine) async -> Bool {
        do {
            try await engine.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES (\(id))")
                if throwing { throw Refused() }
            }
            return true
        } catch {
            return false
        }
    }

    @Test("A thousand writers at once all land, each once, in far fewer commits", arguments: Engines.available)
    func thousandWriters(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let figures = try #require(data as? any WritingFigures)
            let before = figures.commits
            _ = try await data.run("INSERT INTO thing (id, whole) VALUES (0, 0)")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...1_000 {
                    group.addTask {
                        try await data.write { connection in
                            let whole = try connection.row("SELECT whole FROM thing WHERE id = 0")?.integer(0) ?? -1
                            try connection.run("UPDATE thing SET whole = \(whole + 1) WHERE id = 0")
                            try connection.run("INSERT INTO thing (id) VALUES (\(id))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 1_001)
            #expect(try await data.count("SELECT whole FROM thing WHERE id = 0") == 1_000)
            #expect(figures.commits - before < 500)
        }
    }

    @Test("A body that throws stores nothing and its own error comes back", arguments: Engines.available)
    func throwing(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            await #expect(throws: Refused()) {
                try await database.data.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (1)")
                    throw Refused()
                }
            }
            let stored = try await database.data.count("SELECT COUNT(*) FROM thing")
            #expect(stored == 0)
        }
    }

    @Test("A body that swallows a failed statement is undone all the same", arguments: Engines.available)
    func swallowing(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            _ = try await data.run("INSERT INTO thing (id) VALUES (1)")
            let failure = await #expect(throws: EngineFailure.self) {
                try await data.write { connection in
                    try connection.run("INSERT INTO thing (id) VALUES (2)")
                    _ = try? connection.run("INSERT INTO thing (id) VALUES (1)")
                    _ = try? connection.run("INSERT INTO thing (id) VALUES (3)")
                }
            }
            #expect(failure?.isConstraint == true)
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 1)
        }
    }

    @Test("A constraint that breaks at the commit hits only the write that broke it", arguments: Engines.available)
    func deferredConstraint(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            _ = try await data.run(
                "CREATE TABLE late (id BIGINT PRIMARY KEY, thing BIGINT REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED)"
            )
            let line = try await HeldLine(data)
            let good = Task { try await data.run("INSERT INTO thing (id) VALUES (1)") }
            let bad = Task { try await data.run("INSERT INTO late (id, thing) VALUES (1, 77)") }
            try await line.release(whenWaiting: 2)
            #expect(try await good.value == 1)
            let failure = await #expect(throws: EngineFailure.self) { try await bad.value }
            #expect(failure?.isConstraint == true)
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 1)
            #expect(try await data.count("SELECT COUNT(*) FROM late") == 0)
        }
    }

    @Test("A connection kept beyond its write can do nothing more", arguments: Engines.available)
    func keptConnection(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let kept = Kept()
            try await database.data.write { kept.keep($0) }
            #expect(throws: EngineFailure.self) { try kept.insert() }
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing") == 0)
        }
    }

    @Test("After closing, writes and reads are refused and those in line have landed", arguments: Engines.available)
    func closing(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let line = try await HeldLine(data)
            let second = Task { try await data.run("INSERT INTO thing (id) VALUES (1)") }
            try await line.release(whenWaiting: 1)
            await data.close()
            #expect(try await second.value == 1)
            await #expect(throws: EngineFailure.unavailable("The database is closed.")) {
                try await data.run("INSERT INTO thing (id) VALUES (2)")
            }
            await #expect(throws: EngineFailure.unavailable("The database is closed.")) {
                try await data.rows("SELECT 1")
            }
        }
    }
}

/// A body that breaks the rule and keeps its connection.
private final class Kept: @unchecked Sendable {
    private var connection: (any Connection)?

    func keep(_ connection: any Connection) {
        self.connection = connection
    }

    func insert() throws {
        try connection?.run("INSERT INTO thing (id) VALUES (5)")
    }
}

extension EngineFailure {
    var isConstraint: Bool {
        if case .constraint = self { true } else { false }
    }
}
