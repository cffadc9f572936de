import PostgresEngine
import SQL
import Synchronization
import TestKit
import Testing

@Suite("PostgreSQL: lost connections, rerun writes, and the line of all processes")
struct PostgresTests {
    @Test("Connections that died while nobody used them are replaced without a failure")
    func idleConnectionsDie() async throws {
        try await EngineTable.with(.postgres) { database in
            let data = database.data
            _ = try await data.count("SELECT COUNT(*) FROM thing")
            try await endOtherConnections(of: database)
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 0)
            #expect(try await data.run("INSERT INTO thing (id) VALUES (1)") == 1)
        }
    }

    @Test("A connection lost before the commit: the write runs again and lands once")
    func lostBeforeCommit() async throws {
        try await EngineTable.with(.postgres) { database in
            let runs = Atomic<Int>(0)
            try await database.data.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES (1)")
                if runs.wrappingAdd(1, ordering: .relaxed).newValue == 1 {
                    try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(runs.load(ordering: .relaxed) == 2)
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing") == 1)
        }
    }

    @Test("A connection lost during the commit: the outcome is called unknown, and the next write works")
    func lostDuringCommit() async throws {
        try await EngineTable.with(.postgres) { database in
            let data = database.data
            try await trigger("PERFORM pg_terminate_backend(pg_backend_pid());", in: data, deferred: true)
            let failure = await #expect(throws: EngineFailure.self) {
                try await data.run("INSERT INTO thing (id) VALUES (1)")
            }
            guard case .unknownOutcome? = failure else {
                Issue.record("Failed as \(String(describing: failure))")
                return
            }
            _ = try await data.run("DROP TRIGGER on_thing ON thing")
            #expect(try await data.run("INSERT INTO thing (id) VALUES (2)") == 1)
        }
    }

    @Test("A deadlock in a group: every write of it lands, each in a try of its own")
    func deadlockInGroup() async throws {
        try await EngineTable.with(.postgres) { database in
            let data = database.data
            try await trigger(
                "IF nextval('turn') = 7 THEN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END IF;", in: data)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...20 { group.addTask { _ = try await data.run("INSERT INTO thing (id) VALUES (\(id))") } }
                try await group.waitForAll()
            }
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 20)
        }
    }

    @Test("A write that is always in another's way gives up after five tries")
    func boundedTries() async throws {
        try await EngineTable.with(.postgres) { database in
            let data = database.data
            try await trigger("PERFORM nextval('turn'); RAISE EXCEPTION 'x' USING ERRCODE = '40001';", in: data)
            let failure = await #expect(throws: EngineFailure.self) {
                try await data.run("INSERT INTO thing (id) VALUES (1)")
            }
            guard case .unavailable? = failure else {
                Issue.record("Failed as \(String(describing: failure))")
                return
            }
            #expect(try await data.count("SELECT last_value FROM turn") == 5)
        }
    }

    @Test("Writers of two machines stand in one line: what one reads stays true until its commit")
    func oneLineForAll() async throws {
        try await EngineTable.with(.postgres) { database in
            let other = PostgresEngine(conninfo: database.dataPlace)
            _ = try await other.run("INSERT INTO thing (id, whole) VALUES (0, 0)")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for turn in 1...200 {
                    let engine: any Engine = turn.isMultiple(of: 2) ? other : database.data
                    group.addTask {
                        try await engine.write { connection in
                            let whole = try connection.row("SELECT whole FROM thing WHERE id = 0")?.integer(0) ?? -1
                            try connection.run("UPDATE thing SET whole = \(whole + 1) WHERE id = 0")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await other.count("SELECT whole FROM thing WHERE id = 0") == 200)
            await other.close()
        }
    }

    @Test("Prepared statements are reused, and given up when the server no longer knows them")
    func prepared() async throws {
        try await EngineTable.with(.postgres) { database in
            let engine = PostgresEngine(conninfo: database.dataPlace, readers: 1, preparing: true)
            for id in 1...3 {
                let word: String? = id == 2 ? nil : "sana"
                _ = try await engine.run("INSERT INTO thing (id, word) VALUES (\(id), \(word))")
            }
            let prepared: Statement =
                "SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO thing%'"
            #expect(try await engine.write { try $0.row(prepared)?.integer(0) } == 2)
            _ = try await engine.run("DEALLOCATE ALL")
            #expect(try await engine.run("INSERT INTO thing (id, word) VALUES (\(4), \("sana"))") == 1)
            #expect(try await engine.write { try $0.row(prepared)?.integer(0) } == 0)
            #expect(try await engine.count("SELECT COUNT(*) FROM thing") == 4)
            await engine.close()
        }
    }

    @Test("A server that is away is unavailable, and the failure does not show the password")
    func unreachable() async throws {
        let engine = PostgresEngine(conninfo: "host=127.0.0.1 port=1 user=nobody password=salasana-99 dbname=none")
        for attempt in [Task { try await engine.rows("SELECT 1").count }, Task { try await engine.run("SELECT 1") }] {
            let failure = await #expect(throws: EngineFailure.self) { try await attempt.value }
            guard case .unavailable(let words)? = failure else {
                Issue.record("Failed as \(String(describing: failure))")
                continue
            }
            #expect(!words.contains("salasana-99"))
        }
        await engine.close()
    }

    @Test("A server that answers before its log is on the disk is refused")
    func forgetfulServer() async throws {
        try await EngineTable.with(.postgres) { database in
            let name = try #require(database.dataPlace.split(separator: "=").last)
            _ = try await database.data.run(Statement(text: "ALTER DATABASE \(name) SET synchronous_commit = off"))
            let engine = PostgresEngine(conninfo: database.dataPlace)
            let failure = await #expect(throws: EngineFailure.self) {
                try await engine.run("INSERT INTO thing (id) VALUES (1)")
            }
            guard case .storage? = failure else {
                Issue.record("Failed as \(String(describing: failure))")
                return
            }
            await engine.close()
        }
    }

    @Test("A database name that would need quoting is refused")
    func databaseNames() throws {
        let server = PostgresServer(PostgresAddress(try TestPostgres.conninfo()))
        for name in ["", "x; DROP DATABASE y", "Ä", "a-b", "\"x\""] {
            #expect(throws: EngineFailure.self) { try server.createDatabase(name) }
        }
    }

    private func endOtherConnections(of database: TestDatabase) async throws {
        let other = PostgresEngine(conninfo: database.dataPlace, readers: 1)
        _ = try await other.rows(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
        await other.close()
    }

    /// Makes the server do `work` at each insert into `thing`, at once or at the commit.
    private func trigger(_ work: String, in engine: any Engine, deferred: Bool = false) async throws {
        try await engine.write { connection in
            try connection.run("CREATE SEQUENCE turn")
            try connection.run(
                Statement(
                    text: """
                        CREATE FUNCTION on_thing() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN \(work) RETURN NEW; END $$
                        """))
            let kind = deferred ? "CONSTRAINT TRIGGER" : "TRIGGER"
            let when = deferred ? "DEFERRABLE INITIALLY DEFERRED" : ""
            try connection.run(
                Statement(
                    text: """
                        CREATE \(kind) on_thing AFTER INSERT ON thing \(when) FOR EACH ROW EXECUTE FUNCTION on_thing()
                        """))
        }
    }
}
