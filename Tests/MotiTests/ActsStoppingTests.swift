import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("Stopping, at any point")
struct ActsStoppingTests {
    /// How far the circle has come when the client stops.
    enum Stride: String, CaseIterable, Sendable {
        case talked, prepared, invited, fixed, held, planned
    }

    static let everywhere = Engines.available.flatMap { kind in Stride.allCases.map { (kind, $0) } }

    private func walk(_ stage: ActsStage, to stride: Stride) async throws {
        switch stride {
        case .talked: try await stage.talk()
        case .prepared:
            try await stage.talk()
            try await stage.prepare()
            try await stage.consent()
        case .invited: try await stage.invited()
        case .fixed: try await stage.fixed()
        case .held: try await stage.held()
        case .planned: try await stage.planned()
        }
    }

    @Test("Everything is stopped in one transaction, and everybody who had access is told", arguments: everywhere)
    func all(_ kind: Dialect, _ stride: Stride) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await walk(stage, to: stride)
            let seats = try await stage.count(
                """
                SELECT COUNT(DISTINCT person) FROM seat WHERE circle = \(stage.circle) AND to_at IS NULL
                    AND part <> 'client' AND person <> \(TestKit.Cast.convener)
                """)
            let purge = try await stage.page().purgeOn
            try await stage.act(WithdrawAll(mayRing: false, word: stage.word(), tokens: stage.tokens))
            #expect(try await stage.state() == "withdrawn")
            #expect(try await stage.messages("O6") == seats)
            #expect(
                try await stage.count(
                    """
                    SELECT COUNT(*) FROM seat WHERE circle = \(stage.circle) AND to_at IS NULL AND part <> 'client'
                    """) == 0)
            #expect(
                try await stage.count("SELECT COUNT(*) FROM link WHERE kind = 'guest' AND ended_at IS NULL") == 0)
            #expect(
                try await stage.count(
                    "SELECT COUNT(*) FROM consent_line WHERE circle = \(stage.circle) AND consent IS NOT NULL AND ended_at IS NULL"
                ) == 0)
            #expect(
                try await stage.count(
                    """
                    SELECT COUNT(*) FROM meeting WHERE circle = \(stage.circle)
                        AND state IN ('polling', 'fixed', 'floating')
                    """) == 0)
            await #expect(throws: NotFound.self) { try await stage.page() }
            let own = try #require(try await stage.read(by: ActsStage.client) { try OwnPage.read($0) })
            #expect(own.state == .withdrawn)
            let after = try #require(own.purgeOn)
            #expect(after <= purge ?? .last)
        }
    }

    @Test("The one who may still ring keeps a name and a number, and nothing else", arguments: Engines.available)
    func mayRing(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            try await stage.act(WithdrawAll(mayRing: true, word: stage.word(), tokens: stage.tokens))
            let page = try await stage.page()
            #expect(page.next?.why == .ringAfterStop)
            #expect(page.client?.phone == "040 000 0007")
            #expect(page.goals.isEmpty)
            #expect(page.actions.isEmpty)
            #expect(page.entries.isEmpty)
            #expect(page.people.map(\.part) == [.client])
            stage.move(to: stage.today.adding(days: 10))
            await #expect(throws: NotFound.self) { try await stage.page() }
        }
    }

    @Test("A guest told to stop records it by link and code", arguments: Engines.available)
    func guestStops(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let guest = try await stage.guest(ActsStage.kela, .full)
            try await stage.act(WithdrawAll(mayRing: false, word: stage.word(), tokens: stage.tokens), as: guest)
            #expect(try await stage.state() == "withdrawn")
            await #expect(throws: NotFound.self) { try await stage.page() }
            await #expect(throws: NotFound.self) {
                try await stage.act(
                    NoteContact(channel: .call, result: .reached, next: stage.today), by: TestKit.Cast.coordinator)
            }
        }
    }

    @Test("One line stopped takes only what hangs on it", arguments: Engines.available)
    func oneLine(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let guest = try await stage.guest(ActsStage.kela, .full)
            let own = try #require(try await stage.read(by: ActsStage.client) { try OwnPage.read($0) })
            let line = try #require(own.consents.first { $0.people == [ActsStage.kela] })
            try await stage.act(WithdrawLine(line.id, word: nil, tokens: stage.tokens), by: ActsStage.client)
            #expect(try await stage.state() == "following")
            await #expect(throws: NotFound.self) { try await stage.read(as: guest, GuestView.read) }
            let action = try #require(try await stage.page().actions.first { $0.what.hasPrefix("Laskee") })
            #expect(action.state == .proposed)
            #expect(action.owner == (try await stage.seat(TestKit.Cast.convener, .responsible)))
            #expect(try await stage.page().goals.count == 2)
            #expect(
                try await stage.count("SELECT COUNT(*) FROM link WHERE person = \(ActsStage.kela) AND kind = 'once'")
                    == 1)
        }
    }

    @Test("One topic stopped hides goal, action and plan part from the next request on", arguments: Engines.available)
    func oneTopic(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let guest = try await stage.guest(ActsStage.kela, .full)
            #expect(try await stage.read(as: guest, GuestView.read).goals.count == 2)
            let own = try #require(try await stage.read(by: ActsStage.client) { try OwnPage.read($0) })
            let line = try #require(own.consents.first { $0.people == [ActsStage.kela] })
            try await stage.act(
                WithdrawLine(line.id, topics: ["work"], word: nil, tokens: stage.tokens), by: ActsStage.client)
            let view = try await stage.read(as: guest, GuestView.read)
            #expect(view.goals.map(\.topics) == [["housing", "money"]])
            #expect(view.extract?.questions.count == 1)
            #expect(view.line?.topics == ["housing", "money"])
        }
    }

    @Test("A line ends by the clock after its last day, and is told of before", arguments: Engines.available)
    func lineEnds(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let line = try await stage.rows(
                "SELECT id FROM consent_line WHERE person = \(ActsStage.kela) AND ended_at IS NULL")
            let id = try #require(line.first).integer(0)
            let last = stage.today.adding(days: 5)
            _ = try await stage.world.database.data.write {
                try $0.run("UPDATE consent_line SET to_on = \(last) WHERE id = \(id)")
            }
            #expect(try await stage.clock() == 1)
            #expect(try await stage.count("SELECT COUNT(*) FROM event WHERE name = 'lineEnds'") == 1)
            #expect(try await stage.clock() == 0)
            stage.move(to: last)
            #expect(
                try await stage.count("SELECT COUNT(*) FROM seat WHERE person = \(ActsStage.kela) AND to_at IS NULL")
                    == 1)
            stage.move(to: last.adding(days: 1))
            #expect(try await stage.clock() == 1)
            #expect(
                try await stage.count("SELECT COUNT(*) FROM seat WHERE person = \(ActsStage.kela) AND to_at IS NULL")
                    == 0)
        }
    }
}
