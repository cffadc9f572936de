import Core
import Gate
import Moti
import SQL

/// What has to stand before a fill: an empty or the demo's own installation, its county and its cases, with the clock's
/// work done, so that no copy has anything due.
struct FillGround {
    let gate: Gate
    let clock: MovableClock
    let tokens: any Tokens

    func settle(_ progress: @Sendable (String) -> Void) async throws {
        try await refuseOthers()
        try await DemoCounty.settle(gate)
        try await DemoCases.settle(gate, clock: clock, tokens: tokens) { number, all in
            progress("Case \(number) of \(all) has been played.")
        }
        while try await actOnce() > 0 {}
    }

    func patterns() async throws -> [FillPattern] {
        let dialect = gate.data.dialect
        let columns = try await gate.data.read { connection in
            try FillTable.all.reduce(into: [String: [String]]()) { columns, table in
                columns[table.name] = try connection.rows(table.columns(dialect)).map { try $0.text(0) }
            }
        }
        let circles = DemoCase.all.map { ID<Circle>(rawValue: 2_000 + Int64($0.number)) }
        let kept = FillKept<[FillPattern]>()
        try await gate.settle("fill") { change in
            try change.ready(Set(circles.map(\.vault)))
            kept.keep(
                try circles.map { try FillPatternReading(reading: change, circle: $0, columns: columns).pattern() })
        }
        return kept.value ?? []
    }

    /// Only the demo's own people may be there: a fill is for measuring, and never for an installation in use.
    private func refuseOthers() async throws {
        let workers = DemoPeople.workers.map(\.id)
        let stranger: Statement = """
            SELECT p.id FROM person p WHERE p.id NOT IN (\(list: workers))
                AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.person = p.id AND s.circle BETWEEN 2001 AND 2099)
                AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.person = p.id AND i.circle BETWEEN 2001 AND 2099)
            LIMIT 1
            """
        guard try await gate.data.read({ try $0.row(stranger) }) == nil else { throw FillRefused() }
    }

    private func actOnce() async throws -> Int {
        let today = Day.today(at: clock.now())
        let due = try await gate.data.read { try MotiChores.due(in: $0, on: today, limit: 50) }
        var did = 0
        for circle in due {
            let act = ClockAct(tokens: tokens)
            do {
                _ = try await gate.perform(
                    circle.vault, act.name, by: .clock(MotiChores.name), form: nil, ground: { _ in .clock }
                ) { change in
                    try act.perform(change)
                    return "/"
                }
                did += 1
            } catch is NothingDue {
                continue
            }
        }
        return did
    }
}

/// There are people in the installation who are not the demo's.
package struct FillRefused: Error, CustomStringConvertible {
    package let description =
        "This installation holds people who are not the demo's, so nothing was filled in. Fill a new, empty one."
}
