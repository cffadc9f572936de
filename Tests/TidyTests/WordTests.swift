import Testing

@Suite("Words")
struct WordTests {
    private func folder(_ fi: String, _ sv: String, _ en: String) -> WordsFolder {
        WordsFolder(path: "Sources/A/Words", files: ["fi": fi, "sv": sv, "en": en])
    }

    @Test("Finnish, Swedish and English have the same keys and the same places to fill")
    func sameWords() {
        #expect(WordsFolder.all.flatMap(\.keys).count > 0)
        #expect(WordsFolder.all.flatMap(SameWords.complaints(in:)) == [])
    }

    @Test("A missing key, a different place and a missing language are complained of")
    func complains() {
        #expect(SameWords.complaints(in: folder("a: b\nc: d", "a: b", "a: b\nc: d")).count == 1)
        #expect(SameWords.complaints(in: folder("a: \"{b}\"", "a: \"{c}\"", "a: \"{b}\"")).count == 1)
        #expect(
            SameWords.complaints(
                in: folder("a: {one: 1 b, other: \"{n} b\"}", "a: {one: b, other: b}", "a: {one: b, other: b}")) == [])
        #expect(SameWords.complaints(in: WordsFolder(path: "A", files: ["fi": "a: b", "sv": "a: b"])).count == 2)
        #expect(!SameWords.complaints(in: folder("a: [", "a: b", "a: b")).isEmpty)
    }

    @Test("Every text is said somewhere")
    func noDeadWords() {
        let dead = DeadWords(code: SwiftCode.sources, templates: Template.all)
        #expect(WordsFolder.all.flatMap(\.keys).count > 0)
        #expect(WordsFolder.all.flatMap(dead.complaints(in:)) == [])
    }

    @Test("A dead text is complained of, one that is said is not")
    func complainsOfDead() {
        let code = SwiftCode(
            SourceFile("A.swift", #"words("a.said"); words("a.state.\(code)"); words.count("a.many", 2)"#))
        let template = SourceFile("A.mustache", "<p>{{say.a.shown}}</p>")
        let words = "a: {said: b, shown: b, state: {open: b}, many: {one: b, other: b}, dead: b}"
        let dead = DeadWords(code: [code], templates: [template])
        #expect(dead.complaints(in: folder(words, words, words)).map(\.what) == ["nothing says a.dead"])
    }
}
