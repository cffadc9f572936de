import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

@Suite("Nothing is lost and nothing is done twice")
struct ActsConflictTests {
    private func stamp(_ key: String) -> FormStamp { FormStamp(key: "form-key-000000-\(key)", bodyHash: [1, 2, 3]) }

    @Test("Invitations sent three times leave once", arguments: Engines.available)
    func sentTwice(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            try await stage.prepare()
            try await stage.consent()
            try await stage.plan()
            let form = stamp("send")
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask { try? await stage.act(SendInvitations(tokens: stage.tokens), form: form) }
                }
            }
            #expect(try await stage.messages("O2") == 3)
            #expect(try await stage.count("SELECT COUNT(*) FROM link WHERE kind = 'guest'") == 3)
            #expect(try await stage.count("SELECT COUNT(*) FROM event WHERE name = 'sendInvitations'") == 1)
        }
    }

    @Test("Two who write one goal both keep their words", arguments: Engines.available)
    func goals(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            try await stage.prepare()
            let goal = try #require(try await stage.page().goals.first)
            func draft(_ text: String) -> SaveGoals {
                SaveGoals([GoalDraft(id: goal.id, text: text, topics: Set(goal.topics), version: goal.version)])
            }
            try await stage.act(draft("Miten maksan vuokran?"), by: TestKit.Cast.coordinator)
            let conflict = try #require(
                await #expect(throws: EditedMeanwhile.self) { try await stage.act(draft("Riittävätkö rahat?")) })
            #expect(conflict.mine == "Riittävätkö rahat?")
            #expect(conflict.theirs == "Miten maksan vuokran?")
            #expect(conflict.field == "goal1")
            #expect(try await stage.count("SELECT COUNT(*) FROM revision WHERE item = \(goal.id)") == 1)
            #expect(try await stage.page().goals.first?.text == "Miten maksan vuokran?")
        }
    }

    @Test("Two who write what was understood both keep their words", arguments: Engines.available)
    func understood(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.held()
            let goal = try #require(try await stage.page().goals.first)
            func text(_ text: String) -> SaveEntry { SaveEntry(.understood, about: goal.id, field: "u1", text: text) }
            try await stage.act(text("Vuokra on 640 euroa."), by: TestKit.Cast.coordinator)
            let conflict = try #require(
                await #expect(throws: EditedMeanwhile.self) { try await stage.act(text("Vuokra nousi.")) })
            #expect(conflict.theirs == "Vuokra on 640 euroa.")
            // The same words again are no conflict.
            try await stage.act(text("Vuokra on 640 euroa."))
        }
    }

    @Test("A refused act stores nothing", arguments: Engines.available)
    func refused(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            try await stage.prepare()
            try await stage.plan()
            let refusals = try #require(
                await #expect(throws: Refusals.self) { try await stage.act(SendInvitations(tokens: stage.tokens)) })
            let codes = Set(refusals.all.map(\.code))
            #expect(codes.contains("askedWithoutLine"))
            #expect(codes.contains("firstLineNotConfirmed"))
            #expect(try await stage.state() == "preparing")
            #expect(try await stage.messages("O2") == 0)
            #expect(try await stage.count("SELECT COUNT(*) FROM seat WHERE part = 'invited'") == 0)
            let lacks = try await stage.read(by: TestKit.Cast.convener, CallTogetherState.read).lacks
            #expect(Set(lacks.map(\.code.rawValue)) == ["askedWithoutLine", "firstLineNotConfirmed"])
            #expect(lacks.count { $0.code == .askedWithoutLine } == 3)
        }
    }

    @Test("A text that holds an identity code is refused, and the code is not repeated", arguments: Engines.available)
    func identityCode(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            let act = SaveEntry(.clientCard, field: "card", text: "Tunnus on 131052-308T.")
            let refusal = try #require(
                await #expect(throws: MotiTextRefusal.self) { try await stage.act(act) })
            #expect(refusal.reason == .identityCode)
            #expect(refusal.field == "card")
            #expect(!refusal.values.values.contains { $0.contains("308T") })
        }
    }

    @Test("Somebody on the client's list cannot be asked", arguments: Engines.available)
    func notInvited(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.talk()
            try await stage.act(SaveEntry(.notInvited, text: "entinen työnantajani\nKelan asiantuntija"))
            let act = AddInvited(
                shownAs: "Kelan asiantuntija", contact: PersonContact(name: "Kelan asiantuntija"), minutes: 30)
            let refusals = try #require(await #expect(throws: Refusals.self) { try await stage.act(act) })
            #expect(refusals.all.map(\.code) == ["askedNotInvited"])
        }
    }

    @Test("A thing for somebody absent cannot be ticked by another, and the plan says so", arguments: Engines.available)
    func absentOwner(_ kind: Dialect) async throws {
        try await ActsStage.with(kind) { (stage: ActsStage) async throws in
            try await stage.held()
            let page = try await stage.page()
            let goal = try #require(page.goals.first)
            let kela = try await stage.seat(ActsStage.kela)
            try await stage.act(MarkAttendance(kela, .absent))
            try await stage.act(
                ProposeAction(goal: goal.id, what: "Laskee tuen.", owner: kela, due: stage.today.adding(days: 5)))
            let action = try #require(try await stage.page().actions.first)
            await #expect(throws: Refusals.self) { try await stage.act(TakeAction(action.id)) }
            let plan = ConfirmPlan(readAloud: true, yes: stage.yes(), nextContact: stage.today.adding(days: 7))
            let refusals = try #require(await #expect(throws: Refusals.self) { try await stage.act(plan) })
            #expect(Set(refusals.all.map(\.code)) == ["responsibleMissing", "actionNotAccepted", "goalWithoutAction"])
        }
    }
}
