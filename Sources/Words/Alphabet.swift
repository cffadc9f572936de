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
        if let plain = plain[character] { return plain }
        let bare = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
        guard let first = bare.first else { return [] }
        let base = Character(first)
        if bare.count > 1, base != character {
            return letters(of: base, in: language).map { Letter(place: $0.place, mark: 50) }
        }
        return [Letter(place: 10_000 + Int(first.value), mark: 0)]
    }

    /// a = 1000, b = 1010 …, so that å, ä and ö find room after z.
    private static func latin(_ letter: Character) -> Int {
        1_000 + 10 * Int((letter.asciiValue ?? 97) &- 97)
    }

    /// Finnish and Swedish: å, ä, ö at the end; ü is a y.
    private static let northern: [Character: Letter] = [
        "å": Letter(place: 1_300, mark: 0),
        "ä": Letter(place: 1_310, mark: 0), "æ": Letter(place: 1_310, mark: 1),
        "ö": Letter(place: 1_320, mark: 0), "ø": Letter(place: 1_320, mark: 1), "œ": Letter(place: 1_320, mark: 2),
        "ü": Letter(place: latin("y"), mark: 1),
    ]

    /// Letters that are not a base and a mark of their own in Unicode: those of the Sámi languages and of the neighbours.
    private static let plain: [Character: [Letter]] = {
        var table: [Character: [Letter]] = [:]
        for letter in "abcdefghijklmnopqrstuvwxyz" { table[letter] = [Letter(place: latin(letter), mark: 0)] }
        let like: [(Character, String)] = [
            ("đ", "d"), ("ð", "d"), ("ǥ", "g"), ("ŋ", "n"), ("ŧ", "t"), ("ʒ", "z"), ("ǯ", "z"), ("ø", "o"), ("ł", "l"),
            ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ı", "i"),
        ]
        for (letter, bases) in like {
            let mark = letter == "ǯ" || letter == "ð" ? 2 : 1
            table[letter] = bases.map { Letter(place: latin($0), mark: mark) }
        }
        // The soft sign of Skolt Sámi is a mark, not a letter.
        table["ʹ"] = []
        return table
    }()
}
