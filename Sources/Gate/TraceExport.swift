import Foundation
package import SQL

/// The trace as lines of JSON, for `bin/verify-trace` and for whoever keeps a copy elsewhere: `rinnalla trace export`.
///
/// One object a line, named as the columns; bytes in hexadecimal. Payloads stay sealed (docs/trace.md, *Export*).
package struct TraceExport: Sendable {
    private let source: TraceSource

    package init(_ engine: any Engine) {
        source = TraceSource(engine)
    }

    /// - Parameter line: takes one line at a time, without its end.
    /// - Returns: how many records.
    /// - Throws: ``EngineFailure``, ``ColumnMismatch``, and what `line` throws.
    package func write(to line: (String) throws -> Void) async throws -> Int {
        var records = 0
        var chain = ""
        while let next = try await source.chain(after: chain) {
            var sequence = Int64.min
            while let page = try await source.page(of: next, after: sequence) {
                for row in page {
                    let row = try TraceRow(row)
                    try line(Self.line(row))
                    sequence = row.sequence
                    records += 1
                }
            }
            chain = next
        }
        return records
    }

    static func line(_ row: TraceRow) throws -> String {
        String(decoding: try JSONEncoder().encode(Line(row)), as: UTF8.self)
    }

    private struct Line: Encodable {
        let chain: String
        let sequence: Int64
        let at: Int64
        let vault: Int64?
        let actor: Int64?
        let action: String
        let item: String
        let ground: String
        let result: String
        let request: String
        let salt: String?
        let payload: String?
        let committed: String
        let previous: String
        let hash: String

        init(_ row: TraceRow) {
            (chain, sequence, at) = (row.chain, row.sequence, row.at)
            (vault, actor) = (row.vault, row.actor)
            (action, item, ground) = (row.action, row.item, row.ground)
            (result, request) = (row.result, row.request)
            salt = row.salt.map(Hexadecimal.text)
            payload = row.payload.map(Hexadecimal.text)
            committed = Hexadecimal.text(row.committed)
            previous = Hexadecimal.text(row.previous)
            hash = Hexadecimal.text(row.hash)
        }
    }
}
