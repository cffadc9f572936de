import SQL
import Synchronization
import Testing

@Suite("A group commit tells each writer exactly once what became of its write")
struct GroupCommitTests {
    @Test("A commit that fails for good is everyone's answer")
    func finalTrouble() async {
        let session = Scripted(commits: [.final(.storage("full"))])
        let answers = await session.write(bodies: 3)
        #expect(answers == Array(repeating: .storage("full"), count: 3))
        #expect(session.log == ["begin", "commit", "rollBack"])
    }

    @Test("A transaction lost together is tried again alone, each by itself")
    func againAlone() async {
        let session = Scripted(commits: [.again(.unavailable("deadlock")), nil, .final(.constraint("late")), nil])
        let answers = await session.write(bodies: 3)
        #expect(answers == [nil, .constraint("late"), nil])
    }

    @Test("A write alone gives up after five tries with the last failure")
    func fiveTries() async {
        let session = Scripted(commits: Array(repeating: .again(.unavailable("deadlock")), count: 9))
        #expect(await session.write(bodies: 1) == [.unavailable("deadlock")])
        #expect(session.log.filter { $0 == "begin" }.count == 5)
    }

    @Test("A transaction that cannot begin runs no body")
    func cannotBegin() async {
        let session = Scripted(commits: [], begin: .final(.unavailable("away")))
        #expect(await session.write(bodies: 2) == [.unavailable("away"), .unavailable("away")])
        #expect(session.bodies == 0)
    }
}

/// A session that does nothing but answer by a script.
private final class Scripted: WritingSession, Sendable {
    private struct State {
        var commits: [WritingTrouble?]
        var log: [String] = []
        var bodies = 0
    }

    private let state: Mutex<State>
    private let beginTrouble: WritingTrouble?

    init(commits: [WritingTrouble?], begin: WritingTrouble? = nil) {
        state = Mutex(State(commits: commits))
        beginTrouble = begin
    }

    /// Begins, commits and roll-backs, in order.
    var log: [String] { state.withLock { $0.log } }
    var bodies: Int { state.withLock { $0.bodies } }

    /// Commits writes as one group.
    ///
    /// - Returns: each one's failure, or nil.
    func write(bodies: Int) async -> [EngineFailure?] {
        let line = Line()
        return await withTaskGroup(of: (Int, EngineFailure?).self) { group in
            for number in 0..<bodies {
                group.addTask { (number, await self.join(line, at: number)) }
                while line.count <= number { await Task.yield() }
            }
            GroupCommit().commit(line.writes, in: self)
            var failures = [EngineFailure?](repeating: nil, count: bodies)
            for await (number, failure) in group { failures[number] = failure }
            return failures
        }
    }

    private func join(_ line: Line, at number: Int) async -> EngineFailure? {
        do {
            try await withCheckedThrowingContinuation { continuation in
                line.add(PendingWrite({ _ in self.state.withLock { $0.bodies += 1 } }, for: continuation))
            }
            return nil
        } catch {
            return error as? EngineFailure
        }
    }

    private final class Line: Sendable {
        private let waiting = Mutex<[PendingWrite]>([])

        var count: Int { waiting.withLock { $0.count } }
        var writes: [PendingWrite] { waiting.withLock { $0 } }
        func add(_ write: PendingWrite) { waiting.withLock { $0.append(write) } }
    }

    var connection: any Connection { NoConnection() }

    func begin() throws(WritingTrouble) {
        note("begin")
        if let beginTrouble { throw beginTrouble }
    }

    func commit() throws(WritingTrouble) {
        note("commit")
        let trouble = state.withLock { $0.commits.isEmpty ? nil : $0.commits.removeFirst() }
        if let trouble { throw trouble }
    }

    func rollBack() { note("rollBack") }
    func openSavepoint() throws(WritingTrouble) {}
    func keepSavepoint() throws(WritingTrouble) {}
    func undoSavepoint() throws(WritingTrouble) {}
    func trouble() -> WritingTrouble? { nil }

    private func note(_ what: String) {
        state.withLock { $0.log.append(what) }
    }

    private struct NoConnection: Connection {
        let dialect = Dialect.sqlite
        func rows(_ statement: Statement) throws -> [Row] { [] }
        func run(_ statement: Statement) throws -> Int { 0 }
    }
}
