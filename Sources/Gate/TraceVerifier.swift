package import Core
package import SQL

/// Proves that the trace is as it was written, against signed heads: `rinnalla trace verify`.
///
/// `bin/verify-trace` proves the same in another language, and shares nothing with this.
package struct TraceVerifier: Sendable {
    package struct Report: Sendable, Hashable {
        package let chains: Int
        /// How many were looked at before the fault, or in all.
        package let records: Int
        /// The first; nil when the trace is whole.
        package let fault: TraceFault?
    }

    private let source: TraceSource
    private let heads: [TraceHead]
    private let keptSince: Instant?

    /// - Parameters:
    ///   - heads: signed heads, whose signatures were verified when they were read. Without any, only what lies inside a
    ///     chain can be proved: not that its end was cut off, nor that all of it was rebuilt.
    ///   - keptSince: records from this moment on must still have their payload (the shortest retention).
    package init(_ engine: any Engine, heads: [TraceHead] = [], keptSince: Instant? = nil) {
        source = TraceSource(engine)
        self.heads = heads
        self.keptSince = keptSince
    }

    /// Reads the whole trace once, a page at a time, and stops at the first fault. Others may write meanwhile.
    ///
    /// - Parameter progress: records looked at so far, after each page.
    /// - Throws: ``EngineFailure``.
    package func verify(progress: (_ records: Int) -> Void = { _ in }) async throws -> Report {
        var check = TraceCheck(heads: heads, keptSince: keptSince?.milliseconds)
        var chain = ""
        while let next = try await source.chain(after: chain) {
            if let fault = check.begin(next) { return report(check, fault) }
            if let fault = try await follow(next, with: &check, progress) { return report(check, fault) }
            chain = next
        }
        return report(check, check.finish())
    }

    private func follow(
        _ chain: String, with check: inout TraceCheck, _ progress: (Int) -> Void
    ) async throws -> TraceFault? {
        var sequence = Int64.min
        while let page = try await source.page(of: chain, after: sequence) {
            for row in page {
                guard let row = try? TraceRow(row) else { return check.unreadable(in: chain) }
                if let fault = check.take(row) { return fault }
                sequence = row.sequence
            }
            progress(check.records)
        }
        return nil
    }

    private func report(_ check: TraceCheck, _ fault: TraceFault?) -> Report {
        Report(chains: check.chains, records: check.records, fault: fault)
    }
}
