/// The order of letters in a language. First what the letter is (å, ä and ö are letters of their own in Finnish and Swedish), then
/// its marks (a before á), then its case (a before A). Figures count as numbers: 2 before 10. Spaces come before letters,
/// other signs do not count until all else is equal.
struct Collation {
    let language: Language

    /// What two texts are compared by, in this order.
    struct Key: Comparable {
        private(set) var letters: [Int] = []
        private(set) var marks: [Int] = []
        private(set) var cases: [Int] = []
        let text: String

        init(_ text: String) {
            self.text = text
        }

        mutating func append(letter: Int, mark: Int = 0, upper: Bool = false) {
            letters.append(letter)
            marks.append(mark)
            cases.append(upper ? 1 : 0)
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
            if left.marks != right.marks { return left.marks.lexicographicallyPrecedes(right.marks) }
            if left.cases != right.cases { return left.cases.lexicographicallyPrecedes(right.cases) }
            return left.text < right.text
        }
    }

    func key(_ text: String) -> Key {
        var key = Key(text)
        var digits = ""
        for character in text {
            if character.isASCIIDigit {
                digits.append(character)
                continue
            }
            append(number: digits, to: &key)
            digits = ""
            append(character, to: &key)
        }
        append(number: digits, to: &key)
        return key
    }

    /// A number: its length without leading zeros, then its digits; all before letters.
    private func append(number digits: String, to key: inout Key) {
        guard !digits.isEmpty else { return }
        let value = digits.drop { $0 == "0" }
        key.append(letter: Place.numbers + min(value.count, 99), mark: digits.count)
        for digit in value { key.append(letter: Place.digits + (digit.wholeNumberValue ?? 0)) }
    }

    private func append(_ character: Character, to key: inout Key) {
        guard character.isLetter else {
            if character.isWhitespace { key.append(letter: Place.space) }
            return
        }
        let upper = character.isUppercase
        for lower in character.lowercased() {
            for letter in Alphabet.letters(of: lower, in: language) {
                key.append(letter: letter.place, mark: letter.mark, upper: upper)
            }
        }
    }

    private enum Place {
        static let space = 1
        static let digits = 10
        static let numbers = 100
    }
}

extension Language {
    /// The texts in the order of this language's alphabet. Equal texts keep their order.
    package func sorted(_ texts: [String]) -> [String] {
        sorted(texts) { $0 }
    }

    /// The items in the order of what they are called.
    package func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        let collation = Collation(language: self)
        var keyed: [(offset: Int, item: Item, key: Collation.Key)] = []
        for (offset, item) in items.enumerated() {
            keyed.append((offset, item, collation.key(name(item))))
        }
        keyed.sort { $0.key == $1.key ? $0.offset < $1.offset : $0.key < $1.key }
        return keyed.map(\.item)
    }
}
