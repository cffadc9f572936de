@testable import Assembly
import Core
import Crypto
import Foundation
import Gate
import Hummingbird
import HummingbirdTesting
import Logging
import SQL
@testable import Site
import TestKit
import Words

/// The whole site as the assembly opens it, over the imaginary county with its thirteen cases, and everybody who may come
/// to its door.
final class House: Sendable {
    let data: any Engine
    let gate: Gate
    let clock: MovableClock
    let open: OpenInstallation
    let door: FrontDoor
    let log = LineKeeper()
    let guests: [Visitor.Kind: Visitor]

    static let host = "localhost"
    private static let catalog = Catalog(Slices.words)

    /// The house on one engine; on SQLite a copy of one that was played once.
    static func with<Result>(_ kind: Dialect, _ body: (House) async throws -> Result) async throws -> Result {
        switch kind {
        case .sqlite: return try await played.value.with(body)
        case .postgres:
            return try await withDatabase(kind) { database in
                let played = try await Played(database.data, database.keys)
                return try await body(try await House(played, database.data, database.keys))
            }
        }
    }

    private static let played = Task { try await PlayedFiles() }

    init(_ played: Played, _ data: any Engine, _ keys: any Engine) async throws {
        self.data = data
        clock = MovableClock(at: played.now)
        let keyring = Keyring(engine: keys, root: played.root, clock: clock)
        gate = Gate(data: data, keyring: keyring, trace: Trace(chain: "test"), clock: clock)
        open = OpenInstallation(
            installation: try House.installation(),
            stores: Stores(data: data, keys: keys, root: played.root, applied: []), gate: gate,
            catalog: House.catalog, clock: clock, siteKey: SymmetricKey(data: Data(repeating: 7, count: 32)))
        door = try Pages(open, demo: nil).door()
        guests = try await Guests(gate: gate, clock: clock).settle()
    }

    private static func installation() throws -> Installation {
        Installation(
            controller: "Esimerkin hyvinvointialue", origin: try Origin(reading: "https://\(host)"),
            listen: ListenAddress(port: 1), metricsPort: nil, data: .file("data"), keys: .file("keys"),
            rootKey: .file("root"),
            phones: PhoneNumbers(social: "040 000 0112", help: "040 000 0100", helpHours: "9–15"),
            registerNo: "DEMO-1", securityPlanRef: "DEMO-TTS-1")
    }

    func visitor(_ kind: Visitor.Kind) -> Visitor { guests[kind] ?? .nobody }

    /// The site's own router, asked without a network.
    func ask<Value: Sendable>(_ body: @escaping @Sendable (Asking) async throws -> Value) async throws -> Value {
        let logger = Logger(label: "test", factory: { [log] _ in log.handler })
        return try await Application(router: door.router(ready: ReadyChecks.all(open)), logger: logger).test(.router) {
            client in try await body(Asking(client: client, door: self.door))
        }
    }

    /// A number from the database.
    func count(_ statement: Statement) async throws -> Int64 {
        try await gate.data.read { try $0.row(statement)?.integer(0) ?? 0 }
    }

    /// How long the trace is by now.
    func mark() async throws -> Int64 {
        try await count("SELECT MAX(sequence) FROM access_record WHERE chain = 'test'")
    }

    /// How often somebody has changed something through the gate since then.
    func acts(since mark: Int64) async throws -> Int64 {
        try await count(
            """
            SELECT COUNT(*) FROM access_record
            WHERE chain = 'test' AND sequence > \(mark) AND action <> 'read' AND result = 'granted'
                AND ground <> 'operating' AND ground <> 'clock'
            """)
    }

    func refusals(since mark: Int64) async throws -> Int64 {
        try await count(
            """
            SELECT COUNT(*) FROM access_record
            WHERE chain = 'test' AND sequence > \(mark) AND result = 'refused'
            """)
    }
}
