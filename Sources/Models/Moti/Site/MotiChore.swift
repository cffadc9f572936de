package import Core
package import Gate
import Moti
import SQL

/// What the clock does for MOTI, circle by circle: each in a transaction of its own that checks its own ground.
package struct MotiChore: Chore {
    package let name = MotiChores.name
    private let tokens: any Tokens
    private static let bite = 50

    package init(tokens: any Tokens) {
        self.tokens = tokens
    }

    package func run(_ gate: Gate) async throws -> Int {
        let today = Day.today(at: gate.clock.now())
        let due = try await gate.data.read { try MotiChores.due(in: $0, on: today, limit: MotiChore.bite) }
        var did = 0
        for circle in due where try await act(in: circle, gate) { did += 1 }
        return did
    }

    /// - Returns: whether anything was left to do when its turn came.
    private func act(in circle: ID<Circle>, _ gate: Gate) async throws -> Bool {
        let act = ClockAct(tokens: tokens)
        do {
            _ = try await gate.perform(
                circle.vault, act.name, by: .clock(name), form: nil, ground: { _ in .clock }
            ) { change in
                try act.perform(change)
                return "/"
            }
            return true
        } catch is NothingDue {
            return false
        }
    }
}
