@testable import Assembly
import Synchronization

/// Carries messages nowhere and keeps every one.
final class Carried: MessageCarrier {
    private let kept = Mutex<[OutgoingMessage]>([])

    var all: [OutgoingMessage] { kept.withLock { $0 } }

    func carry(_ message: OutgoingMessage) async throws(Undelivered) {
        kept.withLock { $0.append(message) }
    }
}
