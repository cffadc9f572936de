package import SQL

/// Brings a database to the shape this program knows: forward only, each migration in a transaction of its own.
///
/// Programs that start at once may all call it: each migration is looked for again inside its own transaction, which only
/// one of them can be in.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Throws: ``MigrationFailure`` when a file cannot be read or is named wrongly.
    package init(set: MigrationSet) throws(MigrationFailure) {
        migrations = try set.migrations()
    }

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// What the database still lacks, in order. Changes nothing.
    ///
    /// - Throws: ``MigrationFailure`` when the database is not one this program may touch, ``EngineFailure``.
    package func pending(in engine: any Engine) async throws -> [Migration] {
        let known = try ordered(for: engine.dialect)
        let applied = try await engine.read { try AppliedMigration.all($0) }
        return try MigrationPlan(known: known, applied: applied).pending
    }

    /// Applies what is pending.
    ///
    /// - Parameter milliseconds: the present, in milliseconds since 1970 UTC, kept as `applied_at`.
    /// - Returns: what this call applied, in order.
    /// - Throws: ``MigrationFailure``, ``EngineFailure``. What was applied before the failure stays; a database that is
    ///   refused is untouched.
    package func migrate(_ engine: any Engine, at milliseconds: Int64) async throws -> [Migration] {
        let pending = try await pending(in: engine)
        guard !pending.isEmpty else { return [] }
        let known = try ordered(for: engine.dialect)
        try await engine.write { try AppliedMigration.createTable($0) }
        var applied: [Migration] = []
        for migration in pending {
            let isNew = try await engine.write { connection in
                try Self.apply(migration, of: known, at: milliseconds, on: connection)
            }
            if isNew { applied.append(migration) }
        }
        return applied
    }

    private func ordered(for dialect: Dialect) throws(MigrationFailure) -> [Migration] {
        let mine = migrations.filter { $0.dialect == nil || $0.dialect == dialect }.sorted { $0.number < $1.number }
        for (first, second) in zip(mine, mine.dropFirst()) where first.number == second.number {
            throw .twice(first.file, second.file)
        }
        return mine
    }

    /// - Returns: false when another program applied it meanwhile.
    private static func apply(
        _ migration: Migration, of known: [Migration], at milliseconds: Int64, on connection: any Connection
    ) throws -> Bool {
        try MigrationLock.take(connection)
        let applied = try AppliedMigration.all(connection)
        let pending = try MigrationPlan(known: known, applied: applied).pending
        guard pending.contains(where: { $0.number == migration.number }) else { return false }
        do {
            for statement in migration.statements(for: connection.dialect) { try connection.run(statement) }
        } catch let failure as EngineFailure {
            throw MigrationFailure.failed(migration.file, failure)
        }
        try AppliedMigration(migration).record(connection, at: milliseconds)
        return true
    }
}
