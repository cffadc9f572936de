package import SQL

/// PostgreSQL 15 or later through its own client library: for installations of more than one machine.
///
/// Readers see a snapshot each (REPEATABLE READ, READ ONLY) on connections of their own; writers stand in one line and
/// share commits. Connections open when first used and open again after they were lost.
package final class PostgresEngine: Engine, WritingFigures {
    package let dialect = Dialect.postgres

    private let address: PostgresAddress
    private let readers: [PostgresLane]
    private let writer: PostgresLane
    private let lanes: ReaderLanes
    private let line: WriterLine
    private let group: GroupCommit

    /// Connects to nothing yet: a server that is away shows at the first read or write.
    ///
    /// - Parameters:
    ///   - readers: reading connections; at least 1, fewer are taken as 1. One more connection writes.
    ///   - preparing: keep statements prepared on the server: faster, and given up by itself where a pooler swaps
    ///     servers between transactions.
    package init(_ address: PostgresAddress, readers: Int = 8, preparing: Bool = false) {
        let writer = PostgresLane(address, preparing: preparing)
        let group = GroupCommit()
        self.address = address
        self.writer = writer
        self.group = group
        self.readers = (0..<max(1, readers)).map { _ in PostgresLane(address, preparing: preparing) }
        lanes = ReaderLanes(label: "rinnalla.postgres.read", count: self.readers.count)
        line = WriterLine(label: "rinnalla.postgres.write") { writes in
            writer.withLink { group.commit(writes, in: PostgresWriting(link: $0)) }
        }
    }

    /// - Parameter conninfo: a libpq connection string or URI.
    package convenience init(conninfo: String, readers: Int = 8, preparing: Bool = false) {
        self.init(PostgresAddress(conninfo), readers: readers, preparing: preparing)
    }

    package var commits: Int { group.commits }
    package var waitingWriters: Int { line.waiting }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await lanes.run { [readers] lane in
            try readers[lane].withLink { try PostgresReading(link: $0).run(body) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await line.write(body)
    }

    /// Clears away the row versions that deletions and updates left behind. PostgreSQL keeps their bytes in its log until
    /// that is recycled, and in every archived copy of the log: a store of keys belongs in a cluster that archives none.
    package func emptyLog() async throws -> Bool {
        try await lanes.run { [address] _ in
            let link = PostgresLink(address, preparing: false)
            try link.open()
            let held = try link.perform(
                """
                SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL
                """ as Statement
            )
            _ = try link.perform("VACUUM")
            return try held.rows().first?.values.first == .integer(0)
        }
    }

    package func close() async {
        await lanes.close()
        readers.forEach { $0.withLink { $0.drop() } }
        await line.close { [writer] in writer.withLink { $0.drop() } }
    }
}
