import SQL

/// Runs bodies on a reading connection, each on one snapshot.
struct PostgresReading {
    let link: PostgresLink

    /// A body runs again when its connection went stale or a standby got in its way.
    private static let tries = 3

    func run<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        for _ in 1..<Self.tries {
            do {
                return try once(body)
            } catch {
                if link.setback() == nil { throw error }
            }
        }
        return try once(body)
    }

    private func once<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try link.open()
        try link.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        // Nothing was written: rolling back ends the snapshot too, and works after a failure.
        defer { link.rollBack() }
        return try body(PostgresConnection(link: link))
    }
}
