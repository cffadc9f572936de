import Core
import Foundation
import SQL
import TestKit
import Testing

@testable import Gate

/// Trust R30. Each act is told by both verifiers, which share no code.
@Suite("Tampering with the trace")
struct TraceMutationTests {
    @Test("Ten thousand tampered traces are found out")
    func all() async throws {
        let (rows, head) = try await TraceFixture.made(12)
        let acts = TraceMutation.Act.allCases
        var missed: [String] = []
        for seed in 0..<10_000 {
            let act = acts[seed % acts.count]
            let tampered = TraceMutation.tampered(rows, by: act, seed: UInt64(seed))
            #expect(Set(tampered) != Set(rows), "\(act) \(seed) changed nothing")
            let report = try await verifier(tampered, head).verify()
            if report.fault == nil { missed.append("\(act) \(seed)") }
        }
        #expect(missed == [])
        #expect(try await verifier(rows, head).verify() == .init(chains: 2, records: 12, fault: nil))
    }

    @Test("The verifier in Python finds what the one in Swift finds")
    func python() async throws {
        let (rows, head) = try await TraceFixture.made(15)
        let folder = try Folder()
        let verifier = try PythonVerifier(head, in: folder.path)
        let whole = try verifier.export(rows, as: "whole")
        var tampered: [String] = []
        for (index, act) in TraceMutation.Act.allCases.enumerated() {
            for seed in 0..<20 {
                let rows = TraceMutation.tampered(rows, by: act, seed: UInt64(index * 1_000 + seed))
                // Lines of an export can only hold rows of the schema's shape.
                guard rows.allSatisfy({ (try? TraceRow($0)) != nil }) else { continue }
                tampered.append(try verifier.export(rows, as: "\(act.rawValue)-\(seed)"))
            }
        }
        #expect(tampered.count > 380)
        let verdicts = try verifier.verdicts(on: tampered + [whole])
        #expect(verdicts.count == tampered.count + 1)
        #expect(tampered.filter { verdicts[$0]?.contains(" in chain ") != true } == [])
        #expect(verdicts[whole] == "whole: 15 records in 2 chains, against 1 signed")
    }

    @Test("A fault is told as what it looks like, where it is")
    func kinds() async throws {
        let (rows, head) = try await TraceFixture.made(24)
        let north = rows.filter { RowsEngine.chain($0) == "north-1" }
        func fault(_ tamper: (inout [Row]) -> Void) async throws -> TraceFault? {
            var changed = north
            tamper(&changed)
            let south = rows.filter { RowsEngine.chain($0) == "south-2" }
            return try await verifier(changed + south, head).verify().fault
        }
        func renumbered(_ row: Row, _ sequence: Int64) -> Row {
            var values = row.values
            values[1] = .integer(sequence)
            return Row(values)
        }
        func renumber(_ rows: inout [Row]) {
            rows = rows.enumerated().map { renumbered($1, Int64($0) + 1) }
        }
        var changed = north[4].values
        changed[5] = .text("write")
        let other = Row(changed)
        #expect(try await fault { $0[4] = other } == TraceFault(.changed, "north-1", 5))
        #expect(try await fault { $0.remove(at: 4) } == TraceFault(.deleted, "north-1", 5))
        #expect(
            try await fault {
                $0.remove(at: 4); renumber(&$0)
            } == TraceFault(.deleted, "north-1", 5))
        #expect(try await fault { $0.remove(at: 0) } == TraceFault(.deleted, "north-1", 1))
        #expect(
            try await fault {
                $0.swapAt(4, 5); renumber(&$0)
            } == TraceFault(.reordered, "north-1", 5))
        #expect(
            try await fault {
                $0.swapAt(2, 9); renumber(&$0)
            } == TraceFault(.reordered, "north-1", 3))
        #expect(try await fault { $0.removeLast(3) } == TraceFault(.truncated, "north-1", 14))
        #expect(try await fault { $0.removeAll() } == TraceFault(.truncated, "north-1", 1))
        let rebuilt = TraceMutation.tampered(north, by: .replaceWhole, seed: 0, in: "north-1")
        #expect(try await fault { $0 = rebuilt } == TraceFault(.forked, "north-1", 16))
    }

    @Test("Tampering in the database itself is found", arguments: Engines.available)
    func inDatabase(_ kind: Dialect) async throws {
        let changes: [(Statement, TraceFault)] = [
            (
                "UPDATE access_record SET ground = 'own' WHERE chain = 'north-1' AND sequence = 3",
                TraceFault(.changed, "north-1", 3)
            ),
            (
                "UPDATE access_record SET actor = NULL WHERE chain = 'south-2' AND sequence = 3",
                TraceFault(.changed, "south-2", 3)
            ),
            ("DELETE FROM access_record WHERE chain = 'north-1' AND sequence = 4", TraceFault(.deleted, "north-1", 4)),
            (
                "DELETE FROM access_record WHERE chain = 'north-1' AND sequence > 12",
                TraceFault(.truncated, "north-1", 13)
            ),
            ("DELETE FROM access_record WHERE chain = 'south-2'", TraceFault(.truncated, "south-2", 1)),
            (
                "UPDATE access_record SET salt = NULL WHERE sequence = 5 AND chain = 'north-1'",
                TraceFault(.changed, "north-1", 5)
            ),
        ]
        for (statement, fault) in changes {
            try await withDatabase(kind) { database in
                try await TraceFixture.fill(database.data, 0..<24)
                let head = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: nil)
                #expect(try await TraceVerifier(database.data, heads: [head]).verify().fault == nil)
                _ = try await database.data.write { try $0.run(statement) }
                #expect(try await TraceVerifier(database.data, heads: [head]).verify().fault == fault)
                await #expect(throws: (any Error).self) {
                    if fault.kind != .truncated { throw fault }
                    _ = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: head)
                }
            }
        }
    }

    private func verifier(_ rows: [Row], _ head: TraceHead) -> TraceVerifier {
        TraceVerifier(RowsEngine(rows), heads: [head], keptSince: TraceFixture.start)
    }
}
