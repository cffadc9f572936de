import Foundation
import GRDB
import SQL

/// One open transaction of SQLite. Statements are prepared once per connection and kept by their text.
struct SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let database: Database
    private let reading: Bool

    init(_ database: Database, reading: Bool = false) {
        self.database = database
        self.reading = reading
    }

    func rows(_ statement: BoundStatement) throws -> [ResultRow] {
        try running(statement) { prepared in
            let cursor = try StoredRow.fetchCursor(prepared)
            var rows: [ResultRow] = []
            while let row = try cursor.next() {
                // By position: walking over a row's pairs would make each column's name anew.
                rows.append(ResultRow((0..<row.count).map { Value(row[$0] as DatabaseValue) }))
            }
            return rows
        }
    }

    func run(_ statement: BoundStatement) throws -> Int {
        try running(statement) { prepared in
            let before = database.totalChangesCount
            try prepared.execute()
            // `changesCount` keeps the figure of the last INSERT, UPDATE or DELETE; other statements change no row.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    private func running<Result>(
        _ statement: BoundStatement, _ work: (PreparedStatement) throws -> Result
    ) throws -> Result {
        let prepared = try preparing(statement)
        do {
            return try work(prepared)
        } catch let error as DatabaseError {
            throw EngineFailure(error, running: statement.text, reading: reading)
        }
    }

    private func preparing(_ statement: BoundStatement) throws -> PreparedStatement {
        let values = try statement.values.map { try $0.forSQLite() }
        let prepared = try prepare(statement.text)
        do {
            try prepared.setArguments(StatementArguments(values))
            return prepared
        } catch {
            throw EngineFailure.statement("\(values.count) values do not fit the places in: \(statement.text)")
        }
    }

    private func prepare(_ text: String) throws -> PreparedStatement {
        do {
            return try database.cachedStatement(sql: text)
        } catch let error as DatabaseError {
            throw EngineFailure(error, preparing: text)
        }
    }
}

extension Value {
    fileprivate init(_ stored: DatabaseValue) {
        switch stored.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .double(let value): self = .real(value)
        case .string(let value): self = .text(value)
        case .blob(let value): self = .blob([UInt8](value))
        }
    }

    /// - Throws: ``EngineFailure/constraint(_:)`` for a text that PostgreSQL could not hold.
    fileprivate func forSQLite() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .integer(let value): return value.databaseValue
        case .real(let value): return value.databaseValue
        case .text(let value):
            guard !value.utf8.contains(0) else { throw EngineFailure.nulInText }
            return value.databaseValue
        case .blob(let value): return Data(value).databaseValue
        }
    }
}
