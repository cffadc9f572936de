import Core
import Crypto
package import Gate
package import Logging
import Metrics
import SQL
package import Words

/// Sends what waits in the outbox. Any number of servers may run one: a row is taken by a lease before it is sent.
///
/// A message is sent at least once: when a server dies between sending and noting it, the lease runs out and the same
/// message, with the same Message-ID, is sent again.
package struct OutboxSender: Sendable {
    let gate: Gate
    let carriers: [MessageChannel: any MessageCarrier]
    let catalog: Catalog
    let origin: Origin
    let patience: Patience
    let log: Logger

    /// A taken row is left alone for so long; longer than any carrier's time limit.
    static let leaseMinutes = 5
    static let batch = 40
    static let atOnce = 4

    package init(
        gate: Gate, carriers: [MessageChannel: any MessageCarrier], catalog: Catalog, origin: Origin,
        patience: Patience = Patience(), log: Logger
    ) {
        self.gate = gate
        self.carriers = carriers
        self.catalog = catalog
        self.origin = origin
        self.patience = patience
        self.log = log
    }

    /// Sends what is due now, a few at once.
    ///
    /// - Returns: how many rows it took, whatever became of them.
    /// - Throws: ``EngineFailure``.
    @discardableResult
    package func sendDue() async throws -> Int {
        let now = gate.clock.now()
        let ids = try await gate.data.read { connection in
            try connection.rows(OutboxStatements.due(at: now, limit: OutboxSender.batch)).map { try $0.integer(0) }
        }
        guard !ids.isEmpty else { return 0 }
        let key = try await key()
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            var waiting = ids[...]
            var taken = 0
            for id in waiting.prefix(OutboxSender.atOnce) { group.addTask { try await send(id, under: key) } }
            waiting = waiting.dropFirst(OutboxSender.atOnce)
            while let wasTaken = try await group.next() {
                if wasTaken { taken += 1 }
                if let id = waiting.popFirst() { group.addTask { try await send(id, under: key) } }
            }
            return taken
        }
    }

    /// - Returns: false when another server holds the row.
    private func send(_ id: Int64, under key: SymmetricKey) async throws -> Bool {
        guard let row = try await take(id) else { return false }
        do {
            guard !patience.isTooLate(row.code, written: row.at, now: gate.clock.now()) else {
                throw Undelivered(.tooLate, isFinal: true)
            }
            guard let carrier = carriers[row.channel] else { throw Undelivered(.noCarrier) }
            let message = try row.opened(under: key, saying: text)
            try await carrier.carry(message)
            try await note(.sent, row)
        } catch let undelivered as Undelivered {
            try await note(outcome(undelivered, row), row)
        }
        return true
    }

    private func text(_ language: Language) -> MessageText {
        MessageText(catalog.words(language), origin: origin, today: Day.today(at: gate.clock.now()))
    }

    private func take(_ id: Int64) async throws -> OutboxRow? {
        let now = gate.clock.now()
        return try await gate.data.write { connection in
            let lease = now.adding(minutes: OutboxSender.leaseMinutes)
            guard try connection.run(OutboxStatements.take(id, at: now, until: lease)) == 1 else { return nil }
            return try connection.row(OutboxStatements.find(id)).map(OutboxRow.init)
        }
    }

    // MARK: What became of it

    private enum Outcome: Sendable {
        case sent
        case later(Instant, OutboxFault)
        case failed(OutboxFault)

        var name: String {
            switch self {
            case .sent: "sent"
            case .later: "later"
            case .failed: "failed"
            }
        }
    }

    private func outcome(_ undelivered: Undelivered, _ row: OutboxRow) -> Outcome {
        guard !undelivered.isFinal, let next = patience.next(after: row.tries, at: gate.clock.now()) else {
            return .failed(undelivered.fault)
        }
        return .later(next, undelivered.fault)
    }

    private func note(_ outcome: Outcome, _ row: OutboxRow) async throws {
        let now = gate.clock.now()
        _ = try await gate.data.write { connection in
            switch outcome {
            case .sent: try connection.run(OutboxStatements.sent(row.id, at: now))
            case .later(let after, let fault):
                try connection.run(OutboxStatements.later(row.id, after: after, fault: fault.rawValue))
            case .failed(let fault):
                try connection.run(OutboxStatements.failed(row.id, at: now, fault: fault.rawValue))
            }
        }
        Counter(
            label: "rinnalla_messages", dimensions: [("channel", row.channel.rawValue), ("outcome", outcome.name)]
        ).increment()
        switch outcome {
        case .sent: break
        case .later(_, let fault), .failed(let fault):
            log.warning(
                "outbox",
                metadata: [
                    "outcome": "\(outcome.name)", "fault": "\(fault.rawValue)", "channel": "\(row.channel.rawValue)",
                    "tries": "\(row.tries)",
                ])
        }
    }

    private func key() async throws -> SymmetricKey {
        try await gate.keyring.load([.outbox])
        guard case .key(let key) = gate.keyring.cached(.outbox) else { throw OutboxHasNoKey() }
        return key
    }
}

/// The key that recipients are sealed under is missing: the keys' store belongs to another installation.
struct OutboxHasNoKey: Error {}
