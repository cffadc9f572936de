package import Core

/// The states of a work pair's circle (design 3b.1).
package enum PairState: String, MachineCode {
    case forming, active, ended, purged

    package var isFinal: Bool { self == .ended || self == .purged }
}

package enum PairEvent: String, MachineCode {
    case formPair, acceptPair, refusePair, reflect, setAbsence, endAbsence, renewPair, endPair, purge
}

package enum PairWho: String, MachineCode {
    /// A coordinator of the area, asking another.
    case coordinator
    case asker
    case other
    case either
    /// For an absent one: line manager or `moti.fallbackOwner`.
    case standIn
    case clock = "sys"
}

package enum PairGuard: String, MachineCode {
    case bothCoordinators, neitherPaired, reflected, absenceOrdered, bothSayYes, dutiesTaken
}

package enum PairEffect: String, Hashable, Sendable, CustomStringConvertible {
    case setEnd, openBoard, passTurn, keepAbsence, endAbsence, closeLeaversSeats, setPurge, destroyKey

    package var description: String { rawValue }
}

package enum PairTold: String, Hashable, Sendable, CustomStringConvertible {
    case other, asker, lineManagers, both, clientsConcerned

    package var description: String { rawValue }
}

/// The machine of a work pair (design 3b.1) as data.
package enum PairMachine: Machine {
    package typealias State = PairState
    package typealias Event = PairEvent
    package typealias Who = PairWho
    package typealias Guard = PairGuard
    package typealias Choice = NoChoice
    package typealias Effect = PairEffect
    package typealias Told = PairTold
    package typealias Facts = PairQuestion

    package static let rules: [Rule<PairMachine>] = [
        Rule(
            .formPair, from: [], by: [.coordinator], guards: [.bothCoordinators, .neitherPaired], to: .to(.forming),
            effects: [.setEnd], told: [.other]),
        Rule(
            .acceptPair, from: [.forming], by: [.other], to: .to(.active), effects: [.openBoard],
            told: [.asker, .lineManagers]),
        Rule(
            .refusePair, from: [.forming], by: [.other, .clock], to: .to(.ended), effects: [.setPurge], told: [.asker]),
        Rule(.reflect, from: [.active], by: [.either], guards: [.reflected], to: .same, effects: [.passTurn]),
        Rule(
            .setAbsence, from: [.active], by: [.either, .standIn], guards: [.absenceOrdered], to: .same,
            effects: [.keepAbsence], told: [.other]),
        Rule(
            .endAbsence, from: [.active], by: [.either, .standIn, .clock], to: .same, effects: [.endAbsence],
            told: [.other]),
        Rule(.renewPair, from: [.active], by: [.either], guards: [.bothSayYes], to: .same, effects: [.setEnd]),
        Rule(
            .endPair, from: [.active], by: [.either, .clock], guards: [.dutiesTaken], to: .to(.ended),
            effects: [.closeLeaversSeats, .setPurge], told: [.both, .clientsConcerned]),
        Rule(.purge, from: [.ended], by: [.clock], to: .to(.purged), effects: [.destroyKey]),
    ]

    package static func acts(_ who: PairWho, _ facts: PairQuestion) -> Bool { facts.who.contains(who) }
    package static func holds(_ choice: NoChoice, _ facts: PairQuestion) -> Bool { false }

    package static func faults(_ condition: PairGuard, _ facts: PairQuestion) -> [any Refusal] {
        facts.faults(condition)
    }

    package static func notNow(_ event: PairEvent, in state: PairState?) -> any Refusal {
        MotiRefusal(.notNow, ["event": event.rawValue, "state": state?.rawValue ?? "none"])
    }

    package static func notYours(_ event: PairEvent) -> any Refusal {
        MotiRefusal(.notYours, ["event": event.rawValue])
    }
}
