extension Machine {
    /// The full matrix state × event as a table of Markdown, from the rules alone: where each event leads, or `·` where it is
    /// refused as "not now".
    package static var matrix: String {
        let states = State.allCases.map { $0 }
        var lines = ["| Event | none | " + states.map(\.rawValue).joined(separator: " | ") + " |"]
        lines.append("|---|" + String(repeating: "---|", count: states.count + 1))
        for event in Event.allCases {
            let cells = [cell(event, nil)] + states.map { cell(event, $0) }
            lines.append("| `\(event.rawValue)` | " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    /// Every rule with who may, what must hold, what it does and who is told.
    package static var rulesTable: String {
        var lines = ["| Event | From | Who | Guards | To | Effects | Told |", "|---|---|---|---|---|---|---|"]
        for rule in rules {
            let cells = [
                "`\(rule.event.rawValue)`", listed(rule.from.isEmpty ? ["none"] : ordered(rule.from)),
                listed(ordered(rule.by)), listed(rule.guards.map(\.rawValue)), words(rule.to),
                listed(rule.effects.map(\.description)), listed(rule.told.map(\.description)),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    private static func cell(_ event: Event, _ state: State?) -> String {
        rule(for: event, in: state).map { words($0.to) } ?? "·"
    }

    private static func words(_ target: Target<State, Choice>) -> String {
        switch target {
        case .same: "same"
        case .to(let state): state.rawValue
        case .kept: "kept"
        case .either(let choice, let yes, let no): "\(choice.rawValue) ? \(yes.rawValue) : \(no.rawValue)"
        }
    }

    private static func listed(_ items: [String]) -> String { items.isEmpty ? "–" : items.joined(separator: ", ") }

    private static func ordered<Code: MachineCode>(_ set: Set<Code>) -> [String] {
        Code.allCases.filter(set.contains).map(\.rawValue)
    }
}
