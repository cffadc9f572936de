/// The steps of one sitting, done ones as links. In a template: `{{#steps}}{{>steps}}{{/steps}}`.
package struct SittingSteps: PageValue {
    package let label: String
    let lines: [Line]

    struct Line: PageValue {
        let number: Int
        let name: String
        let address: String?
        let isCurrent: Bool

        static let names: Names<Line> = [
            "number": { $0.number }, "name": { $0.name }, "address": { $0.address }, "isCurrent": { $0.isCurrent },
        ]
    }

    /// - Parameters:
    ///   - steps: name and, for a step that is done, its address.
    ///   - current: the step being done, from 1.
    package init(_ label: String, _ steps: [(name: String, address: String?)], current: Int) {
        self.label = label
        lines = steps.enumerated().map { index, step in
            Line(
                number: index + 1, name: step.name, address: index + 1 == current ? nil : step.address,
                isCurrent: index + 1 == current)
        }
    }

    package static let names: Names<SittingSteps> = ["label": { $0.label }, "lines": { $0.lines }]
    package static var inner: [any PageValue.Type] { [Line.self] }
}
