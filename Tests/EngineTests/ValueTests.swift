import SQL
import TestKit
import Testing

@Suite("Values pass through both engines unchanged")
struct ValueTests {
    static let integers: [Int64] = [0, 1, -1, 255, 65_536, 1_767_225_600_000, .max, .min]
    static let texts = [
        "", "Asiakas 7", "áčđŋšŧž ÁČĐŊŠŦŽ", "âäåõöøæïüʹʒǯǧǥǩ ÂÄÅÕÖØÆÏÜƷǮǦǤǨ", "ʼn'; DROP TABLE thing; --",
        "?, $1, :a, @b, \"x\" \\ %_",
        "nuorten työpaja 👩‍👧‍👦", "e\u{301} ja é", "rivi\nrivi\r\n\ttabulaattori",
        String(repeating: "pitkä ", count: 50_000),
    ]
    static let blobs: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 0, count: 100_000)]
    static let reals: [Double] = [0, -0.5, .pi, 1e300, -1e-300]

    @Test("What was bound comes back the same", arguments: Engines.available)
    func roundTrip(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            try await database.data.write { connection in
                for (id, value) in Self.integers.enumerated() {
                    try connection.run("INSERT INTO thing (id, whole) VALUES (\(id), \(value))")
                }
                for (id, value) in Self.texts.enumerated() {
                    try connection.run("INSERT INTO thing (id, word) VALUES (\(100 + id), \(value))")
                }
                for (id, value) in Self.blobs.enumerated() {
                    try connection.run("INSERT INTO thing (id, sealed) VALUES (\(200 + id), \(value))")
                }
                for (id, value) in Self.reals.enumerated() {
                    try connection.run("INSERT INTO thing (id, share) VALUES (\(300 + id), \(value))")
                }
            }
            let rows = try await database.data.rows("SELECT id, whole, word, sealed, share FROM thing ORDER BY id")
            let whole = try rows.compactMap { try $0.optionalInteger(1) }
            let words = try rows.compactMap { try $0.optionalText(2) }
            let sealed = try rows.compactMap { try $0.optionalBlob(3) }
            #expect(whole == Self.integers)
            #expect(words.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
            #expect(sealed == Self.blobs)
            #expect(rows.suffix(Self.reals.count).map { $0.values.last } == Self.reals.map { .real($0) })
            #expect(rows.first?.values == [.integer(0), .integer(0), .null, .null, .null])
        }
    }

    @Test("A value is bound, never pasted into the statement", arguments: Engines.available)
    func bindingNeverPastes(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let attack = "x'); DELETE FROM thing; --"
            _ = try await database.data.run("INSERT INTO thing (id, word) VALUES (\(1), \(attack))")
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing WHERE word = \(attack)") == 1)
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing WHERE word = \("' OR '1' = '1")") == 0)
        }
    }

    @Test("Sums, counts and means have the same types on both engines", arguments: Engines.available)
    func aggregates(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            for (id, whole) in [Int64(20_000), -4_999, 1_000_000_000_000].enumerated() {
                _ = try await database.data.run("INSERT INTO thing (id, whole) VALUES (\(id), \(whole))")
            }
            let sums: Statement = """
                SELECT COUNT(*), SUM(whole), SUM(whole) - 1000000000000 - 15001, MAX(whole), AVG(whole * 1.5)
                FROM thing
                """
            let row = try await database.data.rows(sums).first
            #expect(
                row?.values.prefix(4) == [
                    .integer(3), .integer(1_000_000_015_001), .integer(0), .integer(1_000_000_000_000),
                ])
            guard case .real(let mean)? = row?.values.last else {
                Issue.record("The mean is not a real number.")
                return
            }
            #expect(abs(mean - 500_000_007_500.5) < 0.01)
        }
    }

    @Test("Lists, fragments and NULLs bind in their places", arguments: Engines.available)
    func lists(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            for id in 1...5 {
                let word: String? = id.isMultiple(of: 2) ? nil : "pariton"
                _ = try await database.data.run("INSERT INTO thing (id, word) VALUES (\(id), \(word))")
            }
            let filter: Statement = "word IS NULL OR id IN (\(list: [1, 3]))"
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing WHERE id < \(5) AND (\(filter))") == 4)
            #expect(try await database.data.count("SELECT COUNT(*) FROM thing WHERE id IN (\(list: [Int]()))") == 0)
        }
    }

    @Test("A run tells how many rows changed, and a change of shape changes none", arguments: Engines.available)
    func changedRows(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            #expect(try await data.run("INSERT INTO thing (id, whole) VALUES (1, 1), (2, 2), (3, 3)") == 3)
            #expect(try await data.run("UPDATE thing SET whole = 9 WHERE id > \(1)") == 2)
            #expect(try await data.run("INSERT INTO thing (id) VALUES (1) ON CONFLICT DO NOTHING") == 0)
            #expect(try await data.run("CREATE TABLE other (id BIGINT PRIMARY KEY)") == 0)
            #expect(try await data.run("DELETE FROM thing WHERE id = \(99)") == 0)
            let kept = try await data.write { try $0.rows("DELETE FROM thing WHERE id = \(1) RETURNING id") }
            #expect(kept == [Row([.integer(1)])])
        }
    }

    @Test("A text with U+0000 is refused by both engines alike", arguments: Engines.available)
    func nulInText(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            await #expect(throws: EngineFailure.nulInText) {
                try await database.data.run("INSERT INTO thing (id, word) VALUES (1, \("a\u{0}b"))")
            }
        }
    }
}
