/// A question with choices: radio buttons for one, tick boxes for several.
///
/// In a template: `{{#ways}}{{>choices}}{{/ways}}`.
package struct Choices: PageValue {
    package enum Kind: String, Sendable {
        case one = "radio"
        case several = "checkbox"
    }

    /// How the choices lie.
    package enum Layout: String, Sendable {
        case column = "choices"
        case two = "choices two"
        case across = "choices across"
    }

    package struct Option: Sendable {
        package let value: String
        package let label: String
        package var small: String?

        package init(_ value: String, _ label: String, small: String? = nil) {
            self.value = value
            self.label = label
            self.small = small
        }
    }

    package let name: String
    package let legend: String
    package let hint: String?
    package let fault: String?
    /// The legend is a heading of the page.
    package let isHeading: Bool
    let layout: Layout
    let lines: [Line]

    /// One choice as shown.
    struct Line: PageValue {
        let id: String
        let name: String
        let type: String
        let option: Option
        let isChecked: Bool

        static let names: Names<Line> = [
            "id": { $0.id }, "name": { $0.name }, "type": { $0.type }, "value": { $0.option.value },
            "label": { $0.option.label }, "small": { $0.option.small }, "isChecked": { $0.isChecked },
        ]
    }

    package static let names: Names<Choices> = [
        "id": { $0.name }, "legend": { $0.legend }, "hint": { $0.hint }, "fault": { $0.fault },
        "isHeading": { $0.isHeading }, "isWrong": { $0.fault != nil }, "layout": { $0.layout.rawValue },
        "options": { $0.lines }, "described": { $0.described },
    ]

    package static var inner: [any PageValue.Type] { [Line.self] }

    private var described: String? {
        let ids = [hint.map { _ in "\(name)-hint" }, fault.map { _ in "\(name)-fault" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

extension Form {
    /// A question with choices, those ticked that were sent. The first choice carries the field's own id, so that the
    /// summary of faults leads to it.
    package func choices(
        _ name: String, _ legend: String, _ kind: Choices.Kind, _ options: [Choices.Option], hint: String? = nil,
        layout: Choices.Layout = .column, isHeading: Bool = false
    ) -> Choices {
        let ticked = Set(typedAll(name))
        let lines = options.enumerated().map { index, option in
            Choices.Line(
                id: index == 0 ? name : "\(name)-\(index)", name: name, type: kind.rawValue, option: option,
                isChecked: ticked.contains(option.value))
        }
        return Choices(
            name: name, legend: legend, hint: hint, fault: faults.first { $0.field == name }?.sentence,
            isHeading: isHeading, layout: layout, lines: lines)
    }

    /// One tick box on its own: "Asiakas on nähnyt tekstin".
    package func tick(_ name: String, _ label: String, small: String? = nil) -> Tick {
        Tick(
            name: name, label: label, small: small, isChecked: isTicked(name),
            fault: faults.first { $0.field == name }?.sentence)
    }
}

/// One tick box on its own. In a template: `{{#seen}}{{>tick}}{{/seen}}`.
package struct Tick: PageValue {
    package let name: String
    package let label: String
    package let small: String?
    package let isChecked: Bool
    package let fault: String?

    package static let names: Names<Tick> = [
        "id": { $0.name }, "label": { $0.label }, "small": { $0.small }, "isChecked": { $0.isChecked },
        "fault": { $0.fault }, "isWrong": { $0.fault != nil },
    ]
}
