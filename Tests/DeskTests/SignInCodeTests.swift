import Core
@testable import Desk
import Site
import Testing

@Suite struct SignInCodeTests {
    private let factor = TimeCode(secret: Array("12345678901234567890".utf8))

    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func theCodesAreThoseOfTheStandard(_ seconds: Int64, _ code: String) {
        #expect(factor.code(TimeCode.step(at: Instant(milliseconds: seconds * 1_000))) == code)
    }

    @Test func aStepEitherWayIsTakenAndNoneTwice() {
        let now = Instant(milliseconds: 1_772_434_800_000)
        let step = TimeCode.step(at: now)
        for (offset, isTaken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let accepted = factor.acceptedStep(factor.code(step + Int64(offset)), at: now, after: 0)
            #expect((accepted != nil) == isTaken, "\(offset)")
        }
        #expect(factor.acceptedStep(factor.code(step), at: now, after: step) == nil)
        #expect(factor.acceptedStep(factor.code(step - 1), at: now, after: step) == nil)
        #expect(factor.acceptedStep("", at: now, after: 0) == nil)
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func base32IsThatOfTheStandard(_ bytes: String, _ text: String) {
        #expect(Base32.text(Array(bytes.utf8)) == text)
    }

    @Test func aCodeFromPaperIsReadAsPeopleWriteIt() throws {
        let code = ReadableCode.fresh(12)
        #expect(code.printed.count == 14)
        #expect(ReadableCode(code.printed.lowercased(), count: 12) == code)
        #expect(ReadableCode("4f7k-9qxm-2htr", count: 12)?.plain == "4F7K9QXM2HTR")
        #expect(ReadableCode("oOiIlL000000", count: 12)?.plain == "001111000000")
        for wrong in ["", "4F7K 9QXM 2HT", "4F7K 9QXM 2HTRR", "4F7K 9QXM 2HTU", "4F7K 9QXM 2HTÄ"] {
            #expect(ReadableCode(wrong, count: 12) == nil, "\(wrong)")
        }
    }

    @Test(
        arguments: [
            ("lyhyt salas", "signIn.password.short"), ("aaaaaaaaaaaaaa", "signIn.password.common"),
            ("salasana12345!", "signIn.password.common"), ("Password2026!!", "signIn.password.common"),
            ("S4l4s4n4S4l4s4n4", "signIn.password.common"), ("qwertyuiopåq", "signIn.password.common"),
            ("123456789012", "signIn.password.common"), ("minun salasana", "signIn.password.common"),
            ("kolme kuusta tuulessa", nil),
            ("vastuu tuulessa ulkona", "signIn.password.login"),
        ] as [(String, String?)])
    func aPasswordIsLongAndNotTheFirstGuess(_ password: String, _ fault: String?) {
        #expect(PasswordRule.fault(password, login: "vastuu@example.org") == fault)
    }

    @Test func tooLongIsTooLong() {
        #expect(PasswordRule.fault(String(repeating: "kuusi tuulee ", count: 20), login: "") == "signIn.password.long")
    }

    @Test func theSquareCodeIsDrawnFromThePicture() async throws {
        let square = try #require(await QRCode.squares("otpauth://totp/Rinnalla?secret=ABC", label: "Kuva \""))
        #expect(square.html.contains("aria-label=\"Kuva &quot;\""))
        #expect(!square.html.contains("style="))
        #expect(square.html.contains("M0 0h1v1h-1z"))
        #expect(QRCode.markup("##", "x") == nil)
    }
}
