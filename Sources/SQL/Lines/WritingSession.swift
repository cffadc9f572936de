/// What a group commit needs of an engine's one writing connection. Used by one thread at a time.
package protocol WritingSession {
    var connection: any Connection { get }

    /// Opens a transaction that no other writer can enter; connects first where needed.
    func begin() throws(WritingTrouble)

    /// - Throws: ``WritingTrouble`` when the whole transaction is lost, which undoes the savepoints before this one too.
    func openSavepoint() throws(WritingTrouble)
    func keepSavepoint() throws(WritingTrouble)
    func undoSavepoint() throws(WritingTrouble)

    /// Why the open transaction can no longer be used, or nil while it can: the engine rolled it back by itself, or the
    /// connection is gone. Asked after each body that threw.
    func trouble() -> WritingTrouble?

    /// Returns when the transaction is durable.
    func commit() throws(WritingTrouble)

    /// Leaves no transaction open, whatever happened before. Never fails: a connection that cannot roll back is dropped.
    func rollBack()
}

/// Why a whole transaction could not go on.
package enum WritingTrouble: Error, Equatable {
    /// Nothing was stored, and each write deserves another try by itself: a deadlock, a connection lost before commit, a
    /// deferred constraint that one of the group broke. After the last try the failure is the answer.
    case again(EngineFailure)
    /// The answer for everyone in the group.
    case final(EngineFailure)

    package var failure: EngineFailure {
        switch self {
        case .again(let failure), .final(let failure): failure
        }
    }
}
