package import Core
package import Crypto
package import SQL

/// The writer of access records: each row carries the hash of the row before it (docs/trace.md).
///
/// One chain has one writer at a time: two processes that shared one would take the same sequence, and the table's
/// primary key refuses the second.
package struct Trace: Sendable {
    /// The chain's name, 1–40 characters.
    package let chain: String

    /// - Parameter chain: a stable name given by the operator, or one that no other process has.
    package init(chain: String) {
        self.chain = chain
    }

    /// Appends inside an open transaction: the record is durable when the transaction is. One indexed read, one insert.
    ///
    /// - Parameter key: the trace's own data key (``ID/trace``).
    /// - Throws: ``EngineFailure``, ``SealFailure``; then nothing may be shown.
    package func append(_ record: AccessRecord, in connection: any Connection, under key: SymmetricKey) throws {
        try append([record], in: connection, under: key)
    }

    /// The same for many: one indexed read, and an insert each.
    package func append(_ records: [AccessRecord], in connection: any Connection, under key: SymmetricKey) throws {
        guard !records.isEmpty else { return }
        let last = try connection.row(TraceStatements.last(of: chain))
        var sequence = try last?.integer(0) ?? 0
        var previous = try last?.blob(1) ?? TraceRow.beginning
        for record in records {
            let (next, full) = sequence.addingReportingOverflow(1)
            guard !full else { throw EngineFailure.constraint("A chain of the trace is full.") }
            let payload = try Seal.seal(record.payload, Self.place(chain: chain, sequence: next), under: key)
            let row = TraceRow(
                record, chain: chain, sequence: next, salt: Self.salt(), payload: payload, previous: previous)
            try connection.run(TraceStatements.insert(row))
            sequence = next
            previous = row.hash
        }
    }

    /// Where a record's payload lies, for those who open it.
    package static func place(chain: String, sequence: Int64) -> Place {
        Place("access_record:\(chain)", sequence, "payload")
    }

    private static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        let (first, second) = (generator.next(), generator.next())
        return withUnsafeBytes(of: first) { Array($0) } + withUnsafeBytes(of: second) { Array($0) }
    }
}
