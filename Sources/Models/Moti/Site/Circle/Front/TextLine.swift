import Core
import Moti
import Site
import Words

/// A line of text in a list.
struct TextLine: PageValue {
    let text: String
    init(_ text: String) { self.text = text }
    static let names: Names<TextLine> = ["line": { $0.text }]
}
