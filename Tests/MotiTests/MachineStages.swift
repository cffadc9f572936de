import Core
import Moti

/// A circle in each state, with all that the event asked about needs: built by hand, not by the machine.
enum Stage {
    static let lineC = ID<ConsentLine>(rawValue: 401)
    static let linePair = ID<ConsentLine>(rawValue: 402)
    static let lineDuty = ID<ConsentLine>(rawValue: 403)
    static let lineNurse = ID<ConsentLine>(rawValue: 404)
    static let lineExpert = ID<ConsentLine>(rawValue: 405)
    static let lineFriend = ID<ConsentLine>(rawValue: 406)
    static let seatX = ID<Seat>(rawValue: 501)
    static let seatC = ID<Seat>(rawValue: 502)
    static let seatNorth = ID<Seat>(rawValue: 503)
    static let seatSouth = ID<Seat>(rawValue: 504)
    static let seatD = ID<Seat>(rawValue: 505)
    static let seatR = ID<Seat>(rawValue: 506)
    static let seatExpert = ID<Seat>(rawValue: 507)
    static let seatFriend = ID<Seat>(rawValue: 508)
    static let seatT = ID<Seat>(rawValue: 509)
    static let seatP = ID<Seat>(rawValue: 510)
    static let meeting = ID<Meeting>(rawValue: 601)
    static let slots = [ID<Slot>(rawValue: 611), ID<Slot>(rawValue: 612)]
    static let invitation = ID<Invitation>(rawValue: 701)
    static let draft = ID<Invitation>(rawValue: 702)
    static let goals = [ID<Goal>(rawValue: 801), ID<Goal>(rawValue: 802)]
    static let offer = ID<Offer>(rawValue: 901)

    static func facts(in state: MotiState?, for event: MotiEvent) -> MotiCase {
        guard let state else { return .unborn }
        var facts = worry()
        if state != .worry { prepare(&facts) }
        facts.state = state
        switch state {
        case .worry, .preparing: break
        case .inviting, .scheduled: invite(&facts, event)
        case .held: hold(&facts)
        case .following, .closing: follow(&facts)
        case .paused:
            follow(&facts)
            facts.keptState = .following
            facts.resumeOn = facts.today.adding(days: 10)
        default: end(&facts)
        }
        suit(&facts, event)
        return facts
    }

    private static func worry() -> MotiCase {
        var facts = MotiCase.unborn
        facts.seats = [
            MotiSeat(id: seatC, person: Cast.convener, part: .convener, unit: Cast.unit, unitKind: "county"),
            MotiSeat(id: seatNorth, person: Cast.north, part: .coordinator, unit: Cast.unit, unitKind: "county"),
        ]
        facts.ends = facts.today.adding(days: 30)
        facts.purges = facts.ends
        return facts
    }

    private static func prepare(_ facts: inout MotiCase) {
        let ends = facts.today.adding(days: 180)
        facts.ends = ends
        facts.purges = ends.adding(days: 44)
        facts.lines = [
            MotiLine(id: lineC, recipient: .person(Cast.convener), scope: .everything, to: ends),
            MotiLine(id: linePair, recipient: .pair(Cast.north, Cast.south), scope: .everything, to: ends),
            MotiLine(
                id: lineDuty, recipient: .duty(Cast.fallback), scope: Scope(all: false, topics: [], contactOnly: true),
                to: ends),
            MotiLine(id: lineNurse, recipient: .person(Cast.nurse), scope: .everything, to: ends),
            MotiLine(
                id: lineExpert, recipient: .person(Cast.expert), scope: Scope(all: false, topics: ["money"]), to: ends),
            MotiLine(id: lineFriend, recipient: .person(Cast.friend), scope: Scope(all: false, topics: []), to: ends),
        ]
        facts.seats = [
            MotiSeat(id: seatX, person: Cast.client, part: .client, hasAccount: false),
            MotiSeat(id: seatP, person: Cast.guardian, part: .representative),
            seat(seatC, Cast.convener, .convener, lineC), seat(seatNorth, Cast.north, .coordinator, linePair),
            seat(seatSouth, Cast.south, .coordinator, linePair), seat(seatD, Cast.south, .deputy, linePair),
        ]
        facts.goals = [MotiGoal(id: goals[0], topics: ["money"]), MotiGoal(id: goals[1], topics: ["housing"])]
        facts.invitations = [MotiInvitation(id: draft, person: Cast.nurse, line: lineNurse)]
    }

    private static func seat(
        _ id: ID<Seat>, _ person: ID<Person>, _ part: Part, _ line: ID<ConsentLine>
    ) -> MotiSeat {
        MotiSeat(id: id, person: person, part: part, unit: Cast.unit, unitKind: "county", line: line)
    }

