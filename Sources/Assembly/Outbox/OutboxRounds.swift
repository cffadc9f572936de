import Logging
import ServiceLifecycle

/// Looks into the outbox every second for as long as the server runs; a message under way is finished at the end.
package struct OutboxRounds: Service {
    let sender: OutboxSender

    package init(_ sender: OutboxSender) {
        self.sender = sender
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let taken = await send()
            if taken < OutboxSender.batch { try? await pause() }
        }
    }

    /// A store that cannot be reached now is asked again later: sending never ends the server.
    private func send() async -> Int {
        do {
            return try await sender.sendDue()
        } catch {
            sender.log.error("outbox", metadata: ["error": "\(ErrorCode.of(error))"])
            return 0
        }
    }

    private func pause() async throws {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
    }
}
