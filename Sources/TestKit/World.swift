package import Core
import Demo
package import Gate
package import SQL

/// The imaginary county on one engine, with a clock that stands still until it is moved, and its cast by name.
package struct World: Sendable {
    package let database: TestDatabase
    package let gate: Gate
    package let keyring: Keyring
    package let clock: MovableClock

    /// Monday 2 March 2026, 9.00 in Helsinki: an ordinary working day.
    package static let start = Instant(milliseconds: 1_772_434_800_000)

    package static func with<Result>(
        _ kind: Dialect, _ body: (World) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(kind) { database in
            try await body(try await World(database))
        }
    }

    private init(_ database: TestDatabase) async throws {
        self.database = database
        clock = MovableClock(at: World.start)
        keyring = Keyring(engine: database.keys, root: RootKey.generate(), clock: clock)
        try await keyring.create([.trace, .outbox])
        gate = Gate(data: database.data, keyring: keyring, trace: Trace(chain: "test"), clock: clock)
        try await DemoCounty.settle(gate)
    }

    /// Someone signed in with account and second factor.
    package func actor(_ person: ID<Person>) -> Actor {
        Actor(
            way: .account(ID(rawValue: person.rawValue)), person: person, level: .full, session: nil, request: "test")
    }
}

/// The cast: fixed ids, each named for their part.
package enum Cast {
    /// Calls teams together in the north.
    package static let convener = ID<Person>(rawValue: 1021)
    /// Works in the same unit and has no part in the convener's circles.
    package static let colleague = ID<Person>(rawValue: 1023)
    package static let responsible = ID<Person>(rawValue: 1022)
    package static let coordinator = ID<Person>(rawValue: 1011)
    package static let secondCoordinator = ID<Person>(rawValue: 1012)
    /// A coordinator of another area.
    package static let foreignCoordinator = ID<Person>(rawValue: 1013)
    package static let lineManager = ID<Person>(rawValue: 1061)
    package static let dataProtectionOfficer = ID<Person>(rawValue: 1066)
    package static let administrator = ID<Person>(rawValue: 1068)
    package static let kelaExpert = ID<Person>(rawValue: 1041)

    package static let northernArea = ID<Area>(rawValue: 110)
}
