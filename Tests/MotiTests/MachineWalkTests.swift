import Core
import Moti
import Testing

/// Random lives of circles: tens of thousands of steps. A failure names its seed and the last events.
struct MachineWalkTests {
    private static let seeds: [UInt64] = Array(1...12)
    private static let steps = 2_000

    @Test func whateverHappensTheRulesHold() async {
        let walks = await withTaskGroup(of: (Walk, [String]).self) { group in
            for seed in Self.seeds { group.addTask { Self.follow(seed) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (walk, faults) in walks {
            #expect(faults.isEmpty, "seed \(walk.seed): \(faults); \(walk.log.suffix(12).joined(separator: "; "))")
        }
        let visited = Set(walks.flatMap(\.0.visited.keys))
        #expect(visited == Set(MotiState.allCases), "the walk must go everywhere")
        let never = Set(MotiEvent.allCases).subtracting(walks.flatMap(\.0.accepted.keys))
        #expect(never.isEmpty, "never happened: \(never)")
    }

    private static func follow(_ seed: UInt64) -> (Walk, [String]) {
        var walk = Walk(seed: seed)
        var faults: [String] = []
        for step in 0..<steps where faults.isEmpty {
            walk.step { before, decision in
                faults += Invariants.broken(before, decision).map { "\($0) after \(decision.event)" }
            }
            if step.isMultiple(of: 8) { faults += stuck(walk.facts) }
        }
        return (walk, faults)
    }

    /// From every live state the client, a representative and every worker can stop it all, at any moment.
    private static func stuck(_ facts: MotiCase) -> [String] {
        guard let state = facts.state, state.isLive else { return [] }
        let input = MotiInput(.stopping(mayRing: true), word: Cast.word)
        return facts.seats.filter { $0.isWorker || $0.part == .client || $0.part == .representative }.compactMap {
            seat in
            let refused = refusals(.withdrawAll, input, facts, Cast.by(seat.person))
            return refused.isEmpty ? nil : "\(seat.part) cannot stop it in \(state): \(refused)"
        }
    }
}
