package import Core

/// The facts of one work pair's circle.
package struct PairCase: Sendable, Hashable {
    package var state: PairState?
    package var asker: ID<Person>
    package var other: ID<Person>
    /// Whose turn it is to reflect, and to own.
    package var turn: ID<Person>
    /// Day of asking; in `active` the day of the latest reflection, or of acceptance.
    package var since: Day
    package var ends: Day?
    package var purges: Day?

    package init(
        state: PairState?, asker: ID<Person>, other: ID<Person>, turn: ID<Person>, since: Day, ends: Day? = nil,
        purges: Day? = nil
    ) {
        self.state = state
        self.asker = asker
        self.other = other
        self.turn = turn
        self.since = since
        self.ends = ends
        self.purges = purges
    }

    /// The asker while the other is awaited, then whose turn it is; nobody once ended.
    package var owner: ID<Person>? {
        switch state {
        case .forming: asker
        case .active: turn
        default: nil
        }
    }

    /// Whose turn follows.
    package var nextTurn: ID<Person> { turn == asker ? other : asker }
}

/// Why something is due in a pair's circle.
package enum PairWhy: String, Sendable, CaseIterable {
    case answerAwaited, reflect, goOn
}

/// When something is due in a pair's circle (design 3b.1).
package enum PairClock {
    package static func next(_ facts: PairCase, _ settings: MotiSettings) -> (on: Day, why: PairWhy)? {
        switch facts.state {
        case .forming: return (settings.pairFormDays.due(from: facts.since), .answerAwaited)
        case .active:
            let reflect = settings.pairReflectDays.due(from: facts.since)
            guard let ask = facts.ends?.adding(days: -30), ask < reflect else { return (reflect, .reflect) }
            return (ask, .goOn)
        default: return nil
        }
    }
}

/// One question to the pair's machine.
package struct PairQuestion: Sendable {
    package var who: Set<PairWho>
    package var bothAreCoordinators = true
    package var isNeitherPaired = true
    /// 0–3 prompts written, or "talked, nothing written".
    package var isReflected = false
    package var from: Day?
    package var to: Day?
    package var bothSaidYes = false
    /// Duties of the leaver that nobody has accepted yet.
    package var dutiesLeft = 0

    package init(who: Set<PairWho>) {
        self.who = who
    }

    func faults(_ condition: PairGuard) -> [MotiRefusal] {
        switch condition {
        case .bothCoordinators: bothAreCoordinators ? [] : [MotiRefusal(.notCoordinator)]
        case .neitherPaired: isNeitherPaired ? [] : [MotiRefusal(.alreadyPaired)]
        case .reflected: isReflected ? [] : [MotiRefusal(.reflectionMissing)]
        case .absenceOrdered: absenceFaults
        case .bothSayYes: bothSaidYes ? [] : [MotiRefusal(.bothYesMissing)]
        case .dutiesTaken:
            dutiesLeft == 0 || who.contains(.clock) ? [] : [MotiRefusal(.dutiesLeft, ["count": "\(dutiesLeft)"])]
        }
    }

    private var absenceFaults: [MotiRefusal] {
        guard let from, let to else { return [MotiRefusal(.absenceMissing)] }
        return from <= to ? [] : [MotiRefusal(.absenceReversed)]
    }
}
