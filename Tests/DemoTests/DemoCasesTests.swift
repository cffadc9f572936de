import Core
import Demo
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("The demo's cases")
struct DemoCasesTests {
    @Test("stand in every state that lasts, each open one with an owner and a next date", arguments: Engines.available)
    func states(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            try await DemoCases.settle(world.gate, clock: world.clock, tokens: TestTokens()) { _, _ in }
            let rows = try await world.database.data.read {
                try $0.rows(
                    """
                    SELECT c.state, v.owner, v.next_on, v.purge_on FROM circle c JOIN vault v ON v.id = c.id
                    ORDER BY c.id
                    """
                ).map { (try $0.text(0), try $0.optionalInteger(1), try $0.optionalText(2), try $0.optionalText(3)) }
            }
            #expect(
                rows.map(\.0) == [
                    "worry", "worry", "preparing", "inviting", "scheduled", "held", "following", "following", "paused",
                    "closing", "closed", "withdrawn", "cancelled",
                ])
            for row in rows {
                let isFinal = MotiState(rawValue: row.0)?.isFinal ?? true
                if isFinal { #expect(row.3 != nil) } else { #expect(row.1 != nil && row.2 != nil) }
            }
        }
    }

    @Test("are played once: settling again changes nothing", arguments: [Dialect.sqlite])
    func once(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            try await DemoCases.settle(world.gate, clock: world.clock, tokens: TestTokens()) { _, _ in }
            let before = try await events(world)
            try await DemoCases.settle(world.gate, clock: world.clock, tokens: TestTokens()) { _, _ in }
            #expect(try await events(world) == before)
            #expect(before > 100)
        }
    }

    private func events(_ world: World) async throws -> Int64 {
        try await world.database.data.read { try $0.row("SELECT COUNT(*) FROM event")?.integer(0) ?? 0 }
    }
}
