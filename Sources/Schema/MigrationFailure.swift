package import SQL

/// Why a database was left as it stands.
package enum MigrationFailure: Error, Equatable, CustomStringConvertible {
    /// A migration's file cannot be read or found.
    case unreadable(String)
    /// A file's name is not `NNNN_name.sql`.
    case nameless(String)
    /// Two migrations of one number for one engine.
    case twice(String, String)
    /// The database holds a migration that this program does not know.
    case newerDatabase(number: Int, name: String)
    /// An applied migration's text has been edited since.
    case changed(String)
    /// A migration that was never applied stands before one that was.
    case skipped(String)
    /// A statement of the migration failed; the whole migration was undone.
    case failed(String, EngineFailure)

    package var description: String {
        switch self {
        case .unreadable(let what):
            "The migrations cannot be read: \(what). Install the program again with its resource folders beside it."
        case .nameless(let file):
            "The migration file \(file) must be named NNNN_name.sql, NNNN_name.sqlite.sql or NNNN_name.postgres.sql."
        case .twice(let first, let second):
            "The migrations \(first) and \(second) have the same number. Give the later one the next free number."
        case .newerDatabase(let number, let name):
            "This database was made by a newer version of Rinnalla (it holds migration \(number), \(name)). "
                + "Start that version or a later one. Nothing was changed."
        case .changed(let file):
            "The migration \(file) has been edited after it was applied to this database. "
                + "Put it back as it was and write a new migration instead. Nothing was changed."
        case .skipped(let file):
            "The migration \(file) was never applied to this database, though later ones were. "
                + "Give it the next free number. Nothing was changed."
        case .failed(let file, let failure):
            "The migration \(file) failed and was undone: \(failure)"
        }
    }
}
