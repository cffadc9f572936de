import Foundation

/// Where each letter stands, after the orders of the Unicode CLDR for Finnish, Swedish and English.
enum Alphabet {
    struct Letter {
        let place: Int
        let mark: Int
    }

    /// The letters that one lower-case character sorts as: mostly one; `æ` is two in English. Letters of other scripts stand after
    /// `ö` by their code.
    static func letters(of character: Character, in language: Language) -> [Letter] {
        if let own = language == .en ? nil : northern[character] { return [own] }
        if let neighbour = neighbour(character, in: language) { return [neighbour] }
        if let plain = plain[character] { return plain }
        let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
        guard let first = scalars.first else { return [] }
        let base = Character(first)
        if scalars.count > 1, base != character {
            let mark = scalars.dropFirst().reduce(0) { $0 &+ weight(of: $1) }
            return letters(of: base, in: language).map { Letter(place: $0.place, mark: $0.mark &+ mark) }
        }
        return [Letter(place: 10_000 + Int(first.value), mark: 0)]
    }

    /// The order of marks over and under a letter: acute, grave, breve, circumflex, caron, ring, diaeresis, double acute, tilde, dot,
    /// cedilla, ogonek, macron; then all others.
    private static func weight(of mark: Unicode.Scalar) -> Int {
        2 + (marks.firstIndex(of: mark) ?? marks.count)
    }

    private static let marks: [Unicode.Scalar] = [
        "\u{301}", "\u{300}", "\u{306}", "\u{302}", "\u{30C}", "\u{30A}", "\u{308}", "\u{30B}", "\u{303}", "\u{307}",
        "\u{327}", "\u{328}", "\u{304}",
    ]

    /// a = 1000, b = 1010 …, so that å, ä and ö find room after z.
    private static func latin(_ letter: Character) -> Int {
        1_000 + 10 * Int((letter.asciiValue ?? 97) &- 97)
    }

    /// Finnish and Swedish: å, ä, ö at the end; ü is a y.
    private static let northern: [Character: Letter] = [
        "å": Letter(place: 1_300, mark: 0),
        "ä": Letter(place: 1_310, mark: 0), "æ": Letter(place: 1_310, mark: 50),
        "ö": Letter(place: 1_320, mark: 0), "ø": Letter(place: 1_320, mark: 50), "œ": Letter(place: 1_320, mark: 51),
        "ü": Letter(place: latin("y"), mark: 50),
    ]

    /// Letters that stand after a Latin one as letters of their own, except in Finnish, which takes them for that one: ŋ, ŧ, ǥ, ʒ of the
    /// Sámi languages.
    private static let neighbours: [Character: Character] = ["ŋ": "n", "ŧ": "t", "ǥ": "g", "ʒ": "z"]

    private static func neighbour(_ letter: Character, in language: Language) -> Letter? {
        neighbours[letter].map { base in
            language == .fi ? Letter(place: latin(base), mark: 50) : Letter(place: latin(base) + 5, mark: 0)
        }
    }

    /// Letters that all three languages take for Latin ones. The soft sign of Skolt Sámi (ʹ) is a mark, not a letter.
    private static let plain: [Character: [Letter]] = {
        let like: [Character: String] = [
            "đ": "d", "ð": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ı": "i", "ʹ": "",
        ]
        var table = like.mapValues { bases in bases.map { Letter(place: latin($0), mark: 50) } }
        for letter in "abcdefghijklmnopqrstuvwxyz" { table[letter] = [Letter(place: latin(letter), mark: 0)] }
        return table
    }()
}
