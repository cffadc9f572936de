import Core

/// When something is due in a circle next, and why (design 3.1). Derived from the facts alone, so that it can be asked after
/// any change, also of an agreed thing or an absence.
package enum MotiClock {
    /// The earliest of what the state waits for; of two on one day, the first in the order of `MotiWhy`. Nil in a final state,
    /// save one call after `withdrawAll`.
    package static func next(_ facts: MotiCase) -> MotiDue? {
        waiting(facts).min { left, right in
            left.on == right.on ? rank(left.why) < rank(right.why) : left.on < right.on
        }
    }

    /// All that is waited for now. No clock begins overdue: what would lie before the state was entered is due on that day.
    package static func waiting(_ facts: MotiCase) -> [MotiDue] {
        guard let state = facts.state else { return [] }
        if state.isFinal { return afterStop(facts) }
        return own(state, facts).map { MotiDue(max($0.on, facts.since), $0.why) } + lost(facts)
    }

    private static func rank(_ why: MotiWhy) -> Int { MotiWhy.allCases.firstIndex(of: why) ?? 0 }

    /// After `ownerLost`: one working day to tell the client and name a new deputy.
    private static func lost(_ facts: MotiCase) -> [MotiDue] {
        guard let lost = facts.lostOn, facts.seat(.deputy) == nil else { return [] }
        return [MotiDue(Term.workingDays(1).due(from: lost), .nameDeputy)]
    }

    private static func afterStop(_ facts: MotiCase) -> [MotiDue] {
        guard let line = facts.ringer?.line.flatMap(facts.line) else { return [] }
        return [MotiDue(line.to, .ringAfterStop)]
    }

    private static func own(_ state: MotiState, _ facts: MotiCase) -> [MotiDue] {
        let settings = facts.settings
        switch state {
        case .worry: return [MotiDue(facts.talkLaterOn ?? settings.talkDays.due(from: facts.startedOn), .talk)]
        case .preparing: return [MotiDue(settings.prepareDays.due(from: facts.since), .finishAndSend)]
        case .inviting: return inviting(facts)
        case .scheduled: return facts.meeting.map { beforeMeeting($0, facts) } ?? inviting(facts)
        case .held: return [MotiDue(settings.planDays.due(from: facts.since), .confirmPlan)]
        case .following: return MotiFollowingClock.waiting(facts)
        case .paused: return pausing(facts)
        case .closing: return closing(facts)
        default: return []
        }
    }

    private static func inviting(_ facts: MotiCase) -> [MotiDue] {
        if facts.meeting == nil, facts.lastMeeting?.state == .notHeld {
            return [MotiDue(facts.settings.noShowDays.due(from: facts.since), .ringClient)]
        }
        if let meeting = facts.meeting, meeting.state == .fixed { return beforeMeeting(meeting, facts) }
        return [MotiDue(allAnsweredOn(facts) ?? facts.settings.replyDays.due(from: facts.since), .chooseTime)]
    }

    /// The day on which the last *must* answered.
    static func allAnsweredOn(_ facts: MotiCase) -> Day? {
        guard facts.meeting?.state == .polling, !facts.musts.isEmpty, facts.musts.allSatisfy(\.state.isAnswered) else {
            return nil
        }
        return facts.musts.compactMap(\.answeredOn).max()
    }

    /// Ring beforehand; that done, or once the time has come, say how it went.
    static func beforeMeeting(_ meeting: MotiMeeting, _ facts: MotiCase) -> [MotiDue] {
        guard let start = meeting.start, let end = meeting.endsOn else { return [] }
        if meeting.precalledOn != nil || meeting.hasBegun(at: facts.now) { return [MotiDue(end, .sayHowItWent)] }
        let before = facts.settings.precallDays.before(Day.today(at: start))
        return [MotiDue(max(before, meeting.pollingSince ?? before), .ringBeforehand)]
    }

    private static func pausing(_ facts: MotiCase) -> [MotiDue] {
        let resume = facts.resumeOn ?? facts.settings.pauseDays.due(from: facts.since)
        return [MotiDue(resume, .askToGoOn)] + sinceContact(facts)
    }

    private static func closing(_ facts: MotiCase) -> [MotiDue] {
        let contact = sinceContact(facts)
        return contact.isEmpty ? [MotiDue(facts.settings.closeDays.due(from: facts.since), .goThrough)] : contact
    }

    /// Next contact agreed upon after the state was entered.
    private static func sinceContact(_ facts: MotiCase) -> [MotiDue] {
        guard let last = facts.lastContactOn, last >= facts.since, let next = facts.nextContactOn else { return [] }
        return [MotiDue(next, .nextContact)]
    }
}
