/// Where a database lies: an SQLite file, or PostgreSQL.
package enum StorePlace: Hashable, Sendable {
    case file(String)
    /// A libpq connection string. May hold a password: never shown or logged.
    case postgres(String)
}

/// Where the root key lies: a file readable by its owner only, or a command of the shell that prints it.
package enum RootKeyPlace: Hashable, Sendable {
    case file(String)
    /// - Parameter other: prints the other root key while keys are being rotated.
    case command(String, other: String? = nil)
}

/// Where signed heads of the trace are laid, and the file of the key that signs them.
package struct HeadsPlace: Hashable, Sendable {
    package var directory: String
    package var key: String

    package init(directory: String, key: String) {
        self.directory = directory
        self.key = key
    }
}
