import Core
import Gate
import Logging
import SQL
import Synchronization
import TestKit
import Testing

@testable import Assembly

@Suite("The clockwork")
struct ClockworkTests {
    final class Counted: Chore {
        let name = "counted"
        let runs = Mutex(0)
        let due: Int
        let fails: Bool

        init(due: Int = 0, fails: Bool = false) {
            self.due = due
            self.fails = fails
        }

        func run(_ gate: Gate) async throws -> Int {
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if fails { throw NotFound() }
            return run <= due ? 1 : 0
        }
    }

    @Test("runs each chore once a minute of the injected clock, and at once when the clock is moved")
    func minutes() async throws {
        try await World.with(.sqlite) { world in
            let chore = Counted()
            let clockwork = clockwork(world, [chore])
            await clockwork.tickIfDue()
            await clockwork.tickIfDue()
            #expect(chore.runs.withLock { $0 } == 1)
            world.clock.advance(minutes: 1)
            await clockwork.tickIfDue()
            #expect(chore.runs.withLock { $0 } == 2)
            world.clock.advance(days: -400)
            await clockwork.tickIfDue()
            #expect(chore.runs.withLock { $0 } == 3)
        }
    }

    @Test("goes on with a chore until nothing is due, within bounds")
    func bites() async throws {
        try await World.with(.sqlite) { world in
            let some = Counted(due: 3)
            let endless = Counted(due: .max)
            await clockwork(world, [some, endless]).tick()
            #expect(some.runs.withLock { $0 } == 4)
            #expect(endless.runs.withLock { $0 } == Clockwork.bites)
        }
    }

    @Test("lets a chore that fails neither end it nor hold up the others")
    func failing() async throws {
        try await World.with(.sqlite) { world in
            let failing = Counted(fails: true)
            let next = Counted()
            await clockwork(world, [failing, next]).tick()
            #expect(next.runs.withLock { $0 } == 1)
        }
    }

    private func clockwork(_ world: World, _ chores: [any Chore]) -> Clockwork {
        Clockwork(gate: world.gate, chores: chores, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}
