extension Machine {
    /// The row for an event in a state; nil state = before it began. Rows of one event never share a state.
    package static func rule(for event: Event, in state: State?) -> Rule<Self>? {
        rules.first { rule in
            guard rule.event == event else { return false }
            return state.map(rule.from.contains) ?? rule.from.isEmpty
        }
    }

    /// Asks the table.
    ///
    /// - Parameters:
    ///   - state: where it stands; nil before it began.
    ///   - kept: the state to go back to after a pause.
    /// - Throws: not now; not yours; or every guard that failed, together.
    package static func judge(
        _ event: Event, in state: State?, kept: State? = nil, _ facts: Facts
    ) throws(Refusals) -> Verdict<Self> {
        guard let rule = rule(for: event, in: state) else { throw Refusals([notNow(event, in: state)]) }
        guard rule.by.contains(where: { acts($0, facts) }) else { throw Refusals([notYours(event)]) }
        let faults = rule.guards.flatMap { Self.faults($0, facts) }
        guard faults.isEmpty else { throw Refusals(faults) }
        guard let to = resolve(rule.to, from: state, kept: kept, facts) else {
            throw Refusals([notNow(event, in: state)])
        }
        return Verdict(rule: rule, to: to)
    }

    private static func resolve(
        _ target: Target<State, Choice>, from state: State?, kept: State?, _ facts: Facts
    ) -> State? {
        switch target {
        case .same: state
        case .to(let next): next
        case .kept: kept
        case .either(let choice, let yes, let no): holds(choice, facts) ? yes : no
        }
    }
}
