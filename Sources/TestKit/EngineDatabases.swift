import Foundation
package import SQL

/// A pair of databases for one test, shaped by all migrations and otherwise empty.
package struct TestDatabase: Sendable {
    package let kind: Dialect
    package let data: any Engine
    package let keys: any Engine

    /// Where each lives, to open it a second time: a file's path, or a PostgreSQL connection string.
    package let dataPlace: String
    package let keysPlace: String

    let discard: @Sendable () async throws -> Void

    /// Closes both and removes them.
    package func remove() async throws {
        await data.close()
        await keys.close()
        try await discard()
    }
}

/// Makes the databases of a test: a copy of a template that was migrated once for this run.
///
/// - Throws: ``TestPostgres/Missing`` when `kind` is PostgreSQL and no server was given.
package func makeDatabase(_ kind: Dialect) async throws -> TestDatabase {
    switch kind {
    case .sqlite: try await TestSQLite.shared.makeDatabase()
    case .postgres: try await TestPostgres.shared.makeDatabase()
    }
}

/// Makes the databases, hands them to `body` and removes them, also when `body` throws.
package func withDatabase<Result>(
    _ kind: Dialect, _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
    let database = try await makeDatabase(kind)
    do {
        let result = try await body(database)
        try await database.remove()
        return result
    } catch {
        try await database.remove()
        throw error
    }
}

/// Something that is made once, however many ask for it at the same time.
actor Once<Made: Sendable> {
    private var making: Task<Made, any Error>?

    func value(_ make: @escaping @Sendable () async throws -> Made) async throws -> Made {
        let task = making ?? Task { try await make() }
        making = task
        return try await task.value
    }
}

enum TestInstant {
    /// 2026-01-01 00:00 UTC, in milliseconds: when every test database was migrated.
    static let migrated: Int64 = 1_767_225_600_000
}
