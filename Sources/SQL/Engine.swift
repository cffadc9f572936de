/// A database that runs statements and knows no model. SQLite embedded, PostgreSQL for more than one machine.
package protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on a consistent snapshot; many run side by side. Writing in it is refused.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in a transaction of its own and returns when it is **durable** (fsynced).
    ///
    /// Writers of one process stand in one line: those that wait together share one commit and one fsync (group
    /// commit), each inside its own savepoint, so that one that throws undoes only itself. `body` may run more than
    /// once (after a deadlock or a lost connection before commit): it must have no effect but on the database.
    ///
    /// - Throws: what `body` throws, or ``EngineFailure``. When it throws, nothing of `body` is stored, except after
    ///   ``EngineFailure/unknownOutcome(_:)``.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result

    /// Makes the database's own files forget what was deleted or replaced before this call, as far as it can: a destroyed
    /// key must not stay readable in a log.
    ///
    /// - Returns: false when a reader held on to the past: try again.
    func emptyLog() async throws -> Bool

    /// Closes files and connections. Later calls throw ``EngineFailure/unavailable(_:)``.
    func close() async
}

package enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}

/// One open transaction. Not to be kept beyond the closure that received it.
package protocol Connection {
    var dialect: Dialect { get }

    /// - Returns: all rows, columns in the statement's order.
    /// - Throws: ``EngineFailure``.
    func rows(_ statement: Statement) throws -> [Row]

    /// - Returns: how many rows changed.
    /// - Throws: ``EngineFailure``.
    @discardableResult
    func run(_ statement: Statement) throws -> Int
}

extension Connection {
    /// The first row, if any.
    package func row(_ statement: Statement) throws -> Row? {
        try rows(statement).first
    }
}

/// Why a database did not do as asked.
package enum EngineFailure: Error, Equatable {
    /// A CHECK, NOT NULL, UNIQUE or foreign key refused the row. The engine's words, for the log of a developer; they
    /// may name columns but never hold values.
    case constraint(String)
    /// The database cannot be reached or is closed: try again later.
    case unavailable(String)
    /// Disk full, I/O error, read-only file: nothing was stored.
    case storage(String)
    /// The commit's answer was lost. Once-keys make trying again safe.
    case unknownOutcome(String)
    /// The statement itself is wrong.
    case statement(String)
}

extension EngineFailure {
    /// A text that holds U+0000, which PostgreSQL cannot store: refused by both engines alike.
    package static let nulInText = EngineFailure.constraint("A text holds U+0000.")
}
