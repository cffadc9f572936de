import Foundation
import SQL

/// The database file itself.
enum SQLiteFile {
    /// Makes an empty file that its owner alone may read and write, unless one is there. SQLite gives the log and the
    /// shared-memory file beside it the same permissions.
    static func createPrivately(at path: String) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { return }
        guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw EngineFailure.unavailable("The database file cannot be created at \(path).")
        }
    }
}
