import Synchronization

/// Keeps messages instead of sending them: the demo shows what would have left. The newest hundred, in memory only.
package final class KeptMessages: MessageCarrier {
    private let kept = Mutex<[OutgoingMessage]>([])
    private static let most = 100

    package init() {}

    /// Newest first.
    package var all: [OutgoingMessage] { kept.withLock { $0.reversed() } }

    package func carry(_ message: OutgoingMessage) async throws(Undelivered) {
        kept.withLock { kept in
            kept.append(message)
            if kept.count > KeptMessages.most { kept.removeFirst(kept.count - KeptMessages.most) }
        }
    }
}
