import Core
import Demo
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("A filled demo")
struct DemoFillTests {
    private static let size = FillSize(workers: 12, people: 530, circles: 520, records: 2_000)

    @Test("holds circles that their owners can read, and a whole trace", arguments: Engines.available)
    func reads(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            try await fill(world)
            let circles = try await world.database.data.read {
                try $0.rows(
                    """
                    SELECT c.id, v.owner, c.state FROM circle c JOIN vault v ON v.id = c.id
                    WHERE c.id > 1000000 ORDER BY c.id
                    """
                ).map { (try $0.integer(0), try $0.optionalInteger(1), try $0.text(2)) }
            }
            #expect(circles.count == 520)
            #expect(Set(circles.map(\.2)).count == 11)
            for (id, owner, state) in circles {
                guard let owner else { continue }
                let page = try await world.gate.read(
                    ID<Circle>(rawValue: id).vault, "circle", by: world.actor(ID(rawValue: owner)),
                    ground: { $0.seats.isEmpty ? nil : .seat }
                ) { try CirclePage.read($0) }
                #expect(page.value.state.rawValue == state)
                #expect(page.value.next?.isMine ?? false)
                if state == "following" {
                    #expect(page.value.goals.allSatisfy { $0.text.count > 5 })
                    #expect(page.value.clientName?.hasPrefix("Asiakas ") ?? false)
                    #expect(page.value.plans.count == 1)
                    #expect(!page.value.actions.isEmpty)
                }
            }
            let report = try await TraceVerifier(world.database.data).verify()
            #expect(report.fault == nil)
            #expect(report.records > 2_000)
        }
    }

    @Test("leaves the clock nothing to do", arguments: [Dialect.sqlite])
    func quiet(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            try await fill(world)
            let today = Day.today(at: world.clock.now())
            let due = try await world.database.data.read { try MotiChores.due(in: $0, on: today, limit: 100) }
            #expect(due.isEmpty)
        }
    }

    @Test("is not filled again: its people are not the demo's", arguments: [Dialect.sqlite])
    func refuses(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            try await fill(world)
            let before = try await circles(world)
            await #expect(throws: FillRefused.self) { try await fill(world) }
            #expect(try await circles(world) == before)
        }
    }

    private func fill(_ world: World) async throws {
        try await DemoFill.run(
            world.gate, clock: world.clock, tokens: TestTokens(), DemoFillTests.size, progress: { _ in })
    }

    private func circles(_ world: World) async throws -> Int64 {
        try await world.database.data.read { try $0.row("SELECT COUNT(*) FROM circle")?.integer(0) ?? 0 }
    }
}
