package import Core

/// The machine of a MOTI circle: design 3.2 as data (`MotiRules….swift`) and the two questions it answers.
package enum MotiMachine: Machine {
    package typealias State = MotiState
    package typealias Event = MotiEvent
    package typealias Who = MotiWho
    package typealias Guard = MotiGuard
    package typealias Choice = MotiChoice
    package typealias Effect = MotiEffect
    package typealias Told = MotiTold
    package typealias Facts = MotiQuestion

    /// Decides an event. Pure: nothing is changed, and the same facts give the same answer but for the new ids.
    ///
    /// - Parameter fresh: where new ids come from.
    /// - Throws: `Refusals` of `MotiRefusal`: not now, not yours, or every guard that failed, together.
    package static func decide(
        _ event: MotiEvent, _ input: MotiInput = .nothing, in facts: MotiCase, by: MotiBy,
        fresh: MotiFresh = .random
    ) throws(Refusals) -> MotiDecision {
        let question = MotiQuestion(event: event, input: input, facts: facts, by: by)
        let verdict = try judge(event, in: facts.state, kept: facts.keptState, question)
        return settle(verdict, question, fresh)
    }

    package static func notNow(_ event: MotiEvent, in state: MotiState?) -> any Refusal {
        MotiRefusal(.notNow, ["event": event.rawValue, "state": state?.rawValue ?? "none"])
    }

    package static func notYours(_ event: MotiEvent) -> any Refusal {
        MotiRefusal(.notYours, ["event": event.rawValue])
    }
}

/// One question to the machine: may this event happen here, now, by this one?
package struct MotiQuestion: Sendable {
    package let event: MotiEvent
    package var input: MotiInput
    package let facts: MotiCase
    package var by: MotiBy

    package init(event: MotiEvent, input: MotiInput, facts: MotiCase, by: MotiBy) {
        self.event = event
        self.input = input
        self.facts = facts
        self.by = by
    }
}

/// Where new ids come from: random ones in service, counted ones in a test.
package struct MotiFresh: Sendable {
    private let next: @Sendable () -> Int64

    package init(_ next: @escaping @Sendable () -> Int64) {
        self.next = next
    }

    package static let random = MotiFresh { Int64.random(in: 1...Int64.max) }

    package func id<Of>() -> ID<Of> { ID(rawValue: next()) }
}
