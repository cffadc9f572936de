/// Follows one chain, record by record, in the order of their sequence.
struct ChainCheck {
    private let chain: String
    private let marks: ChainMarks
    private let keptSince: Int64?
    private var last: Int64 = 0
    private var previous = TraceRow.beginning
    /// A record that came from one place later: deleted before it, or changed places with the next. The next tells.
    private var moved: TraceFault?

    /// - Parameter keptSince: records from this moment on must still have their payload; nil: any may have lost it.
    init(_ chain: String, marks: ChainMarks, keptSince: Int64?) {
        self.chain = chain
        self.marks = marks
        self.keptSince = keptSince
    }

    mutating func take(_ row: TraceRow) -> TraceFault? {
        if let moved { return isFrom(row, earlierBy: 1) ? fault(.reordered, moved.sequence) : moved }
        let expected = last + 1
        guard row.sequence == expected else {
            return fault(row.sequence > expected ? .deleted : .inserted, expected)
        }
        if let kind = wrong(row) {
            guard kind == .deleted else { return fault(kind, expected) }
            moved = fault(.deleted, expected)
            return nil
        }
        last = expected
        previous = row.hash
        return marks.judge(row)
    }

    /// A row that is not even of the schema's shape.
    func unreadable() -> TraceFault {
        moved ?? fault(.changed, last + 1)
    }

    func finish() -> TraceFault? {
        moved ?? (last < marks.last ? fault(.truncated, last + 1) : nil)
    }

    private func wrong(_ row: TraceRow) -> TraceFault.Kind? {
        let follows = row.previous == previous
        guard row.computedHash() == row.hash else {
            if follows { return .changed }
            if isFrom(row, earlierBy: 1) { return .inserted }
            return isFrom(row, earlierBy: -1) ? .deleted : .reordered
        }
        if !follows { return .forked }
        return isPayloadWhole(row) ? nil : .changed
    }

    /// Whether the record was written so many places before where it stands.
    private func isFrom(_ row: TraceRow, earlierBy places: Int64) -> Bool {
        row.computedHash(at: row.sequence &- places) == row.hash
    }

    private func isPayloadWhole(_ row: TraceRow) -> Bool {
        guard let salt = row.salt, let payload = row.payload else {
            guard row.salt == nil, row.payload == nil else { return false }
            return keptSince.map { row.at < $0 } ?? true
        }
        return salt.count == TraceRow.saltBytes && TraceEncoding.digest(salt, payload) == row.committed
    }

    private func fault(_ kind: TraceFault.Kind, _ sequence: Int64) -> TraceFault {
        TraceFault(kind, chain, sequence)
    }
}
