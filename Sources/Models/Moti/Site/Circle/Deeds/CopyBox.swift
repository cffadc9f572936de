import Core
import Site
import Words

/// A text that is copied from here into one's own record.
struct CopyBox: PageValue {
    let id: String
    let label: String
    let text: String

    init(_ id: String, _ label: String, _ text: String) {
        self.id = id
        self.label = label
        self.text = text
    }

    static let names: Names<CopyBox> = ["copyID": { $0.id }, "copyLabel": { $0.label }, "copyText": { $0.text }]
}
