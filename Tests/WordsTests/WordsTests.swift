import Testing

@testable import Words

@Suite struct WordsTests {
    private func words(_ language: Language = .fi) throws -> Words {
        let slice = try TestTexts.slice(
            "A",
            [
                .fi:
                    "waits: { one: 'Yksi asia odottaa {who}.', other: '{Word} asiaa odottaa {who}.' }\nhi: 'Hei {who}, {who}!'",
                .sv:
                    "waits: { one: 'En sak väntar på {who}.', other: '{Word} saker väntar på {who}.' }\nhi: 'Hej {who}!'",
                .en:
                    "waits: { one: 'One thing waits for {who}.', other: '{n} things wait for {who}.' }\nhi: 'Hello {who}!'",
            ])
        let catalog = Catalog([slice])
        #expect(catalog.faults() == [])
        return catalog.words(language)
    }

    @Test func `Placeholders are filled, each time they stand`() throws {
        #expect(try words()("hi", ["who": "Asiakas 7"]) == "Hei Asiakas 7, Asiakas 7!")
    }

    @Test func `What is not known stands out`() throws {
        #expect(try words()("no.such.key") == "⟦no.such.key⟧")
        #expect(try words()("hi") == "Hei ⟦who⟧, ⟦who⟧!")
    }

    @Test func `A filling is never read as a placeholder`() throws {
        #expect(try words()("hi", ["who": "{who}"]) == "Hei {who}, {who}!")
    }

    @Test(arguments: [
        (Language.fi, 1, "Yksi asia odottaa sinua."), (.fi, 5, "Viisi asiaa odottaa sinua."),
        (.fi, 0, "Nolla asiaa odottaa sinua."), (.fi, 12, "12 asiaa odottaa sinua."),
        (.sv, 1, "En sak väntar på sinua."),
        (.sv, 8, "Åtta saker väntar på sinua."), (.en, 1, "One thing waits for sinua."),
        (.en, 3, "3 things wait for sinua."),
    ])
    func `A count takes its form`(language: Language, n: Int, expected: String) throws {
        #expect(try words(language).count("waits", n, ["who": "sinua"]) == expected)
    }

    @Test func `Braces that hold no name stay`() {
        #expect(Text("a { b } {} {c d} {e").filled([:]) == "a { b } {} {c d} {e")
        #expect(Text("{a}{b}").names == ["a", "b"])
        #expect(Text("x {{a}}").filled(["a": "1"]) == "x {1}")
    }

    @Test(arguments: [
        (Language.fi, 0, "0"), (.fi, 1_234, "1234"), (.fi, 12_345, "12\u{A0}345"),
        (.sv, 1_234_567, "1\u{A0}234\u{A0}567"),
        (.en, 1_234, "1,234"), (.en, 123, "123"), (.fi, -5, "−5"), (.en, Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `Numbers have their thousands apart`(language: Language, value: Int, expected: String) {
        #expect(TestTexts.shared.words(language).number(value) == expected)
    }

    @Test func `Decimals and shares are written as each language writes them`() {
        let fi = TestTexts.shared.words(.fi)
        let en = TestTexts.shared.words(.en)
        #expect(fi.number(12.25, decimals: 1) == "12,3")
        #expect(fi.number(0.05, decimals: 2) == "0,05")
        #expect(fi.number(-0.5, decimals: 1) == "−0,5")
        #expect(en.number(12_345.678, decimals: 2) == "12,345.68")
        #expect(fi.number(7.9, decimals: 0) == "8")
        #expect(fi.number(.nan, decimals: 1) == "–" && fi.number(.infinity, decimals: 1) == "–")
        #expect(fi.percent(45) == "45\u{A0}%" && en.percent(45) == "45%")
    }

    @Test func `Lists end in and, or in or`() {
        let fi = TestTexts.shared.words(.fi)
        #expect(fi.list([]) == "" && fi.list(["a"]) == "a" && fi.list(["a", "b"]) == "a ja b")
        #expect(fi.list(["a", "b", "c"]) == "a, b ja c")
        #expect(fi.choices(["a", "b", "c"]) == "a, b tai c")
        #expect(TestTexts.shared.words(.sv).list(["a", "b", "c"]) == "a, b och c")
        #expect(TestTexts.shared.words(.sv).choices(["a", "b"]) == "a eller b")
        #expect(TestTexts.shared.words(.en).list(["a", "b", "c"]) == "a, b and c")
        #expect(TestTexts.shared.words(.en).choices(["a", "b"]) == "a or b")
    }
}

@Suite("A full stop")
struct FullStopTests {
    @Test("of a date that ends a sentence is written once")
    func once() throws {
        let words = Catalog([try TestTexts.slice("A", "a: 'Kaikki päättyy {day}.'")]).words(.fi)
        #expect(words("a", ["day": "ma 16.11."]) == "Kaikki päättyy ma 16.11.")
        #expect(words("a", ["day": "huomenna"]) == "Kaikki päättyy huomenna.")
    }
}
