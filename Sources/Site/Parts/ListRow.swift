/// A row of a list: sign, what, why; the whole row leads to its one link. In a template:
/// `{{#rows}}{{>row}}{{/rows}}` inside `<ol class="rows go dated">`.
package struct ListRow: PageValue {
    package enum Sign: Sendable, Hashable {
        /// The berry and its word: somebody waits for you.
        case waits(Markup)
        /// A word only.
        case status(Markup)
        /// A check mark and its word.
        case done(String)
    }

    package let sign: Sign?
    package let title: String
    /// Where it leads; nil for a row that leads nowhere.
    package let address: String?
    package let why: Markup?

    package init(sign: Sign? = nil, title: String, address: String?, why: Markup? = nil) {
        self.sign = sign
        self.title = title
        self.address = address
        self.why = why
    }

    package static let names: Names<ListRow> = [
        "waits": { if case .waits(let word)? = $0.sign { word } else { nil } },
        "status": { if case .status(let word)? = $0.sign { word } else { nil } },
        "done": { if case .done(let word)? = $0.sign { word } else { nil } },
        "title": { $0.title }, "address": { $0.address }, "why": { $0.why },
    ]
}
