import GRDB
package import SQL

/// SQLite in a file of its own beside a write-ahead log: the embedded default.
///
/// Readers see a snapshot each, on connections that cannot write; writers stand in one line and share commits. A write
/// that has returned is fsynced: `synchronous` is FULL (see ``SQLitePragmas``).
package final class SQLiteEngine: Engine, WritingFigures {
    package let dialect = Dialect.sqlite

    private let pool: DatabasePool
    private let lanes: ReaderLanes
    private let line: WriterLine
    private let group: GroupCommit

    /// Opens the database at `path`, or creates it readable by its owner only.
    ///
    /// - Parameter readers: how many read at once; at least 1, fewer are taken as 1.
    /// - Throws: ``EngineFailure``.
    package init(path: String, readers: Int = 4) throws {
        let pool = try withEngineFailures(on: "open") {
            try SQLiteFile.createPrivately(at: path)
            let pool = try DatabasePool(
                path: path, configuration: SQLitePragmas.configuration(readers: max(1, readers)))
            try pool.writeWithoutTransaction(SQLitePragmas.proveDurable)
            return pool
        }
        let group = GroupCommit()
        self.pool = pool
        self.group = group
        lanes = ReaderLanes(label: "rinnalla.sqlite.read", count: readers)
        line = WriterLine(label: "rinnalla.sqlite.write") { writes in
            pool.writeWithoutTransaction { group.commit(writes, in: SQLiteWriting($0)) }
        }
    }

    package var commits: Int { group.commits }
    package var waitingWriters: Int { line.waiting }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await lanes.run { [pool] _ in
            try withEngineFailures(on: "read") {
                try pool.read { try body(SQLiteConnection($0, reading: true)) }
            }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await line.write(body)
    }

    /// Moves the whole write-ahead log into the file and empties it, so that pages as they stood before a deletion are
    /// gone from the disk. Waits for readers at most the busy time.
    ///
    /// - Returns: false when a reader held on to an older snapshot: the log is not empty yet.
    package func emptyLog() async throws -> Bool {
        try await lanes.run { [pool] _ in
            try withEngineFailures(on: "checkpoint") {
                try pool.writeWithoutTransaction { database in
                    let busy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    return busy == 0
                }
            }
        }
    }

    /// The value of a pragma on the writing connection, for proofs: `synchronous`, `foreign_keys`, `journal_mode`.
    package func pragma(_ name: StaticString) async throws -> String? {
        try await lanes.run { [pool] _ in
            try withEngineFailures(on: "pragma") {
                try pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
            }
        }
    }

    package func close() async {
        await lanes.close()
        await line.close { [pool] in try? pool.close() }
    }
}
