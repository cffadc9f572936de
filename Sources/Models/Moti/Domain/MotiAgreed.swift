package import Core

/// An agreed thing. Its one owner is a seat.
package struct MotiAction: Sendable, Hashable {
    package var id: ID<Action>
    package var goal: ID<Goal>
    package var owner: ID<Seat>
    package var state: ActionState
    package var due: Day?
    /// A reason is written why there is no date.
    package var hasNoDateReason: Bool
    /// Checked again on, while it waits.
    package var checkOn: Day?
    package var finishedOn: Day?

    package init(
        id: ID<Action>, goal: ID<Goal>, owner: ID<Seat>, state: ActionState, due: Day? = nil,
        hasNoDateReason: Bool = false, checkOn: Day? = nil, finishedOn: Day? = nil
    ) {
        self.id = id
        self.goal = goal
        self.owner = owner
        self.state = state
        self.due = due
        self.hasNoDateReason = hasNoDateReason
        self.checkOn = checkOn
        self.finishedOn = finishedOn
    }

    package var isOpen: Bool { !state.isFinal }
}

/// The newest version of the plan.
package struct MotiPlan: Sendable, Hashable {
    package var id: ID<Plan>
    package var version: Int
    package var confirmedOn: Day

    package init(id: ID<Plan>, version: Int, confirmedOn: Day) {
        self.id = id
        self.version = version
        self.confirmedOn = confirmedOn
    }
}

/// A duty that can be offered (`offer.duty`).
package enum MotiDuty: String, Sendable, CaseIterable {
    case convener, responsible, deputy

    package var part: Part {
        switch self {
        case .convener: .convener
        case .responsible: .responsible
        case .deputy: .deputy
        }
    }
}

/// An open offer of a duty.
package struct MotiOffer: Sendable, Hashable {
    package var id: ID<Offer>
    package var person: ID<Person>
    package var duty: MotiDuty
    package var line: ID<ConsentLine>?
    package var until: Day

    package init(id: ID<Offer>, person: ID<Person>, duty: MotiDuty, line: ID<ConsentLine>?, until: Day) {
        self.id = id
        self.person = person
        self.duty = duty
        self.line = line
        self.until = until
    }
}

/// A coach has been asked for and nobody has taken it yet.
package struct MotiAsking: Sendable, Hashable {
    package var asker: ID<Person>
    package var due: Day

    package init(asker: ID<Person>, due: Day) {
        self.asker = asker
        self.due = due
    }
}

/// The work pair of the area.
package struct MotiPair: Sendable, Hashable {
    package var one: ID<Person>
    package var other: ID<Person>
    /// Whose turn it is to be deputy of a new circle.
    package var turn: ID<Person>

    package init(one: ID<Person>, other: ID<Person>, turn: ID<Person>) {
        self.one = one
        self.other = other
        self.turn = turn
    }

    package var people: Set<ID<Person>> { [one, other] }
}

/// Holder and deputy of the standing duty `moti.fallbackOwner`.
package struct MotiFallback: Sendable, Hashable {
    package var owner: ID<Person>
    package var deputy: ID<Person>

    package init(owner: ID<Person>, deputy: ID<Person>) {
        self.owner = owner
        self.deputy = deputy
    }
}
