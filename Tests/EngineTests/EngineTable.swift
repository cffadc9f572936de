import SQL
import TestKit

/// A table of the tests' own: the migrations' tables change with the work, these do not.
enum EngineTable {
    static let columns = "id BIGINT PRIMARY KEY, whole BIGINT, word TEXT, sealed BYTEA, share DOUBLE PRECISION"

    /// A fresh pair of databases whose data holds the table `thing`, for the length of `body`.
    static func with(_ kind: Dialect, _ body: (TestDatabase) async throws -> Void) async throws {
        try await withDatabase(kind) { database in
            try await database.data.write { connection in
                try connection.run(Statement(text: "CREATE TABLE thing (\(columns))"))
                try connection.run(
                    "CREATE TABLE part (id BIGINT PRIMARY KEY, thing BIGINT NOT NULL REFERENCES thing (id))")
            }
            try await body(database)
        }
    }
}

extension Engine {
    func run(_ statement: Statement) async throws -> Int {
        try await write { try $0.run(statement) }
    }

    func rows(_ statement: Statement) async throws -> [Row] {
        try await read { try $0.rows(statement) }
    }

    /// The first column of the first row, as an integer.
    func count(_ statement: Statement) async throws -> Int64? {
        try await read { try $0.row(statement)?.integer(0) }
    }
}

/// Something a body throws of its own accord.
struct Refused: Error, Equatable {}
