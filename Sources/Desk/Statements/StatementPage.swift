import Site
import Words

/// What every foot leads to: the accessibility statement with its five parts, and how personal data is handled.
struct StatementPage: Page {
    static let template = "statement"

    enum Kind: String, Sendable {
        case accessibility, privacy

        /// In the order of the page. The accessibility statement's are the five that act 306/2019 asks for.
        var parts: [String] {
            switch self {
            case .accessibility: ["about", "state", "missing", "feedback", "supervision"]
            case .privacy: ["who", "what", "reads", "stop", "ends", "rights"]
            }
        }
    }

    struct Part: PageValue {
        let id: String
        let heading: String
        let sentence: String

        static let names: Names<Part> = [
            "id": { $0.id }, "heading": { $0.heading }, "sentence": { $0.sentence },
        ]
    }

    let title: String
    let heading: String
    let parts: [Part]

    static let names: Names<StatementPage> = ["heading": { $0.heading }, "parts": { $0.parts }]
    static var inner: [any PageValue.Type] { [Part.self] }

    init(_ kind: Kind, controller: String, phone: String, words: Words) {
        let key = "statements.\(kind.rawValue)"
        let fills = ["controller": controller, "phone": phone]
        title = words("\(key).title")
        heading = words("\(key).heading")
        parts = kind.parts.map {
            Part(id: $0, heading: words("\(key).\($0).heading"), sentence: words("\(key).\($0).sentence", fills))
        }
    }
}
