package import Core

/// One question about one agreed thing (design 3.3).
package struct ActionQuestion: Sendable {
    package var by: SmallBy
    package var today: Day
    /// As it stands; nil for `propose`.
    package var action: MotiAction?
    /// `propose`: goal, text and owner-to-be are there.
    package var hasGoal = false
    package var hasText = false
    package var hasHolder = false
    /// `wait`: `queue`, `decision`, `client`, `other`, and the day it is checked.
    package var waitsFor: String?
    package var checkOn: Day?
    package var reason: String?
    package var yes: MotiYes?
    /// `drop`: the client was told first.
    package var toldClient: MotiYes?

    package init(by: SmallBy, today: Day, action: MotiAction?) {
        self.by = by
        self.today = today
        self.action = action
    }
}

package enum ActionGuard: String, MachineCode {
    case complete, dated, waitNamed, checkWithinSixtyDays, withinThirtyDays, yes, reason, clientToldFirst, lateToday
}

package enum ActionEffect: String, Hashable, Sendable, CustomStringConvertible {
    case goesToOwner, keepCheck, finishToday, proposeNewLinked

    package var description: String { rawValue }
}

/// How an agreed thing moves: one owner, who has accepted.
package enum ActionMachine: Machine {
    package typealias State = ActionState
    package typealias Event = ActionEvent
    package typealias Who = SmallWho
    package typealias Guard = ActionGuard
    package typealias Choice = NoChoice
    package typealias Effect = ActionEffect
    package typealias Told = SmallTold
    package typealias Facts = ActionQuestion

    package static let rules: [Rule<ActionMachine>] = [
        Rule(
            .propose, from: [], by: [.chair, .scribe, .owner, .opens], guards: [.complete], to: .to(.proposed),
            told: [.holder]),
        Rule(.take, from: [.proposed], by: [.holder], guards: [.dated], to: .to(.accepted), told: [.client, .owner]),
        Rule(.refuse, from: [.proposed], by: [.holder], to: .same, effects: [.goesToOwner], told: [.owner]),
        Rule(
            .handBack, from: [.proposed, .accepted, .waiting], by: [.circle], to: .to(.proposed),
            effects: [.goesToOwner], told: [.owner]),
        Rule(
            .wait, from: [.accepted, .waiting], by: [.holder], guards: [.waitNamed, .checkWithinSixtyDays],
            to: .to(.waiting), effects: [.keepCheck], told: [.client]),
        Rule(.goOn, from: [.waiting], by: [.holder], to: .to(.accepted), told: [.client]),
        Rule(
            .finish, from: [.accepted, .waiting], by: [.holder, .opens], to: .to(.done), effects: [.finishToday],
            told: [.client, .responsible]),
        Rule(
            .notSo, from: [.done], by: [.stops], guards: [.withinThirtyDays], to: .to(.accepted),
            told: [.holder, .responsible]),
        Rule(
            .change, from: [.accepted, .waiting], by: [.holder], guards: [.yes], to: .to(.changed),
            effects: [.proposeNewLinked], told: [.client, .responsible]),
        Rule(
            .drop, from: [.proposed, .accepted, .waiting], by: [.holder, .owner], guards: [.reason, .clientToldFirst],
            to: .to(.dropped), told: [.client, .responsible, .holder]),
        Rule(.late, from: [.accepted, .waiting], by: [.clock], guards: [.lateToday], to: .same, told: [.holder]),
    ]

    package static func acts(_ who: SmallWho, _ facts: ActionQuestion) -> Bool { facts.by.who.contains(who) }
    package static func holds(_ choice: NoChoice, _ facts: ActionQuestion) -> Bool { false }

    package static func faults(_ condition: ActionGuard, _ facts: ActionQuestion) -> [any Refusal] {
        facts.faults(condition)
    }

    package static func notNow(_ event: ActionEvent, in state: ActionState?) -> any Refusal {
        MotiRefusal(.notNow, ["event": event.rawValue, "state": state?.rawValue ?? "none"])
    }

    package static func notYours(_ event: ActionEvent) -> any Refusal {
        MotiRefusal(.notYours, ["event": event.rawValue])
    }
}
