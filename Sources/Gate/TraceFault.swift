/// The first thing found wrong with the trace.
package struct TraceFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What it looks like. Whoever tampers may leave marks of several kinds; the earliest is told.
    package enum Kind: String, Sendable, CaseIterable {
        /// A record no longer gives the hash that was written with it.
        case changed
        /// A record is missing between two others.
        case deleted
        /// A record stands where none was, or is dated before a head that does not have it.
        case inserted
        /// Records stand in another order than they were written in.
        case reordered
        /// Records that a head has are missing from the end.
        case truncated
        /// The records agree with each other, and not with the record before or with a head: rebuilt.
        case forked
    }

    package let kind: Kind
    package let chain: String
    /// Where: the sequence the fault shows at, or from which records are missing.
    package let sequence: Int64

    package init(_ kind: Kind, _ chain: String, _ sequence: Int64) {
        self.kind = kind
        self.chain = chain
        self.sequence = sequence
    }

    package var description: String {
        let place = "in chain \(chain) at record \(sequence)"
        return switch kind {
        case .changed: "Changed \(place): the record is not what was written."
        case .deleted: "Deleted \(place): a record is missing."
        case .inserted: "Inserted \(place): a record stands where none was written."
        case .reordered: "Reordered \(place): records stand in another order than they were written in."
        case .truncated: "Truncated \(place): records that the signed head has are missing."
        case .forked: "Forked \(place): the records were rebuilt; they do not continue what was written before."
        }
    }
}
