/// The texts in one language. Cheap to copy and to ask: a look-up in a dictionary.
package struct Words: Sendable {
    package let language: Language
    private let texts: [String: Text]

    init(_ language: Language, _ texts: [String: Text]) {
        self.language = language
        self.texts = texts
    }

    /// The text of a key, its placeholders filled. An unknown key answers itself in ⟦ ⟧, which tests find on every page.
    package func callAsFunction(_ key: String, _ fills: [String: String] = [:]) -> String {
        texts[key]?.filled(fills) ?? "⟦\(key)⟧"
    }

    /// The text for a count: `key.one` for 1, `key.other` for all else. Fills `{n}` (5), `{word}` (viisi) and `{Word}` (Viisi).
    package func count(_ key: String, _ n: Int, _ fills: [String: String] = [:]) -> String {
        let word = inWords(n)
        let counted = ["n": number(n), "word": word, "Word": capitalised(word)]
        return self("\(key).\(n == 1 ? "one" : "other")", fills.merging(counted) { given, _ in given })
    }

    /// The text with its placeholders still open, for a page that fills them with markup; nil when the key is unknown.
    package func text(_ key: String) -> Text? { texts[key] }

    package func has(_ key: String) -> Bool { texts[key] != nil }

    /// The first letter in upper case, as a sentence begins.
    package func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
