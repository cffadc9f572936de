import SQL

/// A row of the table `migration`: what this database has been through.
struct AppliedMigration {
    let number: Int
    let name: String
    let checksum: String

    init(_ migration: Migration) {
        number = migration.number
        name = migration.name
        checksum = migration.checksum
    }

    private init(_ row: Row) throws {
        number = Int(try row.integer(0))
        name = try row.text(1)
        checksum = try row.text(2)
    }

    /// By number; none when the database is empty and has no such table yet.
    static func all(_ connection: any Connection) throws -> [AppliedMigration] {
        guard try hasTable(connection) else { return [] }
        return try connection.rows("SELECT number, name, checksum FROM migration ORDER BY number").map(Self.init)
    }

    static func createTable(_ connection: any Connection) throws {
        try MigrationLock.take(connection)
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS migration (
                number BIGINT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                checksum TEXT NOT NULL,
                applied_at BIGINT NOT NULL
            )
            """)
    }

    func record(_ connection: any Connection, at milliseconds: Int64) throws {
        try connection.run(
            """
            INSERT INTO migration (number, name, checksum, applied_at)
            VALUES (\(number), \(name), \(checksum), \(milliseconds))
            """)
    }

    private static func hasTable(_ connection: any Connection) throws -> Bool {
        switch connection.dialect {
        case .sqlite:
            try connection.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'") != nil
        case .postgres:
            try connection.row("SELECT 1 WHERE to_regclass('migration') IS NOT NULL") != nil
        }
    }
}

/// One program at a time changes the shape. SQLite's writers are alone anyway.
enum MigrationLock {
    /// Any number of our own; it is taken in the migrated database only.
    private static let key: Int64 = 7_110_815

    /// Waits for the lock, which the end of the transaction releases.
    static func take(_ connection: any Connection) throws {
        guard connection.dialect == .postgres else { return }
        try connection.run("SELECT pg_advisory_xact_lock(\(key))")
    }
}
