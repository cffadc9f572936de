import Dispatch
import Synchronization

/// A fixed number of lanes, each with a thread of its own that may block, which take jobs from one line in turn.
///
/// Blocking calls stay off Swift's own threads, of which there are as few as processor cores.
package final class ReaderLanes: Sendable {
    /// - Parameter lane: which lane runs the job (0 ..< count), so that a lane can own a connection; nil: the lanes are
    ///   closed, the job must only tell its caller so.
    package typealias Job = @Sendable (_ lane: Int?) -> Void

    private struct Line {
        var waiting: [Job] = []
        var idle: [Int]
        var isClosed = false
    }

    private let queues: [DispatchQueue]
    private let line: Mutex<Line>

    /// - Parameter count: at least 1; fewer are taken as 1.
    package init(label: String, count: Int) {
        let lanes = 0..<max(1, count)
        queues = lanes.map { DispatchQueue(label: "\(label).\($0)") }
        line = Mutex(Line(idle: lanes.reversed()))
    }

    /// Runs `body` on a free lane, or on the next that comes free.
    ///
    /// - Throws: what `body` throws, ``EngineFailure/unavailable(_:)`` after ``close()``.
    package func run<Result: Sendable>(
        _ body: @escaping @Sendable (_ lane: Int) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            join { lane in
                guard let lane else {
                    continuation.resume(throwing: EngineFailure.unavailable("The database is closed."))
                    return
                }
                continuation.resume(with: Swift.Result { try body(lane) })
            }
        }
    }

    /// Refuses newcomers and returns when every lane has come to rest after those who already stood in line.
    package func close() async {
        line.withLock { $0.isClosed = true }
        for queue in queues {
            await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
        }
    }

    private func join(_ job: @escaping Job) {
        enum Place {
            case closed, behind, lane(Int)
        }
        let place = line.withLock { line -> Place in
            guard !line.isClosed else { return .closed }
            guard let lane = line.idle.popLast() else {
                line.waiting.append(job)
                return .behind
            }
            return .lane(lane)
        }
        switch place {
        case .closed: job(nil)
        case .behind: break
        case .lane(let lane): queues[lane].async { self.serve(lane, first: job) }
        }
    }

    private func serve(_ lane: Int, first: Job) {
        first(lane)
        while let job = next(lane) { job(lane) }
    }

    private func next(_ lane: Int) -> Job? {
        line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.idle.append(lane)
                return nil
            }
            return line.waiting.removeFirst()
        }
    }
}
