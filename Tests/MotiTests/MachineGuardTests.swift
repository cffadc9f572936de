import Core
import Moti
import Testing

/// Each guard has a question that it alone refuses, and the same question unspoilt is decided.
struct MachineGuardTests {
    @Test(arguments: Spoil.all)
    func aGuardAloneRefuses(_ spoil: Spoil) {
        var facts = Stage.facts(in: spoil.state, for: spoil.event)
        var person = Stage.actor(spoil.event, facts)
        var inputs = Inputs(facts: facts)
        var input = inputs.of(spoil.event, by: person)
        #expect(refusals(spoil.event, input, facts, Cast.by(person)).isEmpty)
        spoil.change(&facts, &input, &person)
        let expected = spoil.codes.map(\.rawValue)
        #expect(refusals(spoil.event, input, facts, Cast.by(person)) == expected)
    }

    @Test func everyGuardHasSuchAQuestion() {
        let missing = Set(MotiGuard.allCases).subtracting(Spoil.all.map(\.condition))
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test func allFailingGuardsAreToldTogether() {
        var facts = Stage.facts(in: .preparing, for: .sendInvitations)
        facts.goals = []
        for index in facts.invitations.indices { facts.invitations[index].isNotInvited = true }
        facts.lines.removeAll { $0.id == Stage.lineNurse }
        var inputs = Inputs(facts: facts)
        let refused = refusals(
            .sendInvitations, inputs.of(.sendInvitations, by: Cast.convener), facts, Cast.by(Cast.convener))
        #expect(refused == ["goalsMissing", "askedWithoutLine", "askedNotInvited"])
    }

    @Test func everyCodeIsListedOnceAndEveryFieldBelongsToACode() {
        #expect(Set(MotiRefusal.allCodes).count == MotiRefusal.allCodes.count)
        #expect(MotiRefusal(.slotsMissing).field == "slots")
        #expect(MotiRefusal(.notNow).field == nil)
    }
}
