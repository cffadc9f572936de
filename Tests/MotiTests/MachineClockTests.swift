import Core
import Moti
import Testing

/// Owner and next date of each state (design 3.1).
struct MachineClockTests {
    private let start = Day.today(at: Cast.start)

    @Test(arguments: [
        (MotiState.worry, MotiWhy.talk, "2026-03-09"), (.preparing, .finishAndSend, "2026-03-09"),
        (.held, .confirmPlan, "2026-03-04"), (.following, .nextContact, "2026-03-16"),
        (.paused, .askToGoOn, "2026-03-12"), (.closing, .goThrough, "2026-03-16"),
    ])
    func eachStateHasItsClock(_ state: MotiState, _ why: MotiWhy, _ day: String) {
        let facts = Stage.facts(in: state, for: .caughtUp)
        #expect(MotiClock.next(facts) == Day(iso: day).map { MotiDue($0, why) })
    }

    @Test func invitingWaitsForAnswersThenAsksForATime() {
        var facts = Stage.facts(in: .inviting, for: .fixTime)
        #expect(MotiClock.next(facts) == MotiDue(start, .chooseTime))
        for index in facts.invitations.indices { facts.invitations[index].state = .asked }
        #expect(MotiClock.next(facts) == MotiDue(start.adding(workingDays: 5), .chooseTime))
        facts.lastMeeting = Stage.openMeeting(facts, .notHeld)
        facts.meeting = nil
        #expect(MotiClock.next(facts) == MotiDue(start.adding(workingDays: 1), .ringClient))
    }

    @Test func scheduledRingsBeforehandAndThenSaysHowItWent() throws {
        var facts = Stage.facts(in: .scheduled, for: .precall)
        let meeting = try #require(facts.meeting?.start.map(Day.today(at:)))
        #expect(MotiClock.next(facts) == MotiDue(meeting.adding(workingDays: -2), .ringBeforehand))
        facts.meeting?.precalledOn = start
        #expect(MotiClock.next(facts) == MotiDue(meeting, .sayHowItWent))
    }

    @Test func followingTakesTheEarliest() {
        var facts = Stage.facts(in: .following, for: .contact)
        facts.nextContactOn = start.adding(days: 40)
        facts.actions = [
            MotiAction(
                id: ID(rawValue: 1), goal: Stage.goals[0], owner: Stage.seatR, state: .accepted,
                due: start.adding(days: 10))
        ]
        #expect(MotiClock.next(facts) == MotiDue(start.adding(days: 17), .actionLate))
        facts.ticked = []
        #expect(MotiClock.next(facts) == MotiDue(start.adding(workingDays: 5), .record))
        facts.ends = start.adding(days: 16)
        #expect(MotiClock.next(facts) == MotiDue(start.adding(days: 2), .endsSoon))
        facts.actions[0].state = .done
        facts.ticked = [Cast.unit]
        facts.ends = start.adding(days: 180)
        facts.nextContactOn = start.adding(days: 100)
        #expect(MotiClock.next(facts) == MotiDue(start.adding(days: 90), .review))
    }

    @Test func aFinalStateWaitsForNothing() {
        for state in MotiState.allCases where state.isFinal {
            #expect(MotiClock.next(Stage.facts(in: state, for: .caughtUp)) == nil)
        }
    }

    @Test func theOwnerOnDutyIsTheFirstWhoIsNotAway() {
        var facts = Stage.facts(in: .following, for: .contact)
        let order = [Cast.nurse, Cast.south, Cast.north, Cast.fallback, Cast.fallbackDeputy]
        for person in order {
            #expect(facts.onDuty == person)
            facts.away.insert(person)
        }
        #expect(facts.onDuty == Cast.fallback, "with all away somebody still answers")
        #expect(facts.owner == Cast.nurse)
    }

    @Test func whatEndsOnADayEndsFromTheNextMidnightAndThePurgeComesOnItsDay() {
        var facts = Stage.facts(in: .following, for: .termEnds)
        facts.ends = start
        #expect(MotiAlarm.due(facts)?.event == nil)
        facts.advance(days: 1)
        #expect(MotiAlarm.due(facts)?.event == .termEnds)
        var closed = Stage.facts(in: .closed, for: .purge)
        #expect(MotiAlarm.due(closed)?.event == .purge)
        closed.purges = start.adding(days: 1)
        #expect(MotiAlarm.due(closed)?.event == nil)
    }

    @Test func aLineAndAnOfferEndByTheClock() {
        var facts = Stage.facts(in: .following, for: .refuseDuty)
        facts.offers[0].until = start.adding(days: -1)
        #expect(MotiAlarm.due(facts)?.event == .refuseDuty)
        facts.lines[0].to = start.adding(days: -1)
        #expect(MotiAlarm.due(facts)?.event == .withdrawLine)
    }
}
