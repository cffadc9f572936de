package import Core

/// One question about one meeting (design 3.3).
package struct MeetingQuestion: Sendable {
    package var by: SmallBy
    package var reason: String?

    package init(by: SmallBy, reason: String? = nil) {
        self.by = by
        self.reason = reason
    }
}

package enum MeetingGuard: String, MachineCode {
    case reason
}

package enum MeetingEffect: String, Hashable, Sendable, CustomStringConvertible {
    case putSlots, setStart, dropStart, endInvitations

    package var description: String { rawValue }
}

/// How a meeting moves: events of the circle move it. The owner alone may cancel a review by itself.
package enum MeetingMachine: Machine {
    package typealias State = MeetingState
    package typealias Event = MeetingEvent
    package typealias Who = SmallWho
    package typealias Guard = MeetingGuard
    package typealias Choice = NoChoice
    package typealias Effect = MeetingEffect
    package typealias Told = SmallTold
    package typealias Facts = MeetingQuestion

    package static let rules: [Rule<MeetingMachine>] = [
        Rule(.poll, from: [], by: [.circle], to: .to(.polling), effects: [.putSlots]),
        Rule(.poll, from: [.floating, .polling], by: [.circle], to: .to(.polling), effects: [.putSlots]),
        Rule(.fix, from: [.polling], by: [.circle], to: .to(.fixed), effects: [.setStart]),
        Rule(.unfix, from: [.fixed], by: [.circle], to: .to(.polling), effects: [.putSlots, .dropStart]),
        Rule(.hold, from: [.fixed], by: [.circle], to: .to(.held), effects: [.endInvitations]),
        Rule(.miss, from: [.fixed], by: [.circle], to: .to(.notHeld), effects: [.endInvitations]),
        Rule(
            .cancelMeeting, from: [.floating, .polling, .fixed], by: [.circle, .owner], guards: [.reason],
            to: .to(.cancelled), effects: [.endInvitations]),
    ]

    package static func acts(_ who: SmallWho, _ facts: MeetingQuestion) -> Bool { facts.by.who.contains(who) }
    package static func holds(_ choice: NoChoice, _ facts: MeetingQuestion) -> Bool { false }

    package static func faults(_ condition: MeetingGuard, _ facts: MeetingQuestion) -> [any Refusal] {
        switch condition {
        case .reason: (facts.reason ?? "").isEmpty ? [MotiRefusal(.reasonMissing)] : []
        }
    }

    package static func notNow(_ event: MeetingEvent, in state: MeetingState?) -> any Refusal {
        MotiRefusal(.notNow, ["event": event.rawValue, "state": state?.rawValue ?? "none"])
    }

    package static func notYours(_ event: MeetingEvent) -> any Refusal {
        MotiRefusal(.notYours, ["event": event.rawValue])
    }
}
