import GRDB
import SQL

/// The writing connection of SQLite, as ``GroupCommit`` uses it.
struct SQLiteWriting: WritingSession {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    var connection: any Connection { SQLiteConnection(database) }

    func begin() throws(WritingTrouble) {
        try perform("BEGIN IMMEDIATE", otherwise: WritingTrouble.final)
    }

    func openSavepoint() throws(WritingTrouble) {
        try perform("SAVEPOINT one", otherwise: WritingTrouble.again)
    }

    func keepSavepoint() throws(WritingTrouble) {
        try perform("RELEASE one", otherwise: WritingTrouble.again)
    }

    func undoSavepoint() throws(WritingTrouble) {
        try perform("ROLLBACK TO one", otherwise: WritingTrouble.again)
        try keepSavepoint()
    }

    /// SQLite rolls the whole transaction back by itself when the disk is full or fails.
    func trouble() -> WritingTrouble? {
        database.isInsideTransaction ? nil : .again(.storage("SQLite undid the whole transaction."))
    }

    /// A deferred constraint is the fault of one write in the group; anything else concerns them all.
    func commit() throws(WritingTrouble) {
        try perform("COMMIT") { failure in
            if case .constraint = failure { .again(failure) } else { .final(failure) }
        }
    }

    func rollBack() {
        guard database.isInsideTransaction else { return }
        try? perform("ROLLBACK", otherwise: WritingTrouble.final)
    }

    private func perform(
        _ text: String, otherwise trouble: (EngineFailure) -> WritingTrouble
    ) throws(WritingTrouble) {
        do {
            try database.cachedStatement(sql: text).execute()
        } catch let error as DatabaseError {
            throw trouble(Self.failure(error, of: text))
        } catch {
            throw trouble(.unavailable("SQLite did not answer to \(text)."))
        }
    }

    /// After a failed fsync the commit may or may not be on the disk.
    private static func failure(_ error: DatabaseError, of text: String) -> EngineFailure {
        error.extendedResultCode == .SQLITE_IOERR_FSYNC
            ? .unknownOutcome("The disk did not confirm the commit.")
            : EngineFailure(error, running: text, reading: false)
    }
}
