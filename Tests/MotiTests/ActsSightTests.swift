import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("What each reader sees of a circle")
struct ActsSightTests {
    private let convener = TestKit.Cast.convener
    private let secrets = [
        "Asiakas 7", "vuokrasta", "Terveysasema", "money", "housing", "Terveydestäni", "040 000 0007",
    ]

    @Test("By link alone there is who asks, when and where, and nothing of the client", arguments: Engines.available)
    func linkAlone(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.invited()
            let guest = try await stage.guest(ActsStage.kela, .link)
            let view = try #require(try await stage.read(as: guest, GuestLinkView.read))
            #expect(view.convenerName == "Sairaanhoitaja, pohjoinen")
            #expect(view.convenerPhone != nil)
            #expect(view.slots.count == 3)
            #expect(view.minutesInAll == 75)
            #expect(view.checkWord == (try await stage.asked(ActsStage.kela).checkWord))
            #expect(view.isOpen)
            let all = try await stage.read(as: guest) { reading in
                String(describing: try GuestLinkView.read(reading)) + String(describing: try GuestView.read(reading))
            }
            let page = try await stage.read(as: guest, CirclePage.read)
            #expect(page.goals.isEmpty && page.entries.isEmpty && page.actions.isEmpty && page.consents.isEmpty)
            #expect(
                page.people.isEmpty && page.lifeAreas.isEmpty && page.clientName == nil && page.myTopics == .nothing)
            for secret in secrets { #expect(!all.contains("\"\(secret)") && !all.contains("\(secret)\"")) }
        }
    }

    @Test("With the code exactly the goals of the own line appear", arguments: Engines.available)
    func linkAndCode(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.invited()
            let debt = try await stage.read(as: try await stage.guest(ActsStage.debt, .full), GuestView.read)
            #expect(debt.clientName == "Asiakas 7")
            #expect(debt.goals.map(\.topics) == [["housing", "money"]])
            #expect(debt.meeting?.place == "Terveysasema, huone 2")
            #expect(debt.why == "Ota laskelma mukaan.")
            #expect(debt.line?.exclusions == "Terveydestäni ei puhuta.")
            #expect(!debt.people.contains { $0.phone == "040 000 0007" })
            let jobs = try await stage.read(as: try await stage.guest(ActsStage.jobs, .full), GuestView.read)
            #expect(jobs.goals.map(\.topics) == [["work"]])
        }
    }

    @Test("A support person sees who, when and where", arguments: Engines.available)
    func supportPerson(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            let support = ID<Person>(rawValue: 9_201)
            try await stage.talk()
            try await stage.prepare()
            try await stage.act(
                AddInvited(
                    guest: support, part: .supportPerson, shownAs: "Tukihenkilö",
                    contact: PersonContact(name: "Tukihenkilö", email: "tuki@example.org", channel: "email"),
                    isMust: false, minutes: 60))
            try await stage.act(
                DraftLine(for: support, topics: [], direction: .gets, to: nil, deputyAllowed: false, exclusions: nil))
            try await stage.consent()
            try await stage.plan()
            try await stage.send()
            let view = try await stage.read(as: try await stage.guest(support, .full), GuestView.read)
            #expect(view.goals.isEmpty)
            #expect(view.entries.isEmpty)
            #expect(view.meeting?.place != nil)
            #expect(view.people.contains { $0.part == .client })
            #expect(view.extract == nil)
            #expect(view.people.allSatisfy { $0.part != .client || $0.phone == nil })
        }
    }

    @Test(
        "Whoever has no seat gets what a made-up circle gives, and the client sees the try",
        arguments: Engines.available)
    func noSeat(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            for stranger in [
                TestKit.Cast.colleague, TestKit.Cast.lineManager, TestKit.Cast.administrator,
                TestKit.Cast.foreignCoordinator,
            ] {
                await #expect(throws: NotFound.self) { try await stage.page(by: stranger) }
            }
            _ = try await stage.page(by: ActsStage.client)
            let own = try #require(try await stage.read(by: ActsStage.client) { try OwnPage.read($0) })
            #expect(own.looks.count { $0.isRefused } == 4)
            #expect(own.looks.contains { $0.name == "Sairaanhoitaja, pohjoinen" && $0.action == "clientAgrees" })
            #expect(own.looks.contains { $0.isMine })
        }
    }

    @Test(
        "The safety note and the list of who is not asked stay with those who carry the circle",
        arguments: Engines.available)
    func innerTexts(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            try await stage.act(SaveEntry(.safety, text: "Kotona uhataan."))
            try await stage.act(SaveEntry(.notInvited, text: "entinen työnantajani"))
            try await stage.act(
                SaveEntry(.clientCard, text: "Puhun mieluiten aamulla.", readers: [.convener, .coordinator]))
            try await stage.prepare()
            try await stage.consent()
            try await stage.plan()
            try await stage.send()
            let inner: Set<MotiEntryKind> = [.safety, .notInvited, .clientCard]
            let convener = Set(try await stage.page().entries.map(\.kind))
            #expect(convener == inner)
            let guest = try await stage.read(as: try await stage.guest(ActsStage.kela, .full), GuestView.read)
            #expect(guest.entries.isEmpty)
            let page = try await stage.page()
            let readers = try #require(page.entries.first { $0.kind == .safety }).readers
            #expect(readers.contains("Asiakas 7"))
            #expect(!readers.contains("Kelan asiantuntija"))
        }
    }

    @Test("Ratings are the client's and the responsible worker's to see", arguments: Engines.available)
    func ratings(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let goal = try #require(try await stage.page().goals.first)
            try await stage.act(RateGoal(goal.id, 4), by: ActsStage.client)
            await #expect(throws: MotiRecordsMissing.self) { try await stage.act(RateGoal(goal.id, 9)) }
            #expect(try await stage.page().goals.first?.ratings.map(\.value) == [4])
            #expect(try await stage.page(by: TestKit.Cast.coordinator).goals.first?.ratings.isEmpty == true)
        }
    }

    @Test("The plan's copy holds all, each extract only its topics and own promises", arguments: Engines.available)
    func plan(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.planned()
            let copy = try #require(try await stage.read(by: ActsStage.client) { try PlanCopy.read($0) })
            #expect(copy.content.questions.count == 2)
            #expect(copy.content.agreed.count == 2)
            #expect(copy.content.responsible.name == "Sairaanhoitaja, pohjoinen")
            #expect(copy.content.responsible.phone != nil)
            let debt = try await stage.guest(ActsStage.debt, .full)
            let extract = try #require(try await stage.read(as: debt) { try MotiExtract.read($0) })
            #expect(extract.questions.map(\.topics) == [["housing", "money"]])
            #expect(extract.mine.isEmpty)
            #expect(try await stage.read(as: debt) { try PlanCopy.read($0) } == nil)
            let before = try #require(try await stage.rows("SELECT content FROM plan").first).blob(0)
            try await stage.act(SaveGoals([GoalDraft(text: "Jaksanko?", topics: ["work"])]))
            #expect(try #require(try await stage.rows("SELECT content FROM plan").first).blob(0) == before)
        }
    }

    @Test("At the table the card says who may hear what", arguments: Engines.available)
    func consentCard(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.held()
            let table = try await stage.read(by: convener, TableView.read)
            #expect(table.card.open.isEmpty)
            #expect(Set(table.card.partial.map(\.topic)) == ["housing", "money", "work"])
            let work = try #require(table.card.partial.first { $0.topic == "work" })
            #expect(work.without == ["Talous- ja velkaneuvoja"])
            let debt = try await stage.seat(ActsStage.debt)
            try await stage.act(MarkAttendance(debt, .leftEarly))
            try await stage.act(MarkAttendance(debt, .absent))
            let again = try await stage.read(by: convener, TableView.read)
            #expect(again.card.open == ["work"])
        }
    }

    @Test("After a stop a link shows for 14 days which meeting it was, and no client", arguments: Engines.available)
    func ended(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.fixed()
            try await stage.act(WithdrawAll(mayRing: false, word: nil, tokens: stage.tokens), by: ActsStage.client)
            let row = try #require(
                try await stage.rows("SELECT id FROM link WHERE kind = 'once' AND person = \(ActsStage.kela)").first)
            let actor = Actor(
                way: .link(ID(rawValue: try row.integer(0))), person: ActsStage.kela, level: .link, session: nil,
                request: "test")
            @Sendable func view() async throws -> GuestEndedView? {
                try await stage.world.gate.read(
                    stage.circle.vault, "ended", by: actor, ground: { _ in .ticket }, GuestEndedView.read
                ).value
            }
            let shown = try #require(try await view())
            #expect(shown.meetingOn != nil)
            #expect(!String(describing: shown).contains("Asiakas"))
            stage.move(to: stage.today.adding(days: 15))
            #expect(try await view() == nil)
        }
    }

    @Test("A coach's queue tells an area and a name to ring, never a client", arguments: Engines.available)
    func coach(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.act(AskCoach())
            let queue = try await stage.rows(MotiLists.coachQueue([TestKit.Cast.northernArea], limit: 10))
            #expect(queue.count == 1)
            let coordinator = stage.world.actor(TestKit.Cast.coordinator)
            let line = try await stage.world.gate.read(
                stage.circle.vault, "queue", by: coordinator, ground: { MotiAccess.queueGround($0) }, MotiCoachLine.read
            ).value
            #expect(line?.askerName == "Sairaanhoitaja, pohjoinen")
            #expect(line?.lifeAreas == ActsStage.areas.sorted())
            let own = try await stage.rows(MotiLists.own(of: convener, limit: 10))
            #expect(try own.map { try $0.integer(0) } == [stage.circle.rawValue])
        }
    }
}
