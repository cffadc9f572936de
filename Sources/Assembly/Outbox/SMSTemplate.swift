import Foundation

/// The gateway's request as its operator wrote it, with `{recipient}`, `{text}` and `{secret}` to be filled.
///
/// A brace that is not followed by a plain name and a closing brace is a brace: JSON needs no escaping.
struct SMSTemplate: Sendable {
    /// How a value is written into a body.
    enum Escape: Sendable {
        case json, form, none

        /// By the request's content type.
        init(contentType: String?) {
            let type = (contentType ?? "").lowercased()
            self = type.contains("json") ? .json : type.contains("x-www-form-urlencoded") ? .form : .none
        }
    }

    private enum Piece {
        case literal(Substring)
        case name(Substring)
    }

    private let pieces: [Piece]

    init(_ source: String) {
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            let after = rest[rest.index(after: open)...]
            let name = after.prefix { $0.isASCII && $0.isLetter }
            guard !name.isEmpty, after[name.endIndex...].first == "}" else {
                pieces.append(.literal(rest[...open]))
                rest = after
                continue
            }
            pieces.append(.literal(rest[..<open]))
            pieces.append(.name(name))
            rest = after[name.endIndex...].dropFirst()
        }
        pieces.append(.literal(rest))
        self.pieces = pieces
    }

    static func names(_ source: String) -> Set<String> {
        Set(SMSTemplate(source).pieces.compactMap { if case .name(let name) = $0 { String(name) } else { nil } })
    }

    func filled(_ values: [String: String], _ escape: Escape) -> String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): String(text)
            case .name(let name): SMSTemplate.escaped(values[String(name)] ?? "", escape)
            }
        }.joined()
    }

    private static func escaped(_ value: String, _ escape: Escape) -> String {
        switch escape {
        case .none: return value
        case .form: return value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = .withoutEscapingSlashes
            let quoted = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
            return String(quoted.dropFirst().dropLast())
        }
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
