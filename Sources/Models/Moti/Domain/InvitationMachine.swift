package import Core

/// One question about one invitation (design 3.3).
package struct InvitationQuestion: Sendable {
    package var by: SmallBy
    /// The meeting has not begun.
    package var isBeforeMeeting: Bool
    /// x of `answer(x)`.
    package var answering: MotiAnswering?
    /// The line's `deputyAllowed`, or the client's yes.
    package var isDeputyAllowed: Bool

    package init(
        by: SmallBy, isBeforeMeeting: Bool = true, answering: MotiAnswering? = nil, isDeputyAllowed: Bool = false
    ) {
        self.by = by
        self.isBeforeMeeting = isBeforeMeeting
        self.answering = answering
        self.isDeputyAllowed = isDeputyAllowed
    }
}

package enum InvitationGuard: String, MachineCode {
    case meetingNotBegun, answerFits, deputyAllowed
}

/// The answer decides where it leads: each x is a choice of its own.
package enum InvitationEffect: String, Hashable, Sendable, CustomStringConvertible {
    case sendLink, keepAnswer, passLineSeatAndLink, endLink

    package var description: String { rawValue }
}

/// How an invitation moves. By itself it never changes the circle's state.
package enum InvitationMachine: Machine {
    package typealias State = InvitationState
    package typealias Event = InvitationEvent
    package typealias Who = SmallWho
    package typealias Guard = InvitationGuard
    package typealias Choice = NoChoice
    package typealias Effect = InvitationEffect
    package typealias Told = SmallTold
    package typealias Facts = InvitationQuestion

    private static let answerable: Set<InvitationState> = [.asked, .yes, .yesRemote, .written, .deputyOffered, .no]

    /// `answer` stands as `same`: it leads to the answer itself (`answered`).
    package static let rules: [Rule<InvitationMachine>] = [
        Rule(
            .ask, from: [.draft, .yes, .yesRemote, .deputyOffered, .no], by: [.circle], to: .to(.asked),
            effects: [.sendLink]),
        Rule(
            .answer, from: answerable, by: [.circle, .asked, .owner], guards: [.meetingNotBegun, .answerFits],
            to: .same,
            effects: [.keepAnswer], told: [.owner]),
        Rule(
            .letDeputy, from: [.deputyOffered], by: [.owner], guards: [.deputyAllowed], to: .to(.replaced),
            effects: [.passLineSeatAndLink], told: [.deputyO2, .formerO6, .client]),
        Rule(
            .end, from: Set(InvitationState.allCases).subtracting([.ended]), by: [.circle, .clock], to: .to(.ended),
            effects: [.endLink]),
    ]

    /// Where an answer leads from a state; nil when it may not be given there.
    package static func answered(_ answer: InvitationState, in state: InvitationState) -> InvitationState? {
        let answers: Set<InvitationState> = [.yes, .yesRemote, .written, .deputyOffered, .no]
        return answerable.contains(state) && answers.contains(answer) ? answer : nil
    }

    package static func acts(_ who: SmallWho, _ facts: InvitationQuestion) -> Bool { facts.by.who.contains(who) }
    package static func holds(_ choice: NoChoice, _ facts: InvitationQuestion) -> Bool { false }

    package static func faults(_ condition: InvitationGuard, _ facts: InvitationQuestion) -> [any Refusal] {
        switch condition {
        case .meetingNotBegun: facts.isBeforeMeeting ? [] : [MotiRefusal(.meetingBegun)]
        case .answerFits: MotiAnswering.faults(facts.answering)
        case .deputyAllowed: facts.isDeputyAllowed ? [] : [MotiRefusal(.deputyNotAllowed)]
        }
    }

    package static func notNow(_ event: InvitationEvent, in state: InvitationState?) -> any Refusal {
        MotiRefusal(.notNow, ["event": event.rawValue, "state": state?.rawValue ?? "none"])
    }

    package static func notYours(_ event: InvitationEvent) -> any Refusal {
        MotiRefusal(.notYours, ["event": event.rawValue])
    }
}

extension MotiAnswering {
    /// Written ≤ 1,500 characters on own topics; a deputy with name and contact.
    static func faults(_ answering: MotiAnswering?) -> [MotiRefusal] {
        guard let answering else { return [MotiRefusal(.answerMissing)] }
        switch answering.answer {
        case .yes, .yesRemote, .no: return []
        case .written:
            if answering.length <= 0 { return [MotiRefusal(.answerMissing)] }
            return (answering.length > 1_500 ? [MotiRefusal(.answerTooLong, ["max": "1500"])] : [])
                + (answering.isOnOwnTopics ? [] : [MotiRefusal(.answerOffTopic)])
        case .deputyOffered:
            let isReachable = answering.deputyNamed && answering.deputyReachable
            return isReachable ? [] : [MotiRefusal(.deputyContactMissing)]
        default: return [MotiRefusal(.answerMissing)]
        }
    }
}
