import Dispatch
import SQL
import TestKit
import Testing

@Suite("A read sees one moment and changes nothing")
struct ReadingTests {
    @Test("What others commit meanwhile does not show inside a read", arguments: Engines.available)
    func snapshot(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let seen = DispatchSemaphore(value: 0)
            let written = DispatchSemaphore(value: 0)
            async let counts: [Int64] = data.read { connection in
                let before = try connection.row("SELECT COUNT(*) FROM thing")?.integer(0) ?? -1
                seen.signal()
                written.wait()
                let after = try connection.row("SELECT COUNT(*) FROM thing")?.integer(0) ?? -1
                return [before, after]
            }
            await wait(for: seen)
            _ = try await data.run("INSERT INTO thing (id) VALUES (1)")
            written.signal()
            #expect(try await counts == [0, 0])
            #expect(try await data.count("SELECT COUNT(*) FROM thing") == 1)
        }
    }

    @Test("Two reads run side by side", arguments: Engines.available)
    func sideBySide(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let (one, two) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let first: Bool = data.read { _ in
                one.signal()
                return two.wait(timeout: .now() + 20) == .success
            }
            async let second: Bool = data.read { _ in
                two.signal()
                return one.wait(timeout: .now() + 20) == .success
            }
            let met = try await [first, second]
            #expect(met == [true, true])
        }
    }

    @Test("A hundred reads at once are all answered by the few connections", arguments: Engines.available)
    func manyReads(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let data = database.data
            let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...100 {
                    group.addTask { try await data.count("SELECT \(number) + 0") ?? 0 }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 5_050)
        }
    }

    @Test("A read may not write", arguments: Engines.available)
    func refusesWriting(kind: Dialect) async throws {
        try await EngineTable.with(kind) { database in
            let failure = await #expect(throws: EngineFailure.self) {
                try await database.data.read { try $0.run("INSERT INTO thing (id) VALUES (1)") }
            }
            guard case .statement? = failure else {
                Issue.record("Refused as \(String(describing: failure))")
                return
            }
            let stored = try await database.data.count("SELECT COUNT(*) FROM thing")
            #expect(stored == 0)
        }
    }

    /// Waits without holding one of Swift's own threads.
    private func wait(for semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                semaphore.wait()
                continuation.resume()
            }
        }
    }
}
