import Core
import Gate
import SQL
import TestKit
import Testing

@testable import Assembly

@Suite("Forms' one-time keys")
struct OnceKeyChoreTests {
    @Test("are forgotten after three days, a few hundred at a time", arguments: Engines.available)
    func forgotten(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let old = World.start
            try await keep(510, at: old, in: world)
            world.clock.advance(days: 3)
            try await keep(1, at: world.clock.now(), in: world)
            let chore = OnceKeyChore()
            #expect(try await chore.run(world.gate) == 0)
            world.clock.advance(minutes: 1)
            #expect(try await chore.run(world.gate) == 500)
            #expect(try await chore.run(world.gate) == 10)
            #expect(try await chore.run(world.gate) == 0)
        }
    }

    private func keep(_ count: Int, at instant: Instant, in world: World) async throws {
        _ = try await world.gate.data.write { connection in
            for number in 0..<count {
                try connection.run(
                    """
                    INSERT INTO once_key (key, person, body_hash, outcome, at)
                    VALUES (\("key-of-a-form-\(instant.milliseconds)-\(number)"), 1, \([UInt8](repeating: 1, count: 32)),
                        \("/"), \(instant))
                    """)
            }
        }
    }
}
