import SQL

/// The trace in the database, read in pages: chain after chain by name, records by sequence.
struct TraceSource: Sendable {
    /// Records in one page.
    static let page = 2_000

    private let engine: any Engine

    init(_ engine: any Engine) {
        self.engine = engine
    }

    /// - Returns: nil after the last chain.
    func chain(after chain: String) async throws -> String? {
        try await engine.read { try $0.row(TraceStatements.chain(after: chain))?.text(0) }
    }

    /// - Returns: nil after the last record.
    func page(of chain: String, after sequence: Int64) async throws -> [Row]? {
        let rows = try await engine.read {
            try $0.rows(TraceStatements.rows(of: chain, after: sequence, limit: Self.page))
        }
        return rows.isEmpty ? nil : rows
    }
}
