import Core
import Words

/// First on a page whose form is in fault: how many faults, a link to each, and that nothing typed was lost.
///
/// In a template: `{{#faults}}{{>faults}}{{/faults}}`.
package struct FaultSummary: PageValue {
    package let heading: String
    let lines: [Line]

    struct Line: PageValue {
        let field: String
        let sentence: String

        static let names: Names<Line> = [
            "field": { $0.field.isEmpty ? nil : $0.field }, "sentence": { $0.sentence },
        ]
    }

    package static let names: Names<FaultSummary> = ["heading": { $0.heading }, "lines": { $0.lines }]
    package static var inner: [any PageValue.Type] { [Line.self] }
}

extension Form {
    /// The summary, or nothing when the form is sound.
    ///
    /// - Parameter what: the text's key that says what did not happen ("Kutsut eivät vielä lähde."); nil leaves it out.
    package func summary(_ what: String? = nil) -> FaultSummary? {
        guard !isSound else { return nil }
        let lines =
            faults.map { FaultSummary.Line(field: $0.field, sentence: $0.sentence) }
            + conflicts.keys.sorted().map {
                FaultSummary.Line(field: $0, sentence: words("site.conflict.short"))
            }
        let count = words.count("site.faults.heading", lines.count)
        return FaultSummary(heading: what.map { "\(words($0)) \(count)" } ?? count, lines: lines)
    }
}
