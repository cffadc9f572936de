import Testing
import Words

@Suite struct LanguageTests {
    @Test(arguments: [
        (nil, Language.fi), ("", .fi), ("sv", .sv), ("sv-FI,sv;q=0.9,fi;q=0.8", .sv), ("en-GB", .en),
        ("fi;q=0.5, en;q=0.7", .en),
        ("de, sv;q=0.2, en;q=0.3", .en), ("se, smn;q=0.9", .fi), ("SV", .sv), ("en;q=0, sv;q=0.1", .sv),
        ("en;q=nan", .fi),
        ("en;q=2, sv", .sv), ("*", .fi), (";;,,;q=,-", .fi), ("en ; q = 0.9 , sv;q=0.95", .sv), ("en,sv", .en),
        ("en;level=1;q=0.4, sv;q=0.5", .sv), ("English", .fi),
    ])
    func `A browser gets the language it would rather have`(header: String?, expected: Language) {
        #expect(Language.best(accepting: header) == expected)
    }

    @Test func `Codes are read exactly`() {
        for language in Language.allCases { #expect(Language(code: language.code) == language) }
        for code in ["", "FI", "se", "fi-FI", "fin"] { #expect(Language(code: code) == nil) }
        #expect(Language.allCases.map(\.ownName) == ["Suomi", "Svenska", "English"])
    }
}
