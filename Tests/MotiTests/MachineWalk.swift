import Synchronization
import Core
import Moti

/// A random life of circles: decisions are applied to facts in memory, days pass, people are away, agreed things are done.
struct Walk {
    let seed: UInt64
    private(set) var random: Seeded
    private(set) var facts = MotiCase.unborn
    private(set) var counter: Int64 = 10_000
    private(set) var accepted: [MotiEvent: Int] = [:]
    private(set) var refused: [String: Int] = [:]
    private(set) var visited: [MotiState: Int] = [:]
    private(set) var log: [String] = []

    init(seed: UInt64) {
        self.seed = seed
        random = Seeded(seed)
    }

    mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < one }

    /// One step: the world moves a little, the clock's own events happen, somebody tries something.
    mutating func step(_ check: (MotiCase, MotiDecision) -> Void) {
        if facts.state == .purged { begin() }
        moveWorld()
        for _ in 0..<40 {
            guard let alarm = MotiAlarm.due(facts) else { break }
            raise(alarm.event, alarm.input, by: nil, check)
        }
        let event = pickEvent()
        let person = pickActor(event)
        var inputs = Inputs(facts: facts, random: random)
        let input = inputs.of(event, by: person)
        random = inputs.random
        raise(event, input, by: person, check)
    }

    private mutating func begin() {
        let now = facts.now
        facts = .unborn
        facts.move(to: now)
        facts.startedOn = facts.today
        facts.since = facts.today
        log = []
    }

    private mutating func raise(
        _ event: MotiEvent, _ input: MotiInput, by person: ID<Person>?, _ check: (MotiCase, MotiDecision) -> Void
    ) {
        let before = facts
        do throws(Refusals) {
            let start = counter
            counter += 1_000
            let ids = Counted(start)
            let decision = try MotiMachine.decide(
                event, input, in: facts, by: Cast.by(person), fresh: MotiFresh { ids.next() })
            facts = decision.after
            accepted[event, default: 0] += 1
            visited[decision.to, default: 0] += 1
            log.append(
                "\(facts.today) \(event.rawValue) by \(person.map(String.init(describing:)) ?? "sys") → \(decision.to)")
            check(before, decision)
        } catch {
            for code in codes(error) { refused[code, default: 0] += 1 }
        }
    }

    private static let known: [MotiState?: [MotiEvent]] = Dictionary(
        uniqueKeysWithValues: ([nil] + MotiState.allCases.map(Optional.some)).map { state in
            (state, MotiEvent.allCases.filter { MotiMachine.rule(for: $0, in: state) != nil })
        })

    /// Mostly something the table knows here; endings seldom, so that lives are long.
    private mutating func pickEvent() -> MotiEvent {
        let state = facts.state
        let known = Self.known[state] ?? []
        let ends: Set<MotiEvent> = [
            .withdrawAll, .cancel, .clientDied, .letGo, .clientDeclines, .termEnds, .closingEnds, .purge, .ownerLost,
            .withdrawLine, .startClosing,
        ]
        let all = chance(9, in: 10) ? known : MotiEvent.allCases
        if chance(1, in: 3), let next = Self.onward(state).randomElement(using: &random) { return next }
        let mild = all.filter { !ends.contains($0) }
        let pool = chance(1, in: 12) || mild.isEmpty ? all : mild
        return pool.randomElement(using: &random) ?? .noteWorry
    }

    /// What carries a circle on, so that a walk sees the later states as often as the first ones.
    private static func onward(_ state: MotiState?) -> [MotiEvent] {
        switch state {
        case .worry: [.clientAgrees]
        case .preparing: [.giveConsent, .sendInvitations]
        case .inviting: [.reply, .reply, .fixTime, .sendInvitations]
        case .scheduled: [.precall, .hold, .moveMeeting, .clientAbsent]
        case .held: [.offerDuty, .acceptDuty, .acceptDuty, .confirmPlan]
        case .following: [.contact, .contact, .tickRecorded, .sendInvitations, .reply, .fixTime, .hold, .startClosing]
        case .closing: [.continue, .tickRecorded, .tickRecorded, .close]
        case .closed: [.reopen]
        case .paused: [.resume]
        default: []
        }
    }

    /// Mostly one who may; the clock's own events only by alarms and by account's end.
    private mutating func pickActor(_ event: MotiEvent) -> ID<Person>? {
        let anybody = Cast.everyone.randomElement(using: &random)
        if event == .ownerLost { return nil }
        guard chance(9, in: 10), let rule = MotiMachine.rule(for: event, in: facts.state) else { return anybody }
        let isPersonal = [.reply, .acceptDuty, .refuseDuty, .leaveSeat].contains(event)
        var inputs = Inputs(facts: facts, random: random)
        var question = MotiQuestion(event: event, input: inputs.of(event, by: nil), facts: facts, by: .clock)
        for person in Cast.everyone.shuffled(using: &random) {
            question.by = Cast.by(person)
            if isPersonal { question.input = inputs.of(event, by: person) }
            if rule.by.contains(where: { MotiMachine.acts($0, question) }) { return person }
        }
        return anybody
    }

    // MARK: What happens beside events

    private mutating func moveWorld() {
        if chance(1, in: 3) { facts.advance(days: Int.random(in: 0...3, using: &random)) }
        if chance(1, in: 40) { facts.advance(days: Int.random(in: 5...40, using: &random)) }
        if let start = facts.meeting?.start, chance(1, in: 3), start > facts.now {
            facts.move(to: start.adding(minutes: 30))
        }
        if chance(1, in: 10) { toggleAbsence() }
        guard let state = facts.state, state.isLive else { return }
        prepare()
        if state == .held || state == .following, chance(1, in: 4) { agree() }
        if chance(1, in: 3) { finish() }
        if facts.meeting?.interpreterFlagged ?? false, chance(1, in: 2) { facts.meeting?.interpreterBooked = true }
        if chance(1, in: 40) { facts.mayMeetWithout.toggle() }
    }

    private mutating func toggleAbsence() {
        guard let person = Cast.everyone.randomElement(using: &random) else { return }
        if facts.away.remove(person) == nil { facts.away.insert(person) }
    }

    private mutating func prepare() {
        if facts.goals.count < 2 {
            facts.goals.append(MotiGoal(id: id(), topics: facts.goals.isEmpty ? ["money"] : ["housing"]))
        }
        guard facts.drafts.count < 2, chance(1, in: 2) else { return }
        let seated = Set(facts.invitations.map(\.person))
        let parts: [(ID<Person>, Part)] = [
            (Cast.expert, .invited), (Cast.nurse, .invited), (Cast.adviser, .invited), (Cast.friend, .supportPerson),
            (Cast.interpreter, .interpreter),
        ]
        guard let (person, part) = parts.filter({ !seated.contains($0.0) }).randomElement(using: &random) else {
            return
        }
        guard part == .interpreter || facts.line(for: person) != nil else { return }
        facts.invitations.append(
            MotiInvitation(
                id: id(), person: person, part: part, unit: Cast.kela, isMust: chance(2, in: 3),
                hasAccount: person == Cast.nurse))
        if part == .interpreter { facts.meeting?.interpreterFlagged = true }
    }

    private mutating func agree() {
        guard let goal = facts.goals.randomElement(using: &random), facts.actions.count(where: \.isOpen) < 5,
            let seat = facts.workerSeats.filter({ facts.scope(of: $0).covers(goal.topics) }).randomElement(
                using: &random)
        else { return }
        facts.actions.append(
            MotiAction(
                id: id(), goal: goal.id, owner: seat.id, state: chance(1, in: 3) ? .proposed : .accepted,
                due: facts.today.adding(days: 20)))
    }

    private mutating func finish() {
        guard let index = facts.actions.indices.filter({ facts.actions[$0].isOpen }).randomElement(using: &random)
        else {
            return
        }
        facts.actions[index].state = .done
        facts.actions[index].finishedOn = facts.today
    }

    private mutating func id<Of>() -> ID<Of> {
        counter += 1
        return ID(rawValue: counter)
    }
}

/// Counts up: new ids that are the same on every run.
final class Counted: Sendable {
    private let value: Mutex<Int64>

    init(_ start: Int64) {
        value = Mutex(start)
    }

    func next() -> Int64 {
        value.withLock { current in
            current += 1
            return current
        }
    }
}
