import CPostgres
import SQL

/// The server's answer to one statement, freed with this value.
final class PostgresResult {
    private let answer: OpaquePointer

    init(_ answer: OpaquePointer) {
        self.answer = answer
    }

    deinit { PQclear(answer) }

    var isGood: Bool {
        let status = PQresultStatus(answer)
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY
    }

    /// SQLSTATE, five characters; empty when the server said none.
    var state: String { field(PostgresField.state) }

    /// The server's primary message. Its detail, which quotes values, is never read.
    var words: String { field(PostgresField.primary) }

    /// `INSERT 0 1`, `COMMIT`, `ROLLBACK`.
    var command: String { PQcmdStatus(answer).map { String(cString: $0) } ?? "" }

    /// Rows changed: none for a SELECT or a change of shape.
    var changed: Int {
        let changes = ["INSERT", "UPDATE", "DELETE", "MERGE"].contains { command.hasPrefix($0) }
        guard changes, let count = PQcmdTuples(answer) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    /// - Throws: ``EngineFailure/statement(_:)`` for a column of a type that is not ours.
    func rows() throws(EngineFailure) -> [Row] {
        let columns = (0..<PQnfields(answer)).map { (number: $0, type: PQftype(answer, $0)) }
        var rows: [Row] = []
        for row in 0..<PQntuples(answer) {
            var values: [Value] = []
            values.reserveCapacity(columns.count)
            for column in columns { values.append(try value(row, column.number, column.type)) }
            rows.append(Row(values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(EngineFailure) -> Value {
        guard PQgetisnull(answer, row, column) == 0 else { return .null }
        let length = Int(PQgetlength(answer, row, column))
        let bytes = UnsafeRawBufferPointer(start: PQgetvalue(answer, row, column), count: length)
        guard let value = PostgresType.value(of: type, bytes) else {
            throw .statement("Column \(column) has the PostgreSQL type \(type), which Rinnalla does not store.")
        }
        return value
    }

    private func field(_ code: Int32) -> String {
        PQresultErrorField(answer, code).map { String(cString: $0) } ?? ""
    }
}

/// Codes of libpq's error fields, which its header spells as C characters.
private enum PostgresField {
    static let state = Int32(UInt8(ascii: "C"))
    static let primary = Int32(UInt8(ascii: "M"))
}
