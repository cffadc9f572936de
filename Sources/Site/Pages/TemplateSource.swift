import Words

/// One template as it lies in its file.
///
/// Three rules of our own make it safe and quick. `{{say.key}}` is a text of the catalogue, put in when the template is
/// read. `{{name}}` shows what a page value gives, which is escaped already. `{{{name}}}` and `{{&name}}` are refused.
package struct TemplateSource: Sendable {
    package let name: String
    package let text: String

    /// A tag: its sign (`#`, `^`, `/`, `>`, `!` or none) and its name.
    package struct Tag: Sendable, Hashable {
        package let sign: Character?
        package let name: String
    }

    package enum Piece: Sendable, Hashable {
        case text(String)
        case tag(Tag)
    }

    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// The file cut at its tags. Leading space of every line is left out: HTML does not need it, and a partial would
    /// otherwise indent what a person wrote in a text box.
    ///
    /// - Throws: ``Fault``.
    package func pieces() throws -> [Piece] {
        var pieces: [Piece] = []
        var rest = trimmed[...]
        while let open = rest.firstRange(of: "{{") {
            pieces.append(.text(String(rest[..<open.lowerBound])))
            let after = rest[open.upperBound...]
            guard let close = after.firstRange(of: "}}") else { throw Fault(description: "A tag is not closed.") }
            pieces.append(.tag(try tag(after[..<close.lowerBound])))
            rest = after[close.upperBound...]
        }
        pieces.append(.text(String(rest)))
        return pieces
    }

    package var tags: [Tag] {
        ((try? pieces()) ?? []).compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    }

    /// The templates this one shows inside itself, by name.
    package var partials: [String] {
        tags.filter { $0.sign == ">" && $0.name != "*template" }.map(\.name)
    }

    /// The catalogue's keys it says.
    package var keys: [String] {
        tags.filter { $0.sign == nil && $0.name.hasPrefix("say.") }.map { String($0.name.dropFirst(4)) }
    }

    /// The names it asks its page value for.
    package var names: Set<String> {
        Set(
            tags.filter {
                ($0.sign == nil || $0.sign == "#" || $0.sign == "^") && !$0.name.hasPrefix("say.") && $0.name != "."
            }
            .map(\.name))
    }

    /// What the template engine reads, in one language.
    func prepared(_ words: Words) throws -> String {
        try pieces().map { piece in
            switch piece {
            case .text(let text): text
            case .tag(let tag): try prepared(tag, words)
            }
        }.joined()
    }

    private func prepared(_ tag: Tag, _ words: Words) throws -> String {
        if let sign = tag.sign { return sign == "!" ? "" : "{{\(sign)\(tag.name)}}" }
        guard tag.name.hasPrefix("say.") else { return "{{{\(tag.name)}}}" }
        let key = String(tag.name.dropFirst(4))
        guard let text = words.text(key) else { throw Fault(description: "No text \(key).") }
        guard text.names.isEmpty else { throw Fault(description: "The text \(key) has to be filled by the page.") }
        let said = words(key)
        guard !said.contains("{{") else { throw Fault(description: "The text \(key) looks like a tag.") }
        return Markup.escaped(said)
    }

    private var trimmed: String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " || $0 == "\t" } }
            .joined(separator: "\n")
    }

    private func tag(_ inside: Substring) throws -> Tag {
        let inside = inside.drop { $0 == " " }
        guard let first = inside.first else { throw Fault(description: "An empty tag.") }
        if "{&=%<$".contains(first) { throw Fault(description: "{{\(first) is not used here.") }
        let sign: Character? = "#^/>!".contains(first) ? first : nil
        let name = (sign == nil ? inside : inside.dropFirst()).filter { $0 != " " }
        return Tag(sign: sign, name: String(name))
    }
}
