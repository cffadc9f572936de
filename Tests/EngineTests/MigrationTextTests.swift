import SQL
import Schema
import Testing

@Suite("A migration's file")
struct MigrationTextTests {
    @Test("Its name gives number, name and engine")
    func names() throws {
        let plain = try Migration(file: "0007_search.sql", text: "")
        #expect(plain == Migration(number: 7, name: "search", text: ""))
        let own = try Migration(file: "0012_long_name.postgres.sql", text: "")
        #expect(own == Migration(number: 12, name: "long_name", text: "", dialect: .postgres))
        #expect(own.file == "0012_long_name.postgres.sql")
    }

    @Test(
        "A name of another form is refused",
        arguments: [
            "search.sql", "7_search.sql", "0000_zero.sql", "0007_.sql", "0007search.sql", "0007_a.mysql.sql",
            "0007_a.b.c.sql", "0007_a.txt",
        ])
    func badNames(file: String) {
        #expect(throws: MigrationFailure.nameless(file)) { try Migration(file: file, text: "") }
    }

    @Test("Its statements end at a semicolon that ends a line; comments and blank lines are left out")
    func splitting() {
        let text = """
            -- Comment; with a semicolon;
            CREATE TABLE a (
                id BIGINT PRIMARY KEY, -- the key; random
                word TEXT DEFAULT ';'
            );  

              -- another
            CREATE INDEX b ON a (word);
            DROP TABLE c
            """
        let migration = Migration(number: 1, name: "x", text: text)
        let statements = migration.statements(for: .postgres).map(\.text)
        #expect(statements.count == 3)
        #expect(statements.first?.hasPrefix("CREATE TABLE a") == true)
        #expect(statements.dropFirst() == ["CREATE INDEX b ON a (word);", "DROP TABLE c"])
        #expect(migration.statements(for: .sqlite).first?.text.contains("id INTEGER PRIMARY KEY,") == true)
    }

    @Test("Two of one number for one engine are refused; one for each engine is not")
    func twice() async throws {
        let one = Migration(number: 1, name: "a", text: "", dialect: .sqlite)
        let two = Migration(number: 1, name: "b", text: "", dialect: .postgres)
        let both = Migration(number: 1, name: "c", text: "")
        let engine = NoEngine()
        #expect(try await Migrator([one, two]).pending(in: engine) == [one])
        await #expect(throws: MigrationFailure.twice("0001_a.sqlite.sql", "0001_c.sql")) {
            try await Migrator([one, both]).pending(in: engine)
        }
    }
}

/// An empty SQLite that answers every question with no rows.
private struct NoEngine: Engine {
    let dialect = Dialect.sqlite

    private struct Nothing: Connection {
        let dialect = Dialect.sqlite
        func rows(_ statement: Statement) throws -> [Row] { [] }
        func run(_ statement: Statement) throws -> Int { 0 }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result { try body(Nothing()) }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result { try body(Nothing()) }

    func emptyLog() async throws -> Bool { true }
    func close() async {}
}
