import Core

extension MotiMachine {
    /// Turns a verdict into steps: each effect sees what the earlier ones have done.
    static func settle(_ verdict: Verdict<MotiMachine>, _ question: MotiQuestion, _ fresh: MotiFresh) -> MotiDecision {
        var settling = MotiSettling(question: question, to: verdict.to, fresh: fresh)
        for effect in verdict.rule.effects { settling.apply(effect) }
        settling.moveState()
        let after = settling.after
        let next = MotiClock.next(after)
        let holder = after.ringer?.person ?? after.owner
        return MotiDecision(
            event: question.event, rule: verdict.rule, from: question.facts.state, to: verdict.to,
            steps: settling.steps, after: after, owner: holder,
            onDuty: next == nil ? nil : after.ringer?.person ?? after.onDuty, next: next,
            told: MotiTelling(question: question, after: after, steps: settling.steps).messages(verdict.rule.told))
    }
}

/// An event being settled: the steps so far and the facts they lead to.
struct MotiSettling {
    let question: MotiQuestion
    let to: MotiState
    let fresh: MotiFresh
    private(set) var steps: [MotiStep] = []
    var after: MotiCase

    init(question: MotiQuestion, to: MotiState, fresh: MotiFresh) {
        self.question = question
        self.to = to
        self.fresh = fresh
        self.after = question.facts
    }

    var before: MotiCase { question.facts }
    var input: MotiInput { question.input }
    var settings: MotiSettings { before.settings }
    var today: Day { before.today }

    mutating func take(_ step: MotiStep) {
        steps.append(step)
        after.take(step)
    }

    /// The state changes once all effects have been seen; a state's clock begins on the day it is entered.
    mutating func moveState() {
        let rearms = question.event == .sendInvitations && to == .inviting
        if before.state != to || rearms { after.since = today }
        if to != .paused { after.resumeOn = nil }
        if before.state == .paused, to != .paused { after.keptState = nil }
        after.state = to
    }

    mutating func apply(_ effect: MotiEffect) {
        switch effect {
        case .seatConvener: seatConvener()
        case .setWorryTerm: setEnds(settings.worryDays.due(from: today), isWorry: true)
        case .postponeTalk: postponeTalk()
        case .openAsking: openAsking()
        case .closeAsking: take(.closeAsking(takenBy: question.by.person))
        case .seatCoaches: seatCoaches()
        case .seatClient: seatClient()
        case .openFirstLines: openFirstLines()
        case .letPairIn: letPairIn()
        case .setTerm: setEnds(settings.termDays.due(from: today))
        case .offerCard: take(.offer(.personalCard))
        case .openLine: openLine()
        case .endLine: endLine()
        case .keepOwnersPhone: keepOwnersPhone()
        default: applyAtTable(effect)
        }
    }

    private mutating func applyAtTable(_ effect: MotiEffect) {
        switch effect {
        case .pollMeeting: pollMeeting()
        case .standInDeputy: standInDeputy()
        case .askEach: askEach()
        case .answerInvitation: answerInvitation()
        case .fixMeeting: fixMeeting()
        case .unfixMeeting: unfixMeeting()
        case .notePrecall: after.meeting.map { take(.precallMeeting($0.id, on: today)) }
        case .missMeeting: missMeeting()
        case .holdMeeting: holdMeeting()
        case .cancelMeeting: cancelMeeting()
        case .offerAfterMeeting: offer([.clientNowForm, .workerNowForm, .debrief])
        case .settleMeeting: after.lastMeeting.map { take(.settleMeeting($0.id)) }
        case .keepPlan: keepPlan()
        case .convenerBecomesInvited: after.seat(.convener).map { stepDown($0) }
        case .offerAfterPlan: offer([.clientCopy, .extracts, .recordTexts])
        default: applyAlong(effect)
        }
    }

    private mutating func applyAlong(_ effect: MotiEffect) {
        switch effect {
        case .noteContact: noteContact()
        case .freshContact: freshContact()
        case .firstContact: take(.nextContact(settings.firstContactDays.due(from: today)))
        case .openOffer: openOffer()
        case .moveDuty: moveDuty()
        case .refuseOffer: refuseOffer()
        case .passLostDuty: input.lost.map { lose($0) }
        case .endOwnSeat: input.seat.flatMap(after.seat).map { drop([$0]) }
        case .catchUp: question.by.person.map { take(.catchUp($0)) }
        case .tick: tick()
        default: applyToEnd(effect)
        }
    }

    private mutating func applyToEnd(_ effect: MotiEffect) {
        switch effect {
        case .keepState: keepState()
        case .moveTerm: moveTerm()
        case .endTerm: endTerm()
        case .closeAllSeats: closeAllSeats()
        case .closeAllButOwner: closeAllButOwner()
        case .setPurge: setPurge()
        case .purgeToday: purgeToday()
        case .offerLaterForm: take(.offer(.clientLaterForm))
        case .reseat: reseat()
        case .openBriefing: openBriefing()
        case .destroyKey: take(.destroyKey)
        case .deleteRows: take(.deleteRows)
        default: break
        }
    }

    private mutating func offer(_ things: [MotiOffered]) {
        for thing in things { take(.offer(thing)) }
    }
}
