/// Follows all chains: records in, chain after chain, and the first fault out.
struct TraceCheck {
    private let heads: [TraceHead]
    private let keptSince: Int64?
    private var current: (chain: String, check: ChainCheck)?
    private var seen: Set<String> = []
    private(set) var records = 0

    init(heads: [TraceHead], keptSince: Int64?) {
        self.heads = heads
        self.keptSince = keptSince
    }

    var chains: Int { seen.count }

    mutating func begin(_ chain: String) -> TraceFault? {
        let fault = current?.check.finish()
        seen.insert(chain)
        current = (chain, ChainCheck(chain, marks: ChainMarks(chain, in: heads), keptSince: keptSince))
        return fault
    }

    mutating func take(_ row: TraceRow) -> TraceFault? {
        if current?.chain != row.chain, let fault = begin(row.chain) { return fault }
        records += 1
        return current?.check.take(row)
    }

    func unreadable(in chain: String) -> TraceFault {
        current?.check.unreadable() ?? TraceFault(.changed, chain, 1)
    }

    /// A chain that a head has and the trace has not is cut off before its first record.
    mutating func finish() -> TraceFault? {
        if let fault = current?.check.finish() { return fault }
        let known = Set(heads.flatMap { $0.marks.map(\.chain) })
        return known.subtracting(seen).min().map { TraceFault(.truncated, $0, 1) }
    }
}
