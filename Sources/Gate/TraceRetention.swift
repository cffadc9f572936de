package import Core
package import SQL

/// Takes what identifies people out of records whose term has passed. The chain stays whole: the salted hash of what was
/// taken out is part of it, and tells nothing without the salt (trust R33).
package struct TraceRetention: Sendable {
    private let engine: any Engine

    package init(_ engine: any Engine) {
        self.engine = engine
    }

    /// A few thousand records in each transaction; can be stopped and called again.
    ///
    /// - Parameter instant: records made before it lose salt and payload.
    /// - Returns: how many lost them now.
    /// - Throws: ``EngineFailure``.
    package func forget(before instant: Instant) async throws -> Int {
        let source = TraceSource(engine)
        var forgotten = 0
        var chain = ""
        while let next = try await source.chain(after: chain) {
            forgotten += try await forget(in: next, before: instant)
            chain = next
        }
        if forgotten > 0 { _ = try await engine.emptyLog() }
        return forgotten
    }

    private func forget(in chain: String, before instant: Instant) async throws -> Int {
        let last = try await engine.read { try $0.row(TraceStatements.last(of: chain))?.integer(0) ?? 0 }
        var forgotten = 0
        for start in stride(from: Int64(0), to: last, by: TraceSource.page) {
            let end = min(last, start + Int64(TraceSource.page))
            forgotten += try await engine.write {
                try $0.run(TraceStatements.forget(in: chain, after: start, through: end, before: instant))
            }
        }
        return forgotten
    }
}
