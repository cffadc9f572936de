import Dispatch
import Foundation
import PostgresEngine
import SQL
import Schema

/// PostgreSQL databases for tests, on the server that `RINNALLA_TEST_POSTGRES` names: copies of a migrated template.
package struct TestPostgres: Sendable {
    static let shared = TestPostgres()

    /// No server to test on. A failure, not a reason to skip: half of the promise would go untested.
    package struct Missing: Error, CustomStringConvertible {
        package let description = """
            RINNALLA_TEST_POSTGRES is not set, so nothing can be tested on PostgreSQL. Run bin/test, or: \
            export RINNALLA_TEST_POSTGRES="$(bin/test-postgres start)"
            """
    }

    /// - Throws: ``Missing``.
    package static func conninfo() throws -> String {
        guard let conninfo = ProcessInfo.processInfo.environment["RINNALLA_TEST_POSTGRES"], !conninfo.isEmpty else {
            throw Missing()
        }
        return conninfo
    }

    /// Distinguishes the databases of runs that share a server.
    private let run = "rinnalla_\(ProcessInfo.processInfo.processIdentifier)"
    private let template = Once<String>()

    func makeDatabase() async throws -> TestDatabase {
        let conninfo = try Self.conninfo()
        let template = try await template.value(makeTemplate)
        let name = "\(run)_\(UUID().uuidString.prefix(8).lowercased())"
        let server = PostgresServer(PostgresAddress(conninfo))
        let names = (data: name + "_data", keys: name + "_keys")
        try await Blocking.run {
            try server.createDatabase(names.data, template: template + "_data")
            try server.createDatabase(names.keys, template: template + "_keys")
        }
        let data = "\(conninfo) dbname=\(names.data)"
        let keys = "\(conninfo) dbname=\(names.keys)"
        return TestDatabase(
            kind: .postgres, data: PostgresEngine(conninfo: data, readers: 4),
            keys: PostgresEngine(conninfo: keys, readers: 2), dataPlace: data, keysPlace: keys,
            discard: {
                try await Blocking.run {
                    try server.dropDatabase(names.data)
                    try server.dropDatabase(names.keys)
                }
            })
    }

    @Sendable
    private func makeTemplate() async throws -> String {
        let conninfo = try Self.conninfo()
        let server = PostgresServer(PostgresAddress(conninfo))
        for (set, ending) in [(MigrationSet.data, "_data"), (.keys, "_keys")] {
            let name = run + ending
            try await Blocking.run {
                try server.dropDatabase(name)
                try server.createDatabase(name)
            }
            let engine = PostgresEngine(conninfo: "\(conninfo) dbname=\(name)", readers: 1)
            _ = try await Migrator(set: set).migrate(engine, at: TestInstant.migrated)
            await engine.close()
        }
        return run
    }
}

/// Calls that block, on a thread that may.
enum Blocking {
    private static let queue = DispatchQueue(label: "rinnalla.test.blocking")

    static func run(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
