package import Core
package import Gate
import Moti
import SQL

/// Thirteen cases, one in every state that lasts, played into an empty county.
package enum DemoCases {
    /// - Parameters:
    ///   - clock: moved to each act's moment, and back to the present at the end.
    ///   - progress: told after each case, with how many of how many.
    package static func settle(
        _ gate: Gate, clock: MovableClock, tokens: any Tokens, progress: @Sendable (Int, Int) -> Void
    ) async throws {
        let present = clock.now()
        let began = ContinuousClock.now
        let today = Day.today(at: present)
        for (index, one) in DemoCase.all.enumerated() {
            let circle = ID<Circle>(rawValue: 2_000 + Int64(one.number))
            let isThere = try await gate.data.read { try $0.row("SELECT id FROM circle WHERE id = \(circle)") != nil }
            guard !isThere else { continue }
            let start = today.adding(days: one.meeting - DemoPath.length)
            let player = DemoPlayer(
                gate: gate, clock: clock, tokens: tokens, circle: circle, cast: DemoCast(side: one.side), start: start)
            try await DemoPath(player, one).walk()
            progress(index + 1, DemoCase.all.count)
        }
        let took = (ContinuousClock.now - began).components.seconds
        clock.move(to: present.adding(seconds: Int(took)))
    }
}
