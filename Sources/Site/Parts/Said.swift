/// What a person said in their own words, whole, in the face that nothing else has. In a template:
/// `{{#goals}}{{>said}}{{/goals}}`.
package struct Said: PageValue {
    package let words: String
    /// Topic or rating under them.
    package let under: Markup?

    package init(_ words: String, under: Markup? = nil) {
        self.words = words
        self.under = under
    }

    package static let names: Names<Said> = ["words": { $0.words }, "under": { $0.under }]
}
