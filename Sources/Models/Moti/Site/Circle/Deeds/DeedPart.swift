import Core
import Site
import Words

/// One thing in such a section.
struct DeedPart: PageValue {
    private enum Content: Sendable {
        case field(Field)
        case choices(Choices)
        case tick(Tick)
        case said(Said)
        case text(Markup)
        case copy(id: String, label: String, text: String)
    }

    private let content: Content

    static func field(_ field: Field) -> DeedPart { DeedPart(content: .field(field)) }
    static func choices(_ choices: Choices) -> DeedPart { DeedPart(content: .choices(choices)) }
    static func tick(_ tick: Tick) -> DeedPart { DeedPart(content: .tick(tick)) }
    static func said(_ words: String, under: Markup? = nil) -> DeedPart {
        DeedPart(content: .said(Said(words, under: under)))
    }
    static func text(_ text: Markup) -> DeedPart { DeedPart(content: .text(text)) }
    static func text(_ text: String) -> DeedPart { DeedPart(content: .text(.text(text))) }
    /// A text ready to copy.
    static func copy(_ id: String, _ label: String, _ text: String) -> DeedPart {
        DeedPart(content: .copy(id: id, label: label, text: text))
    }

    static let names: Names<DeedPart> = [
        "box": { if case .field(let one) = $0.content { one } else { nil } },
        "choices": { if case .choices(let one) = $0.content { one } else { nil } },
        "tick": { if case .tick(let one) = $0.content { one } else { nil } },
        "said": { if case .said(let one) = $0.content { one } else { nil } },
        "sentence": { if case .text(let one) = $0.content { one } else { nil } },
        "copy": { if case .copy(let id, let label, let text) = $0.content { CopyBox(id, label, text) } else { nil } },
    ]
    static var inner: [any PageValue.Type] { [Field.self, Choices.self, Tick.self, Said.self, CopyBox.self] }
}
