import SQL
import TestKit
import Testing

@Suite("Failures have one shape on both engines and hold no values")
struct FailureTests {
    static let secret = "salainen-4711"

    static let refusals: [(name: String, statement: Statement)] = [
        ("unique", "INSERT INTO strict (id, code, word) VALUES (2, 'a', \(secret))"),
        ("primary key", "INSERT INTO strict (id, code, word) VALUES (1, 'b', \(secret))"),
        ("check", "INSERT INTO strict (id, code, word) VALUES (2, \(secret), 'x')"),
        ("not null", "INSERT INTO strict (id, code, word) VALUES (2, NULL, \(secret))"),
        ("foreign key", "INSERT INTO part (id, thing) VALUES (1, 4711)"),
    ]

    @Test(
        "A row that the schema refuses is a constraint failure without its values", arguments: Engines.available,
        refusals.indices)
    func constraints(kind: Dialect, index: Int) async throws {
        let refusal = try #require(Self.refusals.indices.contains(index) ? Self.refusals[index] : nil)
        try await EngineTable.with(kind) { database in
            let data = database.data
            _ = try await data.run(
                """
                CREATE TABLE strict (
                    id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE CHECK (length(code) < 3), word TEXT UNIQUE
                )
                """)
            _ = try await data.run("INSERT INTO strict (id, code, word) VALUES (1, 'a', 'z')")
            let failure = await #expect(throws: EngineFailure.self) { try await data.run(refusal.statement) }
            #expect(failure?.isConstraint == true, "\(refusal.name)")
            #expect(!"\(String(describing: failure))".contains("4711"))
        }
    }

    @Test("A wrong statement says which, not with what", arguments: Engines.available)
    func wrongStatement(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            for text: Statement in [
                "SELECT nothing FROM thing WHERE word = \(Self.secret)", "SELEC \(Self.secret)",
                "SELECT id FROM absent WHERE word = \(Self.secret)", "SELECT 1; SELECT \(Self.secret)",
                Statement(text: "SELECT id FROM thing WHERE id = ? AND word = ?", values: [.integer(1)]),
            ] {
                let failure = await #expect(throws: EngineFailure.self) { try await database.data.rows(text) }
                guard case .statement(let words)? = failure else {
                    Issue.record("\(text.text) failed as \(String(describing: failure))")
                    continue
                }
                #expect(words.contains(text.text))
                #expect(!words.contains(Self.secret))
            }
        }
    }

    @Test("After a failed statement the engine works on", arguments: Engines.available)
    func worksOn(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            for id in 1...20 {
                _ = try? await data.rows("SELECT nothing")
                _ = try? await data.run("INSERT INTO part (id, thing) VALUES (1, 1)")
                _ = try await data.run("INSERT INTO thing (id) VALUES (\(id))")
            }
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 20)
        }
    }
}
