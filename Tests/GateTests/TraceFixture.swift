import Core
import Crypto
import SQL
import TestKit

@testable import Gate

/// Traces made by the real writer, as rows that a test may tamper with.
struct TraceFixture {
    static let key = SymmetricKey(size: .bits256)
    /// 2026-03-02 09:00 UTC.
    static let start = Instant(milliseconds: 1_772_442_000_000)
    static let chains = ["north-1", "south-2"]

    static func record(_ number: Int) -> AccessRecord {
        AccessRecord(
            at: start.adding(minutes: number), actor: number % 5 == 0 ? nil : ID(rawValue: Int64(number % 3 + 1)),
            vault: number % 4 == 0 ? nil : ID(rawValue: Int64(number % 7 + 1)), action: "read", item: "circle",
            ground: "seat", result: number % 6 == 0 ? .refused : .granted, request: "request-\(number)",
            payload: "Sairaanhoitaja, pohjoinen; ŋ \(number)")
    }

    /// Appends records by turns to both chains: every third to the second.
    static func fill(_ engine: any Engine, _ numbers: Range<Int>) async throws {
        try await engine.write { connection in
            for number in numbers {
                let trace = Trace(chain: chains[number % 3 == 2 ? 1 : 0])
                try trace.append(record(number), in: connection, under: key)
            }
        }
    }

    static func rows(_ engine: any Engine) async throws -> [Row] {
        var rows: [Row] = []
        for chain in chains {
            rows += try await engine.read { try $0.rows(TraceStatements.rows(of: chain, after: 0, limit: 10_000)) }
        }
        return rows
    }

    /// Rows of both chains and the head that stands at their end.
    static func made(_ count: Int) async throws -> (rows: [Row], head: TraceHead) {
        try await withDatabase(.sqlite) { database in
            try await fill(database.data, 0..<count)
            let head = try await TraceHead.take(
                from: database.data, at: start.adding(minutes: count + 20), after: nil)
            return (try await rows(database.data), head)
        }
    }
}

/// A database of nothing but given rows: for thousands of tampered traces, without a file for each.
struct RowsEngine: Engine, Connection {
    let dialect = Dialect.sqlite
    private let rows: [Row]

    init(_ rows: [Row]) {
        self.rows = rows.sorted { left, right in
            (Self.chain(left), Self.sequence(left)) < (Self.chain(right), Self.sequence(right))
        }
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
        try body(self)
    }

    func write<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
        throw EngineFailure.unavailable("These rows are only read.")
    }

    func close() async {}

    func run(_ statement: Statement) throws -> Int { 0 }

    func rows(_ statement: Statement) throws -> [Row] {
        guard case .text(let chain)? = statement.values.first else { return [] }
        if statement == TraceStatements.chain(after: chain) {
            return rows.first { Self.chain($0) > chain }.map { [Row([$0.values[0]])] } ?? []
        }
        guard case .integer(let sequence) = statement.values[1] else { return [] }
        return rows.filter { Self.chain($0) == chain && Self.sequence($0) > sequence }
    }

    static func chain(_ row: Row) -> String { (try? row.text(0)) ?? "" }
    static func sequence(_ row: Row) -> Int64 { (try? row.integer(1)) ?? 0 }
}
