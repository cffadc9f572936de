extension Engine {
    /// For an engine that keeps no log of its own which a caller could empty.
    package func emptyLog() async throws -> Bool { true }
}
