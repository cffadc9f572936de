import Core
package import Gate
package import Logging
import Metrics
import ServiceLifecycle
import Synchronization

/// Runs what the clock does, once in each minute of the injected clock. A chore that fails is logged by code and
/// counted, and tried again in the next minute; it never ends the server or holds up the others.
package final class Clockwork: Service {
    private let gate: Gate
    private let chores: [any Chore]
    private let log: Logger
    private let lastMinute = Mutex<Int64?>(nil)

    /// How many bites of one chore fit in one minute; what is left waits for the next.
    static let bites = 20

    package init(gate: Gate, chores: [any Chore], log: Logger) {
        self.gate = gate
        self.chores = chores
        self.log = log
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await tickIfDue()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
        }
    }

    /// Does the minute's work unless it is done already. A clock that was moved makes a new minute.
    package func tickIfDue() async {
        let minute = gate.clock.now().milliseconds / 60_000
        let isDue = lastMinute.withLock { last in
            defer { last = minute }
            return last != minute
        }
        if isDue { await tick() }
    }

    /// Runs every chore until nothing is due, at most ``bites`` times each.
    package func tick() async {
        for chore in chores where !Task.isCancelled { await run(chore) }
    }

    private func run(_ chore: any Chore) async {
        do {
            for _ in 0..<Clockwork.bites where !Task.isShuttingDownGracefully {
                let done = try await chore.run(gate)
                if done == 0 { return }
                Counter(label: "rinnalla_chores", dimensions: [("chore", chore.name)]).increment(by: Int64(done))
            }
        } catch {
            Counter(label: "rinnalla_chore_failures", dimensions: [("chore", chore.name)]).increment()
            log.error("chore", metadata: ["chore": "\(chore.name)", "error": "\(ErrorCode.of(error))"])
        }
    }
}
