/// The one filled block of a page: what is next, by when, who does it. In a template: `{{#next}}{{>next}}{{/next}}`.
package struct NextStep: PageValue {
    /// Somebody waits (the berry and its word), or only a time is told.
    package enum Sign: Sendable, Hashable {
        case waits(String)
        case when(String)
    }

    package let sign: Sign?
    /// Holds the verb and the date.
    package let heading: Markup
    /// Who answers and who stands in.
    package let sentence: Markup?
    package let step: Step
    package let second: Step?

    package init(sign: Sign?, heading: Markup, sentence: Markup? = nil, step: Step, second: Step? = nil) {
        self.sign = sign
        self.heading = heading
        self.sentence = sentence
        self.step = step
        self.second = second
    }

    package static let names: Names<NextStep> = [
        "waits": { if case .waits(let word)? = $0.sign { word } else { nil } },
        "when": { if case .when(let word)? = $0.sign { word } else { nil } },
        "heading": { $0.heading }, "sentence": { $0.sentence }, "step": { $0.step }, "second": { $0.second },
    ]
    package static var inner: [any PageValue.Type] { [Step.self] }
}
