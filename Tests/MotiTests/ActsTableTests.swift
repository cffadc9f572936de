import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("The rest of the table, on real rows")
struct ActsTableTests {
    private let convener = TestKit.Cast.convener
    private let coordinator = TestKit.Cast.coordinator

    @Test("A deputy let in takes over line, seat and a new link; the first one's end", arguments: Engines.available)
    func letDeputy(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.invited()
            try await stage.answered()
            let asked = try await stage.asked(ActsStage.jobs)
            let new = ID<Person>(rawValue: 9_301)
            try await stage.act(
                LetDeputy(
                    asked.id, deputy: new,
                    contact: PersonContact(
                        name: "Työllisyysasiantuntija 2", email: "toinen@example.org", channel: "email"),
                    shownAs: "Työllisyysasiantuntija", yes: nil, tokens: stage.tokens))
            #expect(try await stage.asked(new).state == .replaced)
            let view = try await stage.read(as: try await stage.guest(new, .full), GuestView.read)
            #expect(view.goals.map(\.topics) == [["work"]])
            #expect(try await stage.messages("O6") == 1)
            #expect(try await stage.messages("O2") == 4)
            #expect(
                try await stage.count(
                    "SELECT COUNT(*) FROM link WHERE person = \(ActsStage.jobs) AND kind = 'guest' AND ended_at IS NULL"
                )
                    == 0)
        }
    }

    @Test("Moved: asked anew, and fixed again", arguments: Engines.available)
    func move(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.fixed()
            let before = try await stage.messages("O4")
            let start = try #require(try await stage.page().openMeeting?.start)
            try await stage.act(
                MoveMeeting(
                    reason: "illness", slots: [start.adding(minutes: 10_080)], chosenByClient: true,
                    tokens: stage.tokens))
            #expect(try await stage.state() == "inviting")
            #expect(try await stage.messages("O4") > before)
            let meeting = try #require(try await stage.page().openMeeting)
            #expect(meeting.slots.count == 1)
            #expect(meeting.asked.allSatisfy { $0.state == .asked && $0.slots.isEmpty })
            let slot = try #require(meeting.slots.first)
            for person in [ActsStage.kela, ActsStage.debt] {
                try await stage.act(
                    ReplyToInvitation(try await stage.asked(person).id, .yes, slots: [slot.id]),
                    as: try await stage.guest(person, .link))
            }
            try await stage.act(
                FixTime(
                    slot: slot.id, chair: try await stage.seat(convener), scribe: try await stage.seat(coordinator),
                    yes: stage.yes(), tokens: stage.tokens))
            #expect(try await stage.state() == "scheduled")
        }
    }

    @Test(
        "The client does not come: no meeting, the client is rung, the same people are asked again",
        arguments: Engines.available)
    func absent(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.fixed()
            let start = try #require(try await stage.page().openMeeting?.start)
            stage.world.clock.move(to: start.adding(minutes: 20))
            let client = try await stage.seat(ActsStage.client)
            var here = Dictionary(
                uniqueKeysWithValues: try await stage.page().people.map { ($0.seat, MotiAttendance.onSite) })
            here[client] = .absent
            let attendance = here
            await #expect(throws: Refusals.self) { try await stage.act(HoldMeeting(attendance)) }
            try await stage.act(ClientAbsent(attendance, reason: "fear", tokens: stage.tokens))
            #expect(try await stage.state() == "inviting")
            #expect(try await stage.page().next?.why == .ringClient)
            let goal = try #require(try await stage.page().goals.first)
            await #expect(throws: Refusals.self) {
                try await stage.act(SaveEntry(.understood, about: goal.id, text: "Ei saa tallentua."))
            }
            try await stage.act(AskAgain())
            try await stage.plan()
            try await stage.send()
            #expect(try await stage.page().openMeeting?.asked.count == 3)
            #expect(try await stage.page().openMeeting?.state == .polling)
        }
    }

    @Test("Paused and resumed; a time that stood falls", arguments: Engines.available)
    func pause(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.fixed()
            try await stage.act(Pause(reason: "illness", until: stage.today.adding(days: 10), tokens: stage.tokens))
            #expect(try await stage.state() == "paused")
            #expect(try await stage.messages("O5") > 0)
            #expect(try await stage.page().next?.why == .askToGoOn)
            #expect(try await stage.page().next?.on == stage.today.adding(days: 10))
            try await stage.act(Resume(word: stage.word()))
            #expect(try await stage.state() == "inviting")
        }
    }

    @Test("Cancelled before a meeting: everybody is told their access ended", arguments: Engines.available)
    func cancel(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.invited()
            try await stage.act(CancelCircle(reason: "needSolved", toldClient: true, tokens: stage.tokens))
            #expect(try await stage.state() == "cancelled")
            #expect(try await stage.messages("O6") >= 4)
            await #expect(throws: NotFound.self) { try await stage.page() }
        }
    }

    @Test("The client dies: nothing is sent to them, the owner stays for the ticks", arguments: Engines.available)
    func died(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            try await stage.act(ClientDied(on: stage.today, tokens: stage.tokens))
            #expect(try await stage.state() == "closed")
            #expect(try await stage.page().state == .closed)
            await #expect(throws: NotFound.self) { try await stage.page(by: coordinator) }
            #expect(
                try await stage.count(
                    "SELECT COUNT(*) FROM outbox WHERE person = \(ActsStage.client) AND sent_at IS NULL") == 0)
        }
    }

    @Test("A duty passes from hand to hand with its hand-over list", arguments: Engines.available)
    func handOver(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let deputy = try #require(try await stage.page().people.first { $0.part == .deputy }).person
            let other = deputy == coordinator ? TestKit.Cast.secondCoordinator : coordinator
            try await stage.act(OfferDuty(.responsible, to: other))
            let offer = try #require(try await stage.page(by: other).offers.first)
            #expect(offer.isMine)
            await #expect(throws: Refusals.self) { try await stage.act(AcceptDuty(offer.id), by: other) }
            let list = MotiHandOver(
                clientAgrees: true, jointCallSettled: true, actionsSettled: true, lineCovers: true,
                noTellAgainRead: true, nextDatesRead: true, oldSeatEnds: stage.today.adding(days: 7))
            try await stage.act(AcceptDuty(offer.id, handOver: list), by: other)
            #expect(try await stage.page(by: other).myParts.contains(.responsible))
            #expect(try await stage.page(by: other).next?.isMine == true)
            #expect(try await stage.page().myParts == [.invited])
        }
    }

    @Test("An offer nobody answers lapses by the clock", arguments: Engines.available)
    func offerLapses(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.held()
            let deputy = try #require(try await stage.page().people.first { $0.part == .deputy }).person
            let other = deputy == coordinator ? TestKit.Cast.secondCoordinator : coordinator
            try await stage.act(OfferDuty(.responsible, to: other))
            stage.move(to: stage.today.adding(workingDays: 6))
            #expect(try await stage.clock() == 1)
            #expect(try await stage.page().offers.isEmpty)
            #expect(try await stage.count("SELECT COUNT(*) FROM offer WHERE state = 'lapsed'") == 1)
        }
    }

    @Test("An owner whose assignment ends is followed by the deputy in one transaction", arguments: Engines.available)
    func ownerLost(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let deputy = try #require(try await stage.page().people.first { $0.part == .deputy }).person
            _ = try await stage.world.database.data.write { connection in
                try connection.run(
                    "UPDATE assignment SET to_on = \(stage.today.adding(days: -1)) WHERE person = \(TestKit.Cast.convener)"
                )
            }
            #expect(try await stage.clock() == 1)
            #expect(try await stage.clock() == 0)
            await #expect(throws: NotFound.self) { try await stage.page() }
            let page = try await stage.page(by: deputy)
            #expect(page.myParts.contains(.responsible))
            #expect(page.next?.isMine == true)
            #expect(page.next?.why == .nameDeputy)
        }
    }

    @Test(
        "The term ends by itself: before the plan it is cancelled, after it rounded off and closed",
        arguments: Engines.available)
    func term(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let ends = try #require(try await stage.page().endsOn)
            stage.move(to: ends.adding(days: -10))
            while try await stage.clock() > 0 {}
            #expect(try await stage.count("SELECT COUNT(*) FROM event WHERE name = 'termSoon'") == 1)
            stage.move(to: ends.adding(days: 1))
            while try await stage.clock() > 0 {}
            #expect(try await stage.state() == "closing")
            await #expect(throws: NotFound.self) {
                try await stage.read(
                    as: Actor(
                        way: .link(ID(rawValue: 1)), person: ActsStage.kela, level: .full, session: nil, request: "test"
                    ),
                    GuestView.read)
            }
            stage.move(to: ends.adding(days: 13))
            while try await stage.clock() > 0 {}
            #expect(try await stage.count("SELECT COUNT(*) FROM event WHERE name = 'closingSoon'") == 1)
            stage.move(to: ends.adding(days: 15))
            while try await stage.clock() > 0 {}
            #expect(try await stage.state() == "closed")
        }
    }

    @Test("A closed circle is opened again by the client, on lines given anew", arguments: Engines.available)
    func reopen(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.held()
            try await stage.act(NoPlanNeeded(yes: stage.yes()))
            try await stage.act(TickRecorded(kind: "health", on: stage.today))
            try await stage.act(TickRecorded(kind: "social", on: stage.today), by: coordinator)
            let goals = try await stage.page().goals.map(\.id)
            try await stage.act(
                CloseCircle(
                    reason: "goalsMet", notAnswered: Set(goals), remainingContact: "Sosiaaliohjaaja",
                    toldHowToComeBack: true, tokens: stage.tokens))
            #expect(try await stage.state() == "closed")
            func back(_ person: ID<Person>) -> MotiReturning {
                MotiReturning(person: person, unit: nil, unitKind: "county", accepted: true, scope: .everything)
            }
            try await stage.act(
                Reopen(
                    responsible: back(convener), deputy: back(coordinator),
                    consent: GiveConsents(
                        textVersion: "1", language: "fi", askedExclusions: true, manner: .signIn, word: nil)),
                by: ActsStage.client)
            #expect(try await stage.state() == "following")
            let page = try await stage.page()
            #expect(page.myParts == [.responsible])
            #expect(page.goals.count == 2)
        }
    }

    @Test("A longer term keeps only the lines that were renewed", arguments: Engines.available)
    func extend(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let page = try await stage.page()
            let ends = try #require(page.endsOn)
            let kept = page.consents.filter { $0.people != [ActsStage.debt] }
            try await stage.act(
                ExtendTerm(until: ends.adding(days: 60), renewing: Set(kept.map(\.id)), yes: stage.yes()))
            let after = try await stage.page()
            #expect(after.endsOn == ends.adding(days: 60))
            #expect(after.consents.first { $0.people == [ActsStage.debt] }?.to == ends)
            #expect(
                after.consents.filter { $0.people == [ActsStage.kela] }.allSatisfy { $0.to == ends.adding(days: 60) })
        }
    }

    @Test("Agreed things wait, go on, are done, not so, changed and dropped", arguments: Engines.available)
    func things(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let kela = try await stage.guest(ActsStage.kela, .full)
            let thing = try #require(try await stage.page().actions.first { $0.what.hasPrefix("Laskee") }).id
            func state() async throws -> ActionState? { try await stage.page().actions.first { $0.id == thing }?.state }
            try await stage.act(WaitAction(thing, on: "decision", until: stage.today.adding(days: 20)), as: kela)
            #expect(try await state() == .waiting)
            try await stage.act(GoOnWithAction(thing), as: kela)
            try await stage.act(FinishAction(thing), as: kela)
            #expect(try await state() == .done)
            try await stage.act(ActionNotSo(thing), by: ActsStage.client)
            #expect(try await state() == .accepted)
            try await stage.act(
                ChangeAction(
                    thing, what: "Laskee tuen toukokuusta.", owner: nil, due: stage.today.adding(days: 40),
                    yes: stage.yes()),
                as: kela)
            #expect(try await state() == .changed)
            let new = try #require(try await stage.page().actions.first { $0.what.hasPrefix("Laskee tuen") })
            #expect(new.state == .proposed)
            try await stage.act(TakeAction(new.id), as: kela)
            try await stage.act(DropAction(new.id, reason: "notNeeded", told: stage.word()), as: kela)
            #expect(try await stage.page().actions.first { $0.id == new.id }?.state == .dropped)
        }
    }
}
