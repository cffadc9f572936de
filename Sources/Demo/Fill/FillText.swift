import Core

/// Finds the ids that stand in a text: in a plan as it was, among those a consent names.
struct FillText {
    let own: [Int64: Int]
    let people: [Int64: Int]

    /// Random ids are far above this; the demo's own people, units and cases are below and are looked for only where
    /// the text says that a person comes.
    private static let smallest: Int64 = 1_000_000_000

    /// - Parameter namesPeople: the first line lists people, in base 36.
    func pieces(_ text: String, namesPeople: Bool) -> [FillPiece] {
        var pieces: [FillPiece] = []
        var words = ""
        var rest = text[...]
        var isFirstLine = true
        while let letter = rest.first {
            guard letter.isASCII, letter.isLetter || letter.isNumber else {
                if letter.isNewline { isFirstLine = false }
                words.append(letter)
                rest.removeFirst()
                continue
            }
            let run = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            if let piece = piece(run, after: words, isName: namesPeople && isFirstLine) {
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                pieces.append(piece)
            } else {
                words += run
            }
            rest.removeFirst(run.count)
        }
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    private func piece(_ run: Substring, after words: String, isName: Bool) -> FillPiece? {
        if let value = Int64(run) {
            if value >= FillText.smallest { return known(value, 10) }
            if words.hasSuffix("\"person\":"), let number = people[value] { return .person(number, radix: 10) }
        }
        guard let value = Int64(run, radix: 36) else { return nil }
        if isName, let number = people[value] { return .person(number, radix: 36) }
        return value >= FillText.smallest ? known(value, 36) : nil
    }

    private func known(_ value: Int64, _ radix: Int) -> FillPiece? {
        if let number = own[value] { return .own(number, radix: radix) }
        return people[value].map { .person($0, radix: radix) }
    }
}
