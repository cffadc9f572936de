import GRDB
import SQL

/// Turns GRDB's errors of `work` into ``EngineFailure``; lets every other error through.
func withEngineFailures<Result>(on doing: String, _ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw EngineFailure(error, running: doing, reading: false)
    }
}

extension EngineFailure {
    /// An error of a statement that never ran: SQLite speaks of the statement's text only.
    init(_ error: DatabaseError, preparing text: String) {
        switch error.resultCode {
        case .SQLITE_ERROR, .SQLITE_MISUSE: self = .statement("\(error.message ?? "SQLite error 1") in: \(text)")
        default: self.init(error, running: text, reading: false)
        }
    }

    /// An error of a running statement. SQLite's own words are kept only where they name columns and constraints; other
    /// messages may quote a bound value, and are replaced by their code.
    init(_ error: DatabaseError, running text: String, reading: Bool) {
        let code = error.extendedResultCode.rawValue
        switch error.resultCode {
        case .SQLITE_CONSTRAINT:
            self = .constraint(error.message ?? "SQLite constraint \(code)")
        case .SQLITE_MISMATCH:
            self = .constraint("A value has another type than its column in: \(text)")
        case .SQLITE_READONLY where reading:
            self = .statement("A read may not write: \(text)")
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN, .SQLITE_PROTOCOL, .SQLITE_INTERRUPT, .SQLITE_ABORT:
            self = .unavailable("SQLite code \(code)")
        case .SQLITE_MISUSE:
            self = .unavailable("The database is closed.")
        case .SQLITE_FULL:
            self = .storage("The disk is full (SQLite code \(code)).")
        case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_PERM, .SQLITE_NOMEM:
            self = .storage("SQLite code \(code)")
        default:
            self = .statement("SQLite code \(code) in: \(text)")
        }
    }
}
