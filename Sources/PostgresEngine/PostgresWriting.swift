import SQL

/// The writing connection of PostgreSQL, as ``GroupCommit`` uses it.
///
/// All writers of all processes stand in one line, by a lock of the database: what a body reads stays true until its
/// commit, exactly as on SQLite, and deadlocks cannot arise between ours. Group commit makes the line short.
struct PostgresWriting: WritingSession {
    let link: PostgresLink

    /// A number of our own among the database's advisory locks.
    private static let lineLock = 7_110_816

    /// Nobody waits for ever: for the lock 15 s; a process that hangs inside a transaction loses it after 30 s.
    private static let begin = """
        BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
        SET LOCAL lock_timeout = '15s';
        SET LOCAL idle_in_transaction_session_timeout = '30s';
        SELECT pg_advisory_xact_lock(\(lineLock))
        """

    var connection: any Connection { PostgresConnection(link: link) }

    /// A connection that went stale while nobody wrote is replaced here, before any body has run.
    func begin() throws(WritingTrouble) {
        do {
            if link.isOpen, try beganOnOldConnection() { return }
            try link.open()
            try refuseForgetfulServer()
            try link.begin(Self.begin)
        } catch {
            throw .final(readOnlyServer() ?? error)
        }
    }

    private func beganOnOldConnection() throws(EngineFailure) -> Bool {
        do {
            try link.begin(Self.begin)
            return true
        } catch {
            if link.isOpen { throw error }
            return false
        }
    }

    func openSavepoint() throws(WritingTrouble) {
        try orAgain("SAVEPOINT one")
    }

    func keepSavepoint() throws(WritingTrouble) {
        try orAgain("RELEASE one")
    }

    func undoSavepoint() throws(WritingTrouble) {
        try orAgain("ROLLBACK TO one; RELEASE one")
    }

    func trouble() -> WritingTrouble? {
        if let failure = link.setback() { return .again(failure) }
        if let failure = readOnlyServer() { return .again(failure) }
        return link.isInTransaction ? nil : .again(.statement("The transaction ended before its commit."))
    }

    func commit() throws(WritingTrouble) {
        let answer: PostgresResult
        do {
            answer = try link.perform("COMMIT")
        } catch {
            throw trouble(ofCommit: error)
        }
        guard answer.command == "COMMIT" else {
            throw .final(.statement("PostgreSQL undid the transaction at its commit."))
        }
    }

    /// A deferred constraint is the fault of one write in the group.
    private func trouble(ofCommit failure: EngineFailure) -> WritingTrouble {
        guard link.isOpen else { return .final(.unknownOutcome("The connection was lost during the commit.")) }
        if case .constraint = failure { return .again(failure) }
        return link.setback() == nil ? .final(failure) : .again(failure)
    }

    func rollBack() {
        link.rollBack()
    }

    /// A primary may have become a standby: the next connection may find the new primary.
    private func readOnlyServer() -> EngineFailure? {
        guard link.metReadOnlyServer else { return nil }
        link.drop()
        return .unavailable("PostgreSQL only reads at present.")
    }

    private func orAgain(_ text: String) throws(WritingTrouble) {
        do {
            _ = try link.perform(text)
        } catch {
            throw .again(error)
        }
    }

    /// A server set to answer before its log is on the disk would lose what we called stored.
    private func refuseForgetfulServer() throws(EngineFailure) {
        let answer = try link.perform("SHOW synchronous_commit").rows().first?.values.first
        guard answer != .text("off") else {
            link.drop()
            throw .storage("PostgreSQL has synchronous_commit = off, which loses stored writes. Set it on.")
        }
    }
}
