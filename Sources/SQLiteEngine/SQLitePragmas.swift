import GRDB
import SQL

/// How every connection is set up.
enum SQLitePragmas {
    /// How long a writer waits for another process that holds the file, in seconds.
    static let busySeconds = 5.0

    static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.label = "rinnalla.sqlite"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busySeconds)
        configuration.maximumReaderCount = readers
        configuration.persistentReadOnlyConnections = true
        // A transaction that cannot be rolled back is an error to report, not a reason to stop the process.
        configuration.allowsUnsafeTransactions = true
        configuration.publicStatementArguments = false
        configuration.prepareDatabase { database in
            // Temporary tables and sorts never reach the disk; 8 MiB of pages each; deleted content is overwritten.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -8192")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            if !database.configuration.readonly {
                try database.execute(sql: "PRAGMA secure_delete = ON")
                try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            }
        }
        return configuration
    }

    /// GRDB sets `synchronous = NORMAL` after it turns the write-ahead log on, which loses acknowledged writes on a power
    /// cut. FULL syncs the log at every commit. Nobody may write before it is proved.
    static func proveDurable(on database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let value = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        guard value == 2 else {
            throw EngineFailure.storage("SQLite did not accept synchronous = FULL.")
        }
    }
}
