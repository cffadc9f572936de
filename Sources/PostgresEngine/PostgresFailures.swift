import SQL

extension EngineFailure {
    static let lostConnection = EngineFailure.unavailable("The connection to PostgreSQL was lost.")

    /// - Parameters:
    ///   - state: SQLSTATE (PostgreSQL documentation, appendix A).
    ///   - words: the primary message. Kept only for classes 23 and 42, which name constraints and parts of the
    ///     statement; other classes may quote a bound value.
    init(state: String, words: String, running text: String) {
        switch (state.prefix(2), state) {
        case ("23", _): self = .constraint(words)
        case (_, "53100"): self = .storage("The disk is full (PostgreSQL \(state)).")
        case (_, PostgresState.otherCount): self = .statement("Another number of values than places in: \(text)")
        case ("53", _), ("08", _), ("57", _), ("40", _), (_, "55P03"), (_, "25P03"):
            self = .unavailable("PostgreSQL \(state)")
        case ("58", _), ("XX", _): self = .storage("PostgreSQL \(state)")
        case (_, PostgresState.readOnly): self = .statement("A read may not write: \(text)")
        case ("42", _): self = .statement("\(words) in: \(text)")
        default: self = .statement("PostgreSQL \(state) in: \(text)")
        }
    }
}

/// The SQLSTATEs that the engine acts upon.
enum PostgresState {
    static let serializationFailure = "40001"
    static let deadlock = "40P01"
    /// A protocol violation; ours can only be this one.
    static let otherCount = "08P01"
    static let readOnly = "25006"
    static let unknownPrepared = "26000"
    static let takenPrepared = "42P05"
}
