import Core

/// What signed heads say of one chain.
struct ChainMarks {
    /// The hash of each record that a head has as the chain's last.
    private let hashes: [Int64: [UInt8]]
    /// The last sequence that any head has; 0 when none has the chain.
    let last: Int64
    /// The last sequence that the newest head has, and the moment before which no later record can be dated.
    private let newest: (last: Int64, at: Int64)?

    /// How far a record's clock may be behind the head's, in milliseconds: transactions under way, two machines' clocks.
    static let slack: Int64 = 10 * 60 * 1_000

    init(_ chain: String, in heads: [TraceHead]) {
        let marks = heads.compactMap { $0.mark(of: chain) }
        hashes = Dictionary(marks.map { ($0.sequence, $0.hash) }) { first, second in first == second ? first : [] }
        last = marks.map(\.sequence).max() ?? 0
        newest = heads.max { $0.at < $1.at }.map { head in
            (head.mark(of: chain)?.sequence ?? 0, head.at.milliseconds &- Self.slack)
        }
    }

    /// - Returns: forked where a head has another hash; inserted when dated before the newest head, which lacks it.
    func judge(_ row: TraceRow) -> TraceFault? {
        if let hash = hashes[row.sequence], hash != row.hash {
            return TraceFault(.forked, row.chain, row.sequence)
        }
        if let newest, row.sequence > newest.last, row.at < newest.at {
            return TraceFault(.inserted, row.chain, row.sequence)
        }
        return nil
    }
}
