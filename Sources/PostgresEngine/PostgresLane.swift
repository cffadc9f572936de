import Synchronization

/// A connection that one thread at a time may use.
final class PostgresLane: Sendable {
    private let link: Mutex<PostgresLink>

    init(_ address: PostgresAddress, preparing: Bool) {
        link = Mutex(PostgresLink(address, preparing: preparing))
    }

    func withLink<Result: Sendable>(_ body: (PostgresLink) throws -> Result) rethrows -> Result {
        try link.withLock { try body($0) }
    }
}
