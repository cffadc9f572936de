/// A heading and a sentence on a quiet ground. In a template: `{{#notice}}{{>notice}}{{/notice}}`.
package struct Notice: PageValue {
    package let heading: String
    package let sentence: String?

    package init(_ heading: String, _ sentence: String? = nil) {
        self.heading = heading
        self.sentence = sentence
    }

    package static let names: Names<Notice> = ["heading": { $0.heading }, "sentence": { $0.sentence }]
}
