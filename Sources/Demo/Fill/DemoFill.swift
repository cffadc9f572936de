package import Core
package import Gate

/// Fills a demo with invented workers, clients, circles and access records, so that it can be measured at the size of a
/// county. Circles are copies of the demo's cases, eight of ten in follow-up and the rest in every other state that lasts,
/// each under a key of its own.
package struct DemoFill: Sendable {
    private let gate: Gate
    private let size: FillSize
    private let patterns: [FillPattern]
    private let cast: FillCast
    private let progress: FillProgress

    /// Circles in one transaction.
    private static let batch = 250

    /// - Parameters:
    ///   - clock: the gate's own; it is moved while the cases are played.
    ///   - progress: told a line every few seconds.
    /// - Throws: ``FillRefused`` when anybody but the demo's people is there; ``FillPatternFault``; `EngineFailure`.
    package static func run(
        _ gate: Gate, clock: MovableClock, tokens: any Tokens, _ size: FillSize,
        progress: @escaping @Sendable (String) -> Void
    ) async throws {
        let ground = FillGround(gate: gate, clock: clock, tokens: tokens)
        try await ground.settle(progress)
        let fill = DemoFill(
            gate: gate, size: size, patterns: try await ground.patterns(), cast: FillCast(workers: size.workers),
            progress: FillProgress(progress))
        try await fill.writeWorkers()
        try await fill.writeCircles()
        try await fill.writeOtherPeople()
        progress(
            "Filled in: \(size.workers) workers, \(size.people) people, \(size.circles) circles, "
                + "\(size.records) access records.")
    }

    private func writeWorkers() async throws {
        try await inBatches(0..<size.workers, "workers") { numbers in
            try await gate.settle("fill", fresh: numbers.map { FillIDs.worker($0).vault }) { change in
                for number in numbers { try FillPeople.writeWorker(number, in: change) }
            }
        }
    }

    private func writeCircles() async throws {
        let trail = FillTrail(size: size, cast: cast, end: gate.clock.now())
        try await inBatches(0..<size.circles, "circles") { numbers in
            let clients = numbers.filter { $0 == client($0) }
            let fresh = numbers.map { FillIDs.circle($0).vault } + clients.map { FillIDs.client($0).vault }
            try await gate.settle("fill", fresh: fresh, trail: trail.records(numbers)) { change in
                for number in clients { try FillPeople.writeClient(number, in: change) }
                for number in numbers { try writeCircle(number, in: change) }
            }
        }
    }

    private func writeOtherPeople() async throws {
        guard size.people > size.circles else { return }
        try await inBatches(size.circles..<size.people, "people without a circle") { numbers in
            try await gate.settle("fill", fresh: numbers.map { FillIDs.client($0).vault }) { change in
                for number in numbers { try FillPeople.writeClient(number, in: change) }
            }
        }
    }

    private func writeCircle(_ number: Int, in change: any Change) throws {
        guard let pattern = pattern(number) else { return }
        let place = FillPlace(
            circle: FillIDs.circle(number), rows: FillIDs.rows(number),
            cast: cast.people(pattern, circle: number, client: FillIDs.client(client(number))))
        try pattern.write(at: place, in: change)
    }

    /// The client's number: their own circle's, or an earlier one's when there are fewer people than circles.
    private func client(_ circle: Int) -> Int { size.people == 0 ? circle : circle % size.people }

    private func pattern(_ number: Int) -> FillPattern? {
        let following = patterns.filter { $0.state == "following" }
        let others = patterns.filter { $0.state != "following" }
        let some = number % 10 < 8 ? following : others
        return some.isEmpty ? nil : some[(number / 10 * 2 + number % 2) % some.count]
    }

    private func inBatches(
        _ all: Range<Int>, _ what: String, _ write: (Range<Int>) async throws -> Void
    ) async throws {
        for start in stride(from: all.lowerBound, to: all.upperBound, by: DemoFill.batch) {
            let end = min(start + DemoFill.batch, all.upperBound)
            try await write(start..<end)
            progress.tell(end - all.lowerBound, of: all.count, what)
        }
    }
}
