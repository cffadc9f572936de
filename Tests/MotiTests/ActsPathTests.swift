import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("From worry to purged, on a real database behind a real gate")
struct ActsPathTests {
    @Test("In a worry nobody is named", arguments: Engines.available)
    func worryNamesNobody(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            #expect(try await stage.state() == "worry")
            let page = try await stage.page()
            #expect(page.lifeAreas == ActsStage.areas.sorted())
            #expect(page.clientName == nil)
            #expect(page.next?.why == .talk)
            #expect(try await stage.count("SELECT COUNT(*) FROM event WHERE circle = \(stage.circle)") == 1)
            #expect(try await stage.count("SELECT COUNT(*) FROM tally WHERE event = 'noteWorry'") == 1)
        }
    }

    @Test("Invitations leave at once, one link and one question each", arguments: Engines.available)
    func invitationsLeave(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.invited()
            #expect(try await stage.state() == "inviting")
            #expect(try await stage.messages("O2") == 3)
            #expect(try await stage.count("SELECT COUNT(*) FROM link WHERE kind = 'guest'") == 3)
            let open = try await stage.page()
            #expect(open.clientName == "Asiakas 7")
            #expect(open.people.contains { $0.part == .deputy || $0.part == .coordinator })
            #expect(open.meetings.first?.slots.count == 3)
        }
    }

    @Test("The whole path ends in a purge after which nothing can be read", arguments: Engines.available)
    func wholePath(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            #expect(try await stage.state() == "following")
            let page = try await stage.page()
            let plan = try #require(page.plans.last)
            #expect(plan.version == 1)
            #expect(page.next?.isMine == true)
            let ahead = page.next.map { stage.today.days(until: $0.on) } ?? 99
            #expect(ahead <= 14)
            try await stage.act(CopyGiven(plan.id))
            try await followUp(stage)
            try await close(stage, page)
            let purge = try #require(try await stage.page(by: ActsStage.client).purgeOn)
            stage.move(to: purge)
            let chore = PurgeChore(finalStates: ["moti": Set(MotiState.final.map(\.rawValue))])
            #expect(try await chore.run(stage.world.gate) >= 1)
            _ = try await chore.run(stage.world.gate)
            await #expect(throws: NotFound.self) { try await stage.page(by: ActsStage.client) }
            #expect(try await stage.state() == "gone")
            #expect(try await stage.count("SELECT COUNT(*) FROM person WHERE id = \(ActsStage.client)") == 0)
            #expect(try await stage.count("SELECT COUNT(*) FROM tally WHERE event = 'close'") == 1)
        }
    }

    /// Two contacts, one thing done, one late.
    private func followUp(_ stage: ActsStage) async throws {
        stage.move(to: stage.today.adding(days: 7))
        try await stage.act(
            NoteContact(channel: .call, result: .reached, next: stage.today.adding(days: 28), line: "Vuokra siirtyi."))
        let kela = try #require(try await stage.page().actions.first { $0.what.hasPrefix("Laskee") })
        stage.move(to: stage.today.adding(days: 12))
        #expect(try await stage.clock() == 1)
        #expect(try await stage.clock() == 0)
        #expect(try await stage.page().actions.first { $0.id == kela.id }?.isLate == true)
        try await stage.act(FinishAction(kela.id), as: try await stage.guest(ActsStage.kela, .full))
        try await stage.act(NoteContact(channel: .visit, result: .done, next: stage.today.adding(days: 30)))
        #expect(try await stage.page().contacts.count == 2)
    }

    private func close(_ stage: ActsStage, _ page: CirclePage) async throws {
        let mine = try #require(try await stage.page().actions.first { $0.what.hasPrefix("Käy") })
        try await stage.act(StartClosing(tokens: stage.tokens))
        #expect(try await stage.state() == "closing")
        let act = CloseCircle(
            reason: "goalsMet", notAnswered: Set(page.goals.map(\.id)), remainingContact: "Sosiaaliohjaaja",
            toldHowToComeBack: true, tokens: stage.tokens)
        await #expect(throws: Refusals.self) { try await stage.act(act) }
        try await stage.act(FinishAction(mine.id, word: stage.word()))
        try await stage.act(TickRecorded(kind: "health", on: stage.today))
        try await stage.act(TickRecorded(kind: "social", on: stage.today), by: TestKit.Cast.coordinator)
        try await stage.act(act)
        #expect(try await stage.state() == "closed")
        await #expect(throws: NotFound.self) { try await stage.page() }
    }

    @Test("A no leaves a figure and nothing that tells who", arguments: Engines.available)
    func declined(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.act(ClientDeclines(on: stage.today, manner: .phone))
            #expect(try await stage.state() == "declined")
            let chore = PurgeChore(finalStates: ["moti": Set(MotiState.final.map(\.rawValue))])
            #expect(try await chore.run(stage.world.gate) == 1)
            #expect(try await stage.state() == "gone")
            #expect(try await stage.count("SELECT COUNT(*) FROM tally WHERE event = 'clientDeclines'") == 1)
            #expect(try await stage.count("SELECT COUNT(*) FROM seat WHERE circle = \(stage.circle)") == 0)
        }
    }

    @Test("A worry that nobody talked over lapses by the clock", arguments: Engines.available)
    func lapsed(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            stage.move(to: stage.today.adding(days: 30))
            #expect(try await stage.clock() == 0)
            stage.move(to: stage.today.adding(days: 1))
            #expect(try await stage.clock() == 1)
            #expect(try await stage.state() == "lapsed")
        }
    }
}
