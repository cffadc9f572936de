import SQL
import Synchronization

/// An engine whose next read has been made, and is held back until something else has happened.
final class InterruptedEngine: Engine {
    private let engine: any Engine
    private let interruption = Mutex<(@Sendable () async throws -> Void)?>(nil)

    init(_ engine: any Engine) {
        self.engine = engine
    }

    var dialect: Dialect { engine.dialect }

    func afterNextRead(_ happen: @escaping @Sendable () async throws -> Void) {
        interruption.withLock { $0 = happen }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        let result = try await engine.read(body)
        let happen = interruption.withLock { kept in
            defer { kept = nil }
            return kept
        }
        try await happen?()
        return result
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await engine.write(body)
    }

    func emptyLog() async throws -> Bool { try await engine.emptyLog() }

    func close() async { await engine.close() }
}
