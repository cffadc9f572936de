import Core
package import SQL

/// A row of `access_record` as it lies in the database, its payload sealed.
package struct TraceRow: Sendable, Hashable {
    /// Length of the salt, in bytes.
    package static let saltBytes = 16
    /// What stands before a chain's first row.
    package static let beginning = [UInt8](repeating: 0, count: 32)

    package let chain: String
    package let sequence: Int64
    /// Milliseconds since 1970 UTC.
    package let at: Int64
    package let vault: Int64?
    package let actor: Int64?
    package let action: String
    package let item: String
    package let ground: String
    package let result: String
    package let request: String
    /// Absent, as the payload, when the term of the record has passed.
    package let salt: [UInt8]?
    package let payload: [UInt8]?
    /// SHA-256 of salt ‖ payload: stands for them in the chain.
    package let committed: [UInt8]
    package let previous: [UInt8]
    package let hash: [UInt8]

    /// The next row of a chain.
    init(
        _ record: AccessRecord, chain: String, sequence: Int64, salt: [UInt8], payload: [UInt8], previous: [UInt8]
    ) {
        let committed = TraceEncoding.digest(salt, payload)
        let unhashed = TraceRow(
            chain: chain, sequence: sequence, at: record.at.milliseconds, vault: record.vault?.rawValue,
            actor: record.actor?.rawValue, action: record.action, item: record.item, ground: record.ground,
            result: record.result.rawValue, request: record.request, salt: salt, payload: payload,
            committed: committed, previous: previous, hash: [])
        self = unhashed.with(hash: unhashed.computedHash())
    }

    /// A row of ``TraceStatements``.
    ///
    /// - Throws: ``ColumnMismatch`` when a column holds another shape than the schema's.
    package init(_ row: Row) throws {
        self.init(
            chain: try row.text(0), sequence: try row.integer(1), at: try row.integer(2),
            vault: try row.optionalInteger(3), actor: try row.optionalInteger(4), action: try row.text(5),
            item: try row.text(6), ground: try row.text(7), result: try row.text(8), request: try row.text(9),
            salt: try row.optionalBlob(10), payload: try row.optionalBlob(11), committed: try row.blob(12),
            previous: try row.blob(13), hash: try row.blob(14))
    }

    private init(
        chain: String, sequence: Int64, at: Int64, vault: Int64?, actor: Int64?, action: String, item: String,
        ground: String, result: String, request: String, salt: [UInt8]?, payload: [UInt8]?, committed: [UInt8],
        previous: [UInt8], hash: [UInt8]
    ) {
        self.chain = chain
        self.sequence = sequence
        self.at = at
        self.vault = vault
        self.actor = actor
        self.action = action
        self.item = item
        self.ground = ground
        self.result = result
        self.request = request
        self.salt = salt
        self.payload = payload
        self.committed = committed
        self.previous = previous
        self.hash = hash
    }

    private func with(hash: [UInt8]) -> TraceRow {
        TraceRow(
            chain: chain, sequence: sequence, at: at, vault: vault, actor: actor, action: action, item: item,
            ground: ground, result: result, request: request, salt: salt, payload: payload, committed: committed,
            previous: previous, hash: hash)
    }

    /// SHA-256 of previous ‖ the row in canonical form.
    ///
    /// - Parameter sequence: as if the row stood there: shows where a row was moved from.
    func computedHash(at sequence: Int64? = nil) -> [UInt8] {
        var encoding = TraceEncoding()
        encoding.add("rinnalla-trace-1")
        encoding.add(chain)
        encoding.add(sequence ?? self.sequence)
        encoding.add(at)
        encoding.add(vault)
        encoding.add(actor)
        for text in [action, item, ground, result, request] { encoding.add(text) }
        encoding.add(committed)
        return TraceEncoding.digest(previous, encoding.bytes)
    }
}
