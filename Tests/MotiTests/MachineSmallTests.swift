import Core
import Moti
import Testing

/// The small machines of design 3.3 and the work pair of 3b.1.
struct MachineSmallTests {
    private let today = Day.today(at: Cast.start)

    private func action(_ state: ActionState, due: Int? = 5, check: Int? = nil) -> MotiAction {
        MotiAction(
            id: ID(rawValue: 1), goal: Stage.goals[0], owner: Stage.seatR, state: state,
            due: due.map(today.adding(days:)), checkOn: check.map(today.adding(days:)), finishedOn: today)
    }

    private func ask(_ event: ActionEvent, _ state: ActionState?, _ question: ActionQuestion) -> [String] {
        do throws(Refusals) {
            _ = try ActionMachine.judge(event, in: state, question)
            return []
        } catch {
            return codes(error)
        }
    }

    private func question(_ who: SmallWho, _ action: MotiAction?) -> ActionQuestion {
        ActionQuestion(by: SmallBy([who]), today: today, action: action)
    }

    @Test func onlyTheOwnerToBeTakesAThingAndWithADate() {
        let proposed = action(.proposed)
        #expect(ask(.take, .proposed, question(.holder, proposed)).isEmpty)
        #expect(ask(.take, .proposed, question(.owner, proposed)) == ["notYours"])
        #expect(ask(.take, .proposed, question(.holder, action(.proposed, due: nil))) == ["actionWithoutDate"])
        #expect(ask(.take, .accepted, question(.holder, proposed)) == ["notNow"])
    }

    @Test func aThingWaitsForSomethingNamedAtMostSixtyDays() {
        var waiting = question(.holder, action(.accepted))
        #expect(ask(.wait, .accepted, waiting) == ["reasonMissing", "checkMissing"])
        waiting.waitsFor = "queue"
        waiting.checkOn = today.adding(days: 61)
        #expect(ask(.wait, .accepted, waiting) == ["checkTooFar"])
        waiting.checkOn = today.adding(days: 60)
        #expect(ask(.wait, .accepted, waiting).isEmpty)
    }

    @Test func theClientSaysNotSoWithinThirtyDays() {
        var done = question(.stops, action(.done))
        #expect(ask(.notSo, .done, done).isEmpty)
        done.today = today.adding(days: 31)
        #expect(ask(.notSo, .done, done) == ["tooLate"])
    }

    @Test func aThingIsDroppedOnlyWithAReasonTheClientHasHeard() {
        var dropping = question(.owner, action(.accepted))
        #expect(ask(.drop, .accepted, dropping) == ["reasonMissing", "clientNotTold"])
        dropping.reason = "changed"
        dropping.toldClient = MotiYes(on: today, manner: .phone)
        #expect(ask(.drop, .accepted, dropping).isEmpty)
        #expect(ask(.change, .accepted, question(.holder, action(.accepted))) == ["clientYesMissing"])
        #expect(
            ask(.propose, nil, question(.chair, nil)) == ["goalsMissing", "textMissing", "ownerMissing"])
    }

    @Test func latenessGrowsStepByStep() {
        let steps = [-4, -3, 0, 7, 21].map { ActionLateness.of(action(.accepted, due: 0), today.adding(days: $0)) }
        #expect(steps == [nil, .soon, .due, .late, .counted])
        #expect(ActionLateness.of(action(.waiting, check: 0), today) == .due)
        #expect(ActionLateness.of(action(.proposed, due: 0), today) == nil)
        #expect(ask(.late, .accepted, question(.clock, action(.accepted, due: 30))) == ["notNow"])
    }

    @Test func anAnswerLeadsToItselfUntilTheInvitationEnds() {
        #expect(InvitationMachine.answered(.yesRemote, in: .asked) == .yesRemote)
        #expect(InvitationMachine.answered(.no, in: .yes) == .no)
        #expect(InvitationMachine.answered(.yes, in: .ended) == nil)
        #expect(InvitationMachine.answered(.replaced, in: .asked) == nil)
    }

    @Test func aDeputyIsLetInOnlyIfTheClientAllows() throws {
        var question = InvitationQuestion(by: SmallBy([.owner]))
        #expect(throws: Refusals.self) { _ = try InvitationMachine.judge(.letDeputy, in: .deputyOffered, question) }
        question.isDeputyAllowed = true
        #expect(try InvitationMachine.judge(.letDeputy, in: .deputyOffered, question).to == .replaced)
    }

    @Test func aMeetingMovesOnlyByTheCirclesEventsButForACancelledReview() throws {
        let owner = MeetingQuestion(by: SmallBy([.owner]), reason: "moved")
        #expect(throws: Refusals.self) { _ = try MeetingMachine.judge(.hold, in: .fixed, owner) }
        #expect(try MeetingMachine.judge(.cancelMeeting, in: .fixed, owner).to == .cancelled)
        #expect(throws: Refusals.self) {
            _ = try MeetingMachine.judge(.cancelMeeting, in: .fixed, MeetingQuestion(by: SmallBy([.owner])))
        }
    }

    @Test func everyStepOfTheCircleIsAStepOfTheSmallMachine() throws {
        let circle = SmallBy([.circle])
        let moves: [(MeetingState?, MeetingEvent, MeetingState)] = [
            (.floating, .poll, .polling), (.polling, .fix, .fixed), (.fixed, .unfix, .polling), (.fixed, .hold, .held),
            (.fixed, .miss, .notHeld), (.polling, .cancelMeeting, .cancelled),
        ]
        for (state, event, target) in moves {
            let verdict = try MeetingMachine.judge(event, in: state, MeetingQuestion(by: circle, reason: "x"))
            #expect(verdict.to == target)
        }
    }

    @Test func aPairFormsReflectsAndEnds() throws {
        var question = PairQuestion(who: [.coordinator])
        #expect(try PairMachine.judge(.formPair, in: nil, question).to == .forming)
        question.bothAreCoordinators = false
        question.isNeitherPaired = false
        #expect(throws: Refusals.self) { _ = try PairMachine.judge(.formPair, in: nil, question) }
        #expect(try PairMachine.judge(.acceptPair, in: .forming, PairQuestion(who: [.other])).to == .active)
        #expect(throws: Refusals.self) {
            _ = try PairMachine.judge(.acceptPair, in: .forming, PairQuestion(who: [.asker]))
        }
        var leaving = PairQuestion(who: [.either])
        leaving.dutiesLeft = 2
        #expect(throws: Refusals.self) { _ = try PairMachine.judge(.endPair, in: .active, leaving) }
        leaving.who = [.clock]
        #expect(try PairMachine.judge(.endPair, in: .active, leaving).to == .ended)
        #expect(try PairMachine.judge(.purge, in: .ended, leaving).to == .purged)
    }

    @Test func aPairHasAnOwnerAndADateUntilItEnds() {
        var pair = PairCase(
            state: .forming, asker: Cast.north, other: Cast.south, turn: Cast.north, since: today,
            ends: today.adding(days: 365))
        #expect(pair.owner == Cast.north)
        #expect(PairClock.next(pair, Cast.settings)?.why == .answerAwaited)
        pair.state = .active
        #expect(PairClock.next(pair, Cast.settings)?.on == today.adding(days: 30))
        pair.ends = today.adding(days: 40)
        #expect(PairClock.next(pair, Cast.settings)?.why == .goOn)
        pair.state = .ended
        #expect(pair.owner == nil)
        #expect(PairClock.next(pair, Cast.settings) == nil)
    }
}
