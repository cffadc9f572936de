import Foundation
import Testing

@testable import Words

@Suite struct SortingTests {
    @Test(arguments: [
        (Language.fi, "Aho Yli Ylä Zorn Åberg Äijö Öhman"), (.sv, "Adam Yngve Zorn Åke Ärla Öberg"),
        (.en, "Adam Åke Ärla Öberg Yngve Zorn"), (.fi, "Asiakas Å Ä Æ Ö Ø"), (.fi, "Muller Myller Müller"),
        (.fi, "a A á Á b B"), (.fi, "de đe dg"), (.fi, "na ŋa nb"), (.fi, "cap čáppa cb"), (.fi, "sa ša sb"),
        (.fi, "ta ŧa tb"),
        (.fi, "za ža ʒa ǯa zb"), (.sv, "zb ʒa ǯa"), (.en, "nz ŋa ob"), (.fi, "ga ǥa gb"), (.fi, "ka ǩa kb"),
        (.fi, "oa õa ob"), (.sv, "aa âa ab"),
    ])
    func `Each language has its own order`(language: Language, ordered: String) {
        let words = ordered.split(separator: " ").map(String.init)
        for _ in 0..<10 { #expect(language.sorted(words.shuffled()) == words) }
    }

    @Test(arguments: Language.allCases)
    func `Made-up words stand in the order of Perl's collation for the language`(language: Language) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/words/\(language.code).txt")
        let ordered = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        try #require(ordered.count == 500)
        let sorted = language.sorted(ordered.shuffled())
        for (found, expected) in zip(sorted, ordered) { #expect(found == expected) }
    }

    @Test(arguments: Language.allCases)
    func `Figures count as numbers, and words stand whole`(language: Language) {
        let ordered = ["Asiakas", "Asiakas 2", "Asiakas 10", "Asiakas 100", "Asiakas-apu", "Asiakasohjaaja"]
        for _ in 0..<10 { #expect(language.sorted(ordered.shuffled()) == ordered) }
        #expect(language.sorted(["10", "9", "a", "0009"]) == ["9", "0009", "10", "a"])
    }

    @Test func `A letter and its mark apart sort as the letter they make`() {
        #expect(Language.fi.sorted(["o\u{308}", "z", "a\u{30A}"]) == ["z", "a\u{30A}", "o\u{308}"])
        #expect(Language.fi.sorted(["eb", "e\u{301}a", "ea"]) == ["ea", "e\u{301}a", "eb"])
    }

    /// The letters of Northern, Inari and Skolt Sámi that Finnish lacks, and some it has.
    static let sámi = "áčđŋšŧžâäǥǧǩʒǯõåʹ"

    @Test(arguments: sámi.map(String.init), Language.allCases)
    func `Every Sámi letter survives sorting and both cases`(letter: String, language: Language) {
        let words = ["a\(letter)b", "\(letter)", "z", letter.uppercased()]
        let sorted = language.sorted(words)
        #expect(sorted.sorted() == words.sorted())
        #expect(sorted.map { Array($0.unicodeScalars) }.contains(Array("a\(letter)b".unicodeScalars)))
        #expect(letter.uppercased().lowercased() == letter)
        #expect(Array(letter.uppercased().lowercased().unicodeScalars) == Array(letter.unicodeScalars))
        #expect(letter == "ʹ" || letter.uppercased() != letter)
        #expect(TestTexts.shared.words(language).capitalised(letter + "b") == letter.uppercased() + "b")
        let text = Text("{who}\(letter)").filled(["who": letter])
        #expect(Array(text.unicodeScalars) == Array((letter + letter).unicodeScalars))
    }

    @Test(arguments: Language.allCases)
    func `Equal names keep their order, and any text sorts without a trap`(language: Language) {
        let items = [(1, "b"), (2, "a"), (3, "b"), (4, "a")]
        #expect(language.sorted(items) { $0.1 }.map(\.0) == [2, 4, 1, 3])
        let odd = [
            "", " ", "İ", "ß", "ẞ", "ﬁ", "👩‍👩‍👧", "\u{301}", "日本", "Ж", "ﷺ", "\u{0}", String(repeating: "9", count: 1_000),
        ]
        #expect(language.sorted(odd).count == odd.count)
        #expect(language.sorted(["Ж", "ö", "a"]).last == "Ж")
    }
}
