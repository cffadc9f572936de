import Core

/// What is waited for while a plan is followed: contact, review, records, agreed things, the end, a review meeting.
enum MotiFollowingClock {
    static func waiting(_ facts: MotiCase) -> [MotiDue] {
        [contact(facts)] + review(facts) + record(facts) + late(facts) + ending(facts)
    }

    private static func contact(_ facts: MotiCase) -> MotiDue {
        MotiDue(facts.nextContactOn ?? facts.settings.contactDays.due(from: facts.since), .nextContact)
    }

    /// A review meeting's own dates, as before the first; with none under way, `moti.reviewDays` from the plan.
    private static func review(_ facts: MotiCase) -> [MotiDue] {
        let settings = facts.settings
        if let meeting = facts.meeting, meeting.state == .fixed { return MotiClock.beforeMeeting(meeting, facts) }
        if let meeting = facts.meeting, meeting.state == .polling {
            let asked = settings.replyDays.due(from: meeting.pollingSince ?? facts.since)
            return [MotiDue(MotiClock.allAnsweredOn(facts) ?? asked, .chooseTime)]
        }
        if let last = facts.lastMeeting, let day = last.endsOn, !last.isPlanned {
            if last.state == .held { return [MotiDue(settings.planDays.due(from: day), .confirmPlan)] }
            if facts.lastContactOn.map({ $0 < day }) ?? true {
                return [MotiDue(settings.noShowDays.due(from: day), .ringClient)]
            }
        }
        return [MotiDue(settings.reviewDays.due(from: facts.plan?.confirmedOn ?? facts.since), .review)]
    }

    private static func record(_ facts: MotiCase) -> [MotiDue] {
        guard let plan = facts.plan, !facts.tookPart.isSubset(of: facts.ticked) else { return [] }
        return [MotiDue(facts.settings.recordDays.due(from: plan.confirmedOn), .record)]
    }

    /// Accepted and late by `moti.lateDays`, or waiting past the day it was to be checked.
    private static func late(_ facts: MotiCase) -> [MotiDue] {
        facts.actions.compactMap { action in
            switch action.state {
            case .accepted: action.due.map { MotiDue(facts.settings.lateDays.due(from: $0), .actionLate) }
            case .waiting: action.checkOn.map { MotiDue($0, .actionLate) }
            default: nil
            }
        }
    }

    private static func ending(_ facts: MotiCase) -> [MotiDue] {
        facts.ends.map { [MotiDue(facts.settings.endWarnDays.before($0), .endsSoon)] } ?? []
    }
}
