/// Statements say `?`; PostgreSQL wants `$1`, `$2`. Remembers the texts it has met.
struct PlaceNumbering {
    /// Texts with lists of many lengths must not fill the memory.
    private static let most = 1_000

    private var known: [String: String] = [:]

    mutating func numbered(_ text: String) -> String {
        if let numbered = known[text] { return numbered }
        let numbered = Self.number(text)
        if known.count >= Self.most { known.removeAll() }
        known[text] = numbered
        return numbered
    }

    private static func number(_ text: String) -> String {
        var result = ""
        var place = 0
        for character in text.unicodeScalars {
            guard character == "?" else {
                result.unicodeScalars.append(character)
                continue
            }
            place += 1
            result += "$\(place)"
        }
        return result
    }
}
