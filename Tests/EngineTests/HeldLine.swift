import Dispatch
import SQL
import Synchronization
import Testing

/// Holds an engine's line of writers with a write that does nothing, so that the test decides who waits together.
final class HeldLine: Sendable {
    private let engine: any Engine
    private let figures: any WritingFigures
    private let hasBegun = Mutex(false)
    private let end = DispatchSemaphore(value: 0)
    private let holder = Mutex<Task<Void, any Error>?>(nil)

    /// Returns when the holding write runs: whoever comes now waits.
    init(_ engine: any Engine) async throws {
        self.engine = engine
        figures = try #require(engine as? any WritingFigures)
        let task = Task {
            try await engine.write { _ in
                self.hasBegun.withLock { $0 = true }
                self.end.wait()
            }
        }
        holder.withLock { $0 = task }
        while !hasBegun.withLock({ $0 }) { await Task.yield() }
    }

    /// Lets the line go on once `count` writers wait.
    func release(whenWaiting count: Int) async throws {
        while figures.waitingWriters < count { await Task.yield() }
        end.signal()
        try await holder.withLock { $0 }?.value
    }
}
