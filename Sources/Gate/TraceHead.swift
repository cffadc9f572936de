package import Core
package import SQL

/// Where every chain stood at one moment. Signed and kept elsewhere, it shows later whether anything before that moment
/// was changed, cut off or rebuilt (trust R30).
package struct TraceHead: Sendable, Hashable {
    /// A chain's last record. Sequences run from 1 without gaps, so it is also how many there are.
    package struct Mark: Sendable, Hashable {
        package let chain: String
        package let sequence: Int64
        package let hash: [UInt8]
    }

    /// The day in Helsinki.
    package let day: Day
    package let at: Instant
    /// In the order of the chains' names, as bytes.
    package let marks: [Mark]

    init(at: Instant, marks: [Mark]) {
        self.at = at
        self.day = Day.today(at: at)
        self.marks = marks.sorted { $0.chain.utf8.lexicographicallyPrecedes($1.chain.utf8) }
    }

    /// Takes the head in one snapshot.
    ///
    /// - Parameter earlier: the head before: every chain must still hold what it had, else nothing is to be signed.
    /// - Throws: ``TraceFault`` when the trace contradicts `earlier`; ``EngineFailure``.
    package static func take(from engine: any Engine, at instant: Instant, after earlier: TraceHead?) async throws
        -> TraceHead
    {
        let marks = try await engine.read { connection in
            for mark in earlier?.marks ?? [] { try mark.prove(in: connection) }
            return try Self.marks(in: connection)
        }
        return TraceHead(at: instant, marks: marks)
    }

    package var records: Int64 { marks.reduce(0) { $0 &+ $1.sequence } }

    func mark(of chain: String) -> Mark? {
        marks.first { $0.chain == chain }
    }

    /// What is signed (docs/trace.md, *Head*).
    var signedBytes: [UInt8] {
        var encoding = TraceEncoding()
        encoding.add("rinnalla-trace-head-1")
        encoding.add(day.iso)
        encoding.add(at.milliseconds)
        encoding.add(records)
        encoding.add(Int64(marks.count))
        for mark in marks {
            encoding.add(mark.chain)
            encoding.add(mark.sequence)
            encoding.add(mark.hash)
        }
        return encoding.bytes
    }

    private static func marks(in connection: any Connection) throws -> [Mark] {
        var marks: [Mark] = []
        var chain = ""
        while let next = try connection.row(TraceStatements.chain(after: chain))?.text(0) {
            if let last = try connection.row(TraceStatements.last(of: next)) {
                marks.append(Mark(chain: next, sequence: try last.integer(0), hash: try last.blob(1)))
            }
            chain = next
        }
        return marks
    }
}

extension TraceHead.Mark {
    fileprivate func prove(in connection: any Connection) throws {
        guard let row = try connection.row(TraceStatements.hash(of: chain, at: sequence)) else {
            throw TraceFault(.truncated, chain, sequence)
        }
        guard try row.blob(0) == hash else { throw TraceFault(.forked, chain, sequence) }
    }
}
