/// One text of the catalogue, cut at its placeholders: `Vastaa {date} mennessä` is a literal, a name, a literal.
package struct Text: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case literal(String)
        case name(String)
    }

    package let pieces: [Piece]

    /// A placeholder is a word of ASCII letters and digits in braces; any other brace is a literal.
    init(_ source: String) {
        var pieces: [Piece] = []
        var literal = ""
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            literal += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}"), Text.isName(after[..<close]) else {
                literal.append("{")
                rest = after
                continue
            }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            pieces.append(.name(String(after[..<close])))
            rest = after[after.index(after: close)...]
        }
        literal += rest
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        self.pieces = pieces
    }

    /// The names to be filled, each once.
    package var names: Set<String> {
        Set(pieces.compactMap { if case .name(let name) = $0 { name } else { nil } })
    }

    /// The text with its placeholders filled; one that is not given stands in ⟦ ⟧, where tests find it. A date's or an
    /// abbreviation's own full stop serves as the sentence's too: "ma 16.11." ends one, "ma 16.11.." nothing.
    package func filled(_ fills: [String: String]) -> String {
        if pieces.count == 1, case .literal(let only) = pieces[0] { return only }
        return pieces.reduce(into: "") { text, piece in
            switch piece {
            case .literal(let literal): text += Text.following(text, literal)
            case .name(let name): text += fills[name] ?? "⟦\(name)⟧"
            }
        }
    }

    /// A literal without its first full stop, where the text before it ends in one.
    package static func following(_ text: String, _ literal: String) -> Substring {
        text.hasSuffix(".") && literal.first == "." ? literal.dropFirst() : literal[...]
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
