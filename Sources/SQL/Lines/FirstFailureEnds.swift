/// The connection a writing body sees: the first statement that fails ends the body's transaction, on both engines.
///
/// PostgreSQL refuses every statement after a failed one; SQLite would go on. A body that caught the failure and went on
/// would therefore store half of its work on one engine only. Here later statements throw the first failure again, and
/// a body that swallows it is undone all the same. Where a clash is expected, write `ON CONFLICT DO NOTHING`.
final class FirstFailureEnds: Connection {
    let dialect: Dialect
    private let connection: any Connection
    private var failure: EngineFailure?

    init(_ connection: any Connection) {
        self.connection = connection
        dialect = connection.dialect
    }

    func rows(_ statement: Statement) throws -> [Row] {
        try noting { try connection.rows(statement) }
    }

    func run(_ statement: Statement) throws -> Int {
        try noting { try connection.run(statement) }
    }

    /// Closes this connection for good and answers with the attempt that stands.
    func end(_ attempt: Attempt, otherwise refused: (EngineFailure) -> Attempt) -> Attempt {
        defer { failure = failure ?? .statement("The transaction has ended.") }
        guard let failure, attempt.failure == nil else { return attempt }
        return refused(failure)
    }

    private func noting<Result>(_ work: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do {
            return try work()
        } catch let first as EngineFailure {
            failure = first
            throw first
        }
    }
}
