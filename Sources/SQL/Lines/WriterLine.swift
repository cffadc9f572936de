import Dispatch
import Synchronization

/// The one line in which all writers of a process stand. Whoever waits while a commit runs shares the next one.
///
/// Groups run one after another on a thread of the line's own; they may block.
package final class WriterLine: Sendable {
    /// The most writes that share one commit: bounds how much one failed commit undoes and how long the first waits.
    package static let largestGroup = 128

    private struct Line {
        var waiting: [PendingWrite] = []
        var isServed = false
        var isClosed = false
    }

    private let line = Mutex(Line())
    private let queue: DispatchQueue
    private let commit: @Sendable ([PendingWrite]) -> Void

    /// - Parameter commit: commits the group and tells every caller in it exactly once.
    package init(label: String, commit: @escaping @Sendable ([PendingWrite]) -> Void) {
        queue = DispatchQueue(label: label)
        self.commit = commit
    }

    /// How many stand in line and have not begun.
    package var waiting: Int { line.withLock { $0.waiting.count } }

    /// Stands in line with `body` and returns when its commit is durable.
    ///
    /// - Throws: what `body` throws, or ``EngineFailure``.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { join(PendingWrite(body, for: $0)) }
    }

    /// Refuses newcomers, serves those who already stand in line, then runs `end` on the line's thread.
    package func close(_ end: @escaping @Sendable () -> Void) async {
        line.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            queue.async {
                end()
                continuation.resume()
            }
        }
    }

    private enum Place {
        case closed, first, behind
    }

    private func join(_ write: PendingWrite) {
        let place = line.withLock { line -> Place in
            guard !line.isClosed else { return .closed }
            line.waiting.append(write)
            defer { line.isServed = true }
            return line.isServed ? .behind : .first
        }
        switch place {
        case .closed: write.refuse(EngineFailure.unavailable("The database is closed."))
        case .first: queue.async { self.serve() }
        case .behind: break
        }
    }

    private func serve() {
        while let group = next() { commit(group) }
    }

    private func next() -> [PendingWrite]? {
        line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.isServed = false
                return nil
            }
            let group = Array(line.waiting.prefix(Self.largestGroup))
            line.waiting.removeFirst(group.count)
            return group
        }
    }
}
