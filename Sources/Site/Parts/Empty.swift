/// What a page shows when there is nothing: what that means, when the next thing is, one step.
///
/// In a template: `{{#empty}}{{>empty}}{{/empty}}`.
package struct Empty: PageValue {
    package let heading: String
    package let sentence: Markup?
    package let step: Step?
    package let second: Step?

    package init(_ heading: String, _ sentence: Markup? = nil, step: Step? = nil, second: Step? = nil) {
        self.heading = heading
        self.sentence = sentence
        self.step = step
        self.second = second
    }

    package static let names: Names<Empty> = [
        "heading": { $0.heading }, "sentence": { $0.sentence }, "step": { $0.step }, "second": { $0.second },
        "hasSteps": { $0.step != nil || $0.second != nil },
    ]
    package static var inner: [any PageValue.Type] { [Step.self] }
}
