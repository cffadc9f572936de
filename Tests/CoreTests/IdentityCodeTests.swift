import Core
import Testing

@Suite struct IdentityCodeTests {
    /// Artificial codes (individual numbers from 900 up are given to nobody) and the authority's own example.
    private static let codes = [
        "131052-308T", "010594Y9032", "020594X903P", "030594W903B", "040594V9030", "050594U903M", "010516B903X",
        "020516C903K", "030516D9037", "010501E9032", "020503F9037", "020504A902E",
    ]

    @Test(arguments: codes)
    func everyCenturySignIsKnown(_ code: String) {
        #expect(IdentityCode.places(in: code).count == 1)
        #expect(IdentityCode.places(in: code.lowercased()).count == 1)
    }

    @Test(arguments: codes)
    func anotherCheckCharacterIsNoCode(_ code: String) {
        let other = code.hasSuffix("0") ? "1" : "0"
        #expect(IdentityCode.places(in: String(code.dropLast()) + other).isEmpty)
    }

    @Test(arguments: [
        ("Hetu on 131052-308T, kiitos.", "Hetu on 131052-****, kiitos."), ("(131052-308T)", "(131052-****)"),
        ("131052 - 308T", "131052-****"), ("131052\u{2013}308T", "131052\u{2013}****"),
        ("1310 52-308 T ja muu", "131052-**** ja muu"),
        ("131052-308T\n010594Y9032", "131052-****\n010594Y****"), ("hetu:131052-308T", "hetu:131052-****"),
        ("131052-308Tkiitos", "131052-****kiitos"),
    ])
    func itIsFoundInsideATextAndMasked(_ text: String, _ masked: String) {
        #expect(IdentityCode.masked(text) == masked)
    }

    @Test(arguments: [
        "Soita 040 000 0011.", "2.3.2026 klo 10–11", "FI21 1234 5600 0007 85", "311352-308T", "320152-308T",
        "131052-308T7", "9131052-308T", "131052-3080", "300299-9031", "", "ääkkösiä ǧ 👩‍👩‍👧", "131052-001A",
    ])
    func otherNumbersPass(_ text: String) {
        #expect(IdentityCode.places(in: text).isEmpty)
        #expect(IdentityCode.masked(text) == text)
    }
}
