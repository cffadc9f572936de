import Site

/// A random code that a person copies from paper: letters and digits that cannot be taken for one another (Crockford's
/// base 32, without I, L, O and U), in groups of four.
struct ReadableCode: Sendable, Hashable {
    /// Without spaces, upper case.
    let plain: String

    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// - Parameter count: characters, five random bits each.
    static func fresh(_ count: Int) -> ReadableCode {
        ReadableCode(plain: String(RandomBytes.make(count).map { digits[Int($0) & 31] }))
    }

    private init(plain: String) {
        self.plain = plain
    }

    /// Reads what was typed: spaces and dashes do not matter, O is 0, I and L are 1.
    ///
    /// - Returns: nil when it is not of so many characters.
    init?(_ typed: String, count: Int) {
        let letters = typed.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{00A0}" }
        let plain = letters.map { letter -> Character in
            switch letter {
            case "O": "0"
            case "I", "L": "1"
            default: letter
            }
        }
        guard plain.count == count, plain.allSatisfy(Self.digits.contains) else { return nil }
        self.plain = String(plain)
    }

    /// As printed: `4F7K 9QXM 2HTR`.
    var printed: String {
        stride(from: 0, to: plain.count, by: 4).map { String(plain.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}
