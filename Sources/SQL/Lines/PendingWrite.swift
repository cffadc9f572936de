/// A write that stands in line: its body, and the caller who waits to hear how it went.
package struct PendingWrite: Sendable {
    private let body: @Sendable (any Connection) -> Attempt
    private let caller: @Sendable (any Error) -> Void

    package init<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result,
        for continuation: CheckedContinuation<Result, any Error>
    ) {
        self.body = { connection in
            do {
                let result = try body(connection)
                return Attempt(failure: nil) { continuation.resume(returning: result) }
            } catch {
                return Attempt(failure: error) { continuation.resume(throwing: error) }
            }
        }
        self.caller = { continuation.resume(throwing: $0) }
    }

    /// Runs the body once. The caller hears nothing yet: the outcome counts only after the commit.
    package func attempt(on connection: any Connection) -> Attempt {
        let guarded = FirstFailureEnds(connection)
        let attempt = body(guarded)
        return guarded.end(attempt, otherwise: refused)
    }

    /// Tells the caller that nothing was stored, or that nobody knows.
    package func refuse(_ failure: any Error) {
        caller(failure)
    }

    private func refused(_ failure: EngineFailure) -> Attempt {
        Attempt(failure: failure) { caller(failure) }
    }
}

/// How one run of a body went, held back until the transaction it ran in has ended.
package struct Attempt {
    /// What the body threw: its savepoint is to be undone.
    package let failure: (any Error)?
    /// Wakes the caller with the body's result or its error. Call at most once, and only when the outcome stands.
    package let tell: () -> Void
}