    static func openMeeting(_ facts: MotiCase, _ state: MeetingState) -> MotiMeeting {
        var meeting = MotiMeeting(id: meeting, state: state, minutes: Cast.hour)
        meeting.slots = slots.enumerated().map { index, id in
            MotiSlot(id: id, start: facts.now.adding(minutes: 1_440 * (20 + index)))
        }
        meeting.pollingSince = facts.today
        guard state == .fixed else { return meeting }
        meeting.start = meeting.slots[0].start
        meeting.chair = seatC
        meeting.scribe = seatNorth
        return meeting
    }

    private static func ask(_ facts: inout MotiCase) {
        facts.seats += [
            seat(seatExpert, Cast.expert, .invited, lineExpert),
            seat(seatFriend, Cast.friend, .supportPerson, lineFriend),
            MotiSeat(id: seatT, person: Cast.interpreter, part: .interpreter, hasAccount: false),
        ]
        var asked = MotiInvitation(
            id: invitation, person: Cast.expert, line: lineExpert, seat: seatExpert, state: .yes)
        asked.answeredOn = facts.today
        facts.invitations.append(asked)
    }

    private static func invite(_ facts: inout MotiCase, _ event: MotiEvent) {
        ask(&facts)
        facts.meeting = openMeeting(facts, facts.state == .scheduled ? .fixed : .polling)
    }

    private static func hold(_ facts: inout MotiCase) {
        facts.lastMeeting = openMeeting(facts, .fixed)
        facts.lastMeeting?.state = .held
        facts.lastMeeting?.start = facts.now.adding(minutes: -60)
        facts.tookPart = [Cast.unit]
        facts.seats.append(seat(seatR, Cast.nurse, .responsible, lineNurse))
        facts.seats.append(seat(seatExpert, Cast.expert, .invited, lineExpert))
    }

    private static func follow(_ facts: inout MotiCase) {
        hold(&facts)
        facts.lastMeeting?.isPlanned = true
        facts.plan = MotiPlan(id: ID(rawValue: 1_001), version: 1, confirmedOn: facts.today)
        facts.nextContactOn = facts.today.adding(days: 14)
        facts.ticked = [Cast.unit]
        for index in facts.seats.indices where facts.seats[index].part == .convener {
            facts.seats[index].part = .invited
        }
    }

    private static func end(_ facts: inout MotiCase) {
        facts.seats = facts.seats.filter { $0.part == .client || $0.part == .representative }
        facts.lines = []
        facts.invitations = []
        facts.ends = nil
        facts.purges = facts.today.adding(days: 30)
        if facts.state == .purged { facts.seats = [] }
    }

    /// What this very event needs beside its state.
    private static func suit(_ facts: inout MotiCase, _ event: MotiEvent) {
        let isFollowing = facts.state == .following
        switch event {
        case .takeCoach: facts.asking = MotiAsking(asker: Cast.convener, due: facts.today)
        case .acceptDuty, .refuseDuty:
            facts.offers = [
                MotiOffer(
                    id: offer, person: Cast.north, duty: facts.isFollowed ? .responsible : .convener, line: linePair,
                    until: facts.today.adding(days: 3))
            ]
        case .hold, .clientAbsent:
            guard isFollowing || facts.state == .scheduled else { return }
            facts.meeting = openMeeting(facts, .fixed)
            facts.meeting?.start = facts.now.adding(minutes: -10)
        case .fixTime, .reply, .moveMeeting:
            guard isFollowing else { return }
            facts.seats.removeAll { $0.id == seatExpert }
            ask(&facts)
            facts.meeting = openMeeting(facts, event == .moveMeeting ? .fixed : .polling)
        case .leaveSeat:
            guard facts.state?.isLive ?? false, facts.seat(seatExpert) == nil else { return }
            facts.seats.append(seat(seatExpert, Cast.expert, .invited, lineExpert))
        case .purge: facts.purges = facts.today
        default: break
        }
    }

    /// Who raises it in the cell's test.
    static func actor(_ event: MotiEvent, _ facts: MotiCase) -> ID<Person>? {
        guard let rule = MotiMachine.rule(for: event, in: facts.state) else { return Cast.convener }
        if event == .leaveSeat { return Cast.expert }
        var inputs = Inputs(facts: facts)
        return Cast.actors.first { person in
            let input = inputs.of(event, by: person)
            let question = MotiQuestion(event: event, input: input, facts: facts, by: Cast.by(person))
            return rule.by.contains { MotiMachine.acts($0, question) }
        } ?? Cast.stranger
    }
}
