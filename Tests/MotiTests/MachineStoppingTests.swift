import Core
import Moti
import Testing

/// What stopping does, in one decision.
struct MachineStoppingTests {
    private func decide(
        _ event: MotiEvent, _ input: MotiInput, _ facts: MotiCase, _ person: ID<Person>?
    ) throws(Refusals) -> MotiDecision {
        try MotiMachine.decide(event, input, in: facts, by: Cast.by(person))
    }

    private func withdraw(_ line: ID<ConsentLine>, topics: Set<String>? = nil) -> MotiInput {
        MotiInput(.withdrawing(MotiWithdrawing(line: line, topics: topics)), word: Cast.word)
    }

    @Test func stoppingAllLeavesTheClientAndWhoStandsForThem() throws {
        let facts = Stage.facts(in: .scheduled, for: .withdrawAll)
        let decision = try decide(.withdrawAll, MotiInput(.stopping(mayRing: false)), facts, Cast.expert)
        #expect(decision.to == .withdrawn)
        #expect(Set(decision.after.seats.map(\.part)) == [.client, .representative])
        #expect(decision.after.lines.isEmpty)
        #expect(decision.after.meeting == nil)
        #expect(decision.next == nil)
        let leavers = Set(facts.seats.map(\.person)).subtracting([Cast.client, Cast.guardian, Cast.expert])
        #expect(decision.told.first { $0.code == .O6 }?.people == leavers)
    }

    @Test func ifTheClientMayBeRungTheLastOwnerKeepsThePhoneFiveWorkingDays() throws {
        let facts = Stage.facts(in: .following, for: .withdrawAll)
        let decision = try decide(.withdrawAll, MotiInput(.stopping(mayRing: true)), facts, Cast.client)
        let kept = decision.after.seats.filter { $0.part != .client && $0.part != .representative }
        #expect(kept.map(\.person) == [Cast.nurse])
        #expect(kept.allSatisfy { decision.after.scope(of: $0).contactOnly })
        #expect(decision.next == MotiDue(Term.workingDays(5).due(from: facts.today), .ringAfterStop))
        #expect(decision.onDuty == Cast.nurse)
    }

    @Test func aConvenersWithdrawnLineClosesTheSeatAndTheDeputyOwns() throws {
        let facts = Stage.facts(in: .inviting, for: .withdrawLine)
        let decision = try decide(.withdrawLine, withdraw(Stage.lineC), facts, Cast.client)
        #expect(decision.after.seats(of: Cast.convener).isEmpty)
        #expect(decision.after.seat(.convener)?.person == Cast.south)
        #expect(decision.owner == Cast.south)
        #expect(decision.steps.contains(.noteLoss))
        let waiting = MotiClock.waiting(decision.after)
        #expect(waiting.contains(MotiDue(facts.today.adding(workingDays: 1), .nameDeputy)))
        #expect(decision.told.contains { $0.code == .O6 && $0.people == [Cast.convener] })
    }

    @Test func withoutADeputyTheStandingDutyOwnsWithContactDetailsOnly() throws {
        var facts = Stage.facts(in: .inviting, for: .withdrawLine)
        facts.seats.removeAll { $0.part == .deputy }
        let decision = try decide(.withdrawLine, withdraw(Stage.lineC), facts, Cast.client)
        let owner = try #require(decision.after.seat(.convener))
        #expect(owner.person == Cast.fallback)
        #expect(decision.after.scope(of: owner).contactOnly)
    }

    @Test func withNoLineLeftTheStandingDutyStillOwns() throws {
        var facts = Stage.facts(in: .preparing, for: .withdrawLine)
        for line in [Stage.linePair, Stage.lineDuty, Stage.lineC] {
            facts = try decide(.withdrawLine, withdraw(line), facts, Cast.client).after
        }
        #expect(facts.seats.allSatisfy { $0.part == .client || $0.part == .representative })
        #expect(facts.owner == Cast.fallback)
    }

    @Test func aStoppedTopicTakesOnlyThatTopicAndTheActionsUnderIt() throws {
        var facts = Stage.facts(in: .following, for: .withdrawLine)
        let money = MotiAction(
            id: ID(rawValue: 1), goal: Stage.goals[0], owner: Stage.seatR, state: .accepted, due: facts.today)
        let housing = MotiAction(
            id: ID(rawValue: 2), goal: Stage.goals[1], owner: Stage.seatR, state: .accepted, due: facts.today)
        facts.actions = [money, housing]
        let decision = try decide(.withdrawLine, withdraw(Stage.lineNurse, topics: ["money"]), facts, Cast.client)
        let seat = try #require(decision.after.seat(.responsible))
        #expect(!decision.after.scope(of: seat).covers(["money"]))
        #expect(decision.after.scope(of: seat).covers(["housing"]))
        #expect(decision.after.actions.map(\.state) == [.proposed, .accepted])
    }

    @Test func aLineThatHasEndedAlreadyRefusesNobody() throws {
        let facts = Stage.facts(in: .following, for: .withdrawLine)
        let decision = try decide(.withdrawLine, withdraw(ID(rawValue: 9_999)), facts, Cast.expert)
        #expect(decision.steps.isEmpty)
    }

    @Test func aLostResponsibleIsFollowedByTheDeputyAtOnce() throws {
        let facts = Stage.facts(in: .following, for: .ownerLost)
        let decision = try decide(.ownerLost, MotiInput(.losing(Cast.nurse)), facts, nil)
        #expect(decision.owner == Cast.south)
        #expect(decision.after.seat(.deputy) == nil)
        #expect(decision.next == MotiDue(facts.today.adding(workingDays: 1), .nameDeputy))
    }

    @Test func whenTheClientDiedOnlyTheOwnerKeepsASeat() throws {
        let facts = Stage.facts(in: .following, for: .clientDied)
        let decision = try decide(.clientDied, MotiInput(day: facts.today), facts, Cast.north)
        #expect(decision.to == .closed)
        #expect(decision.after.seats.map(\.person) == [Cast.nurse])
        #expect(!decision.told.flatMap(\.people).contains(Cast.client))
        #expect(!decision.told.flatMap(\.people).contains(Cast.friend))
    }

    @Test func decliningAndLapsingDestroyTheKeyTheSameDay() throws {
        let facts = Stage.facts(in: .worry, for: .letGo)
        for (event, person) in [(MotiEvent.clientDeclines, Cast.convener), (.letGo, Cast.convener)] {
            let decision = try decide(event, MotiInput(day: facts.today), facts, person)
            #expect(decision.steps.contains(.destroyKey))
            #expect(decision.purges == facts.today)
            #expect(decision.after.seats.isEmpty)
        }
    }

    @Test func aPauseFellsTheFixedTimeAndKeepsInviting() throws {
        let facts = Stage.facts(in: .scheduled, for: .pause)
        let input = MotiInput(word: Cast.word, reason: "illness", day: facts.today.adding(days: 9))
        let decision = try decide(.pause, input, facts, Cast.convener)
        #expect(decision.keptState == .inviting)
        #expect(decision.after.meeting == nil)
        #expect(decision.told.contains { $0.code == .O5 && $0.people.contains(Cast.expert) })
        #expect(decision.next == MotiDue(facts.today.adding(days: 9), .askToGoOn))
    }
}
