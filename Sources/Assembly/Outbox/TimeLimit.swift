/// Work that must end: what is not done in time is cancelled.
enum TimeLimit {
    /// - Returns: nil when the work threw or was cancelled.
    static func run<Result: Sendable>(
        seconds: Int, _ work: @escaping @Sendable () async throws -> Result
    ) async -> Result? {
        await withTaskGroup(of: Result?.self) { group in
            group.addTask { try? await work() }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
