import Synchronization

/// Commits writes that waited together in one transaction, each in a savepoint of its own.
///
/// A body that throws undoes its savepoint only. When the transaction itself is lost, nothing of the group is stored and
/// each write runs again by itself. Callers are told after the commit: what a body saw, even the reason why it threw,
/// may have come from a neighbour that was undone.
package final class GroupCommit: Sendable {
    /// How often one write is run when its transaction is lost through no fault of its own.
    static let tries = 5

    private let commitCount = Atomic<Int>(0)

    package init() {}

    /// Transactions committed so far; for figures, and to prove that groups share commits.
    package var commits: Int { commitCount.load(ordering: .relaxed) }

    /// Tells every caller of the group exactly once.
    package func commit(_ group: [PendingWrite], in session: some WritingSession) {
        guard group.count > 1 else {
            group.forEach { commitAlone($0, in: session) }
            return
        }
        do {
            let attempts = try together(group, in: session)
            attempts.forEach { $0.tell() }
        } catch {
            session.rollBack()
            switch error {
            case .again: group.forEach { commitAlone($0, in: session) }
            case .final(let failure): group.forEach { $0.refuse(failure) }
            }
        }
    }

    private func together(
        _ group: [PendingWrite], in session: some WritingSession
    ) throws(WritingTrouble) -> [Attempt] {
        try session.begin()
        var attempts: [Attempt] = []
        attempts.reserveCapacity(group.count)
        for write in group {
            try session.openSavepoint()
            let attempt = write.attempt(on: session.connection)
            if attempt.failure == nil {
                try session.keepSavepoint()
            } else {
                if let trouble = session.trouble() { throw trouble }
                try session.undoSavepoint()
            }
            attempts.append(attempt)
        }
        try commit(session)
        return attempts
    }

    private func commitAlone(_ write: PendingWrite, in session: some WritingSession) {
        var lastFailure = EngineFailure.unavailable("The transaction was lost each time it was tried.")
        for _ in 0..<Self.tries {
            do {
                try alone(write, in: session).tell()
                return
            } catch {
                session.rollBack()
                lastFailure = error.failure
                if case .final = error { break }
            }
        }
        write.refuse(lastFailure)
    }

    private func alone(_ write: PendingWrite, in session: some WritingSession) throws(WritingTrouble) -> Attempt {
        try session.begin()
        let attempt = write.attempt(on: session.connection)
        if attempt.failure == nil {
            try commit(session)
        } else {
            if let trouble = session.trouble() { throw trouble }
            session.rollBack()
        }
        return attempt
    }

    private func commit(_ session: some WritingSession) throws(WritingTrouble) {
        try session.commit()
        commitCount.wrappingAdd(1, ordering: .relaxed)
    }
}
