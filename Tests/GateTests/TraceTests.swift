import Core
import Crypto
import Foundation
import SQL
import TestKit
import Testing

@testable import Gate

@Suite("Trace")
struct TraceTests {
    @Test("Records form one chain that continues across restarts, beside other chains", arguments: Engines.available)
    func chained(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<7)
            try await TraceFixture.fill(database.data, 7..<24)
            let rows = try await TraceFixture.rows(database.data).map(TraceRow.init)
            for chain in TraceFixture.chains {
                let rows = rows.filter { $0.chain == chain }
                #expect(rows.map(\.sequence) == Array(1...Int64(rows.count)))
                #expect(rows.first?.previous == TraceRow.beginning)
                #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.hash == $1.previous })
            }
            let report = try await TraceVerifier(database.data).verify()
            #expect(report == .init(chains: 2, records: 24, fault: nil))
        }
    }

    @Test("What identifies is sealed, and opens at its place only", arguments: Engines.available)
    func sealed(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<2)
            let rows = try await TraceFixture.rows(database.data).map(TraceRow.init)
            let payload = try #require(rows[1].payload)
            let place = Trace.place(chain: "north-1", sequence: 2)
            let text = try Seal.open(payload, place, under: TraceFixture.key)
            #expect(text == TraceFixture.record(1).payload)
            for other in [Trace.place(chain: "north-1", sequence: 1), Trace.place(chain: "south-2", sequence: 2)] {
                #expect(throws: SealFailure.notAuthentic) { try Seal.open(payload, other, under: TraceFixture.key) }
            }
            #expect(rows[1].salt != rows[0].salt)
        }
    }

    @Test(
        "A transaction that fails leaves no record, and the chain goes on without a gap", arguments: Engines.available)
    func undone(_ kind: Dialect) async throws {
        struct Undone: Error {}
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<2)
            await #expect(throws: Undone.self) {
                try await database.data.write { connection in
                    let trace = Trace(chain: "north-1")
                    try trace.append(TraceFixture.record(9), in: connection, under: TraceFixture.key)
                    throw Undone()
                }
            }
            try await TraceFixture.fill(database.data, 3..<5)
            #expect(try await TraceVerifier(database.data).verify().fault == nil)
            #expect(try await TraceFixture.rows(database.data).count == 4)
        }
    }

    @Test("Many writers at once make one chain without a gap", arguments: Engines.available)
    func parallel(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let trace = Trace(chain: "north-1")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try await database.data.write {
                            try trace.append(TraceFixture.record(number), in: $0, under: TraceFixture.key)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let report = try await TraceVerifier(database.data).verify()
            #expect(report == .init(chains: 1, records: 200, fault: nil))
        }
    }

    @Test("At its term a record loses what identifies, and the chain still verifies", arguments: Engines.available)
    func retention(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<24)
            let head = try await TraceHead.take(
                from: database.data, at: TraceFixture.start.adding(minutes: 60), after: nil)
            let term = TraceFixture.start.adding(minutes: 10)
            #expect(try await TraceRetention(database.data).forget(before: term) == 10)
            #expect(try await TraceRetention(database.data).forget(before: term) == 0)
            let rows = try await TraceFixture.rows(database.data).map(TraceRow.init)
            for row in rows {
                #expect((row.payload == nil) == (row.at < term.milliseconds))
                #expect((row.salt == nil) == (row.payload == nil))
            }
            let verifier = TraceVerifier(database.data, heads: [head], keptSince: term)
            #expect(try await verifier.verify() == .init(chains: 2, records: 24, fault: nil))
            let strict = TraceVerifier(database.data, heads: [head], keptSince: TraceFixture.start)
            #expect(try await strict.verify().fault == TraceFault(.changed, "north-1", 1))
        }
    }

    @Test("No two lists of fields are encoded alike")
    func encoding() {
        func bytes(_ fill: (inout TraceEncoding) -> Void) -> [UInt8] {
            var encoding = TraceEncoding()
            fill(&encoding)
            return encoding.bytes
        }
        let all = [
            bytes {
                $0.add("ab"); $0.add("c")
            },
            bytes {
                $0.add("a"); $0.add("bc")
            }, bytes { $0.add("abc") },
            bytes {
                $0.add("abc"); $0.add("")
            }, bytes { $0.add(Array("abc".utf8)) }, bytes { $0.add(nil as Int64?) },
            bytes { $0.add(0 as Int64?) }, bytes { $0.add(-1 as Int64?) }, bytes { _ in },
        ]
        #expect(Set(all).count == all.count)
        #expect(bytes { $0.add(-2 as Int64?) } == [1, 255, 255, 255, 255, 255, 255, 255, 254])
        #expect(bytes { $0.add("ŋ") } == [2, 0, 0, 0, 2, 0xC5, 0x8B])
    }

    @Test("The export goes through the verifier in Python", arguments: Engines.available)
    func exported(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<24)
            let head = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: nil)
            let folder = try Folder()
            var lines: [String] = []
            #expect(try await TraceExport(database.data).write { lines.append($0) } == 24)
            let path = folder.file("trace.jsonl")
            try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
            let verdicts = try PythonVerifier(head, in: folder.path).verdicts(on: [path])
            #expect(verdicts[path] == "whole: 24 records in 2 chains, against 1 signed")
        }
    }

    @Test("The verifier in Python reads the SQLite file while Rinnalla has it open")
    func database() async throws {
        try await withDatabase(.sqlite) { database in
            try await TraceFixture.fill(database.data, 0..<24)
            let whole = try PythonVerifier.run([database.dataPlace])
            #expect(whole.status == 0, "\(whole.output)")
            try await database.data.write { connection in
                try connection.run("UPDATE access_record SET item = 'plan' WHERE chain = 'south-2' AND sequence = 3")
                try connection.run("UPDATE access_record SET committed = 'text' WHERE sequence = 99")
            }
            let tampered = try PythonVerifier.run([database.dataPlace])
            #expect(tampered.status == 1)
            #expect(tampered.output.contains("changed in chain south-2 at record 3"))
        }
    }

    @Test(
        "The verifier in Python says when it cannot tell",
        arguments: [
            ["/nowhere"], ["/etc/hostname"], ["/dev/null", "--head", "/nowhere", "--key", "AAAA"],
            ["/dev/null", "--head", "x"],
            ["/dev/null", "--kept-since", "yesterday"],
        ])
    func cannotTell(_ arguments: [String]) throws {
        let run = try PythonVerifier.run(arguments)
        #expect(run.status == 2)
        #expect(!run.output.contains("Traceback"), "\(run.output)")
    }
}
