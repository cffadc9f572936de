import Core
import Site
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"), ("\"\u{301}", "&quot;\u{301}"),
        ("<\u{338}", "&lt;\u{338}"), ("&\u{20E3}", "&amp;\u{20E3}"), ("'\u{200D}x", "&#39;\u{200D}x"),
        ("ǧ ʒ õ", "ǧ ʒ õ"),
    ])
    func everySpecialByteIsEscapedEvenUnderACombiningSign(_ text: String, _ html: String) {
        #expect(Array(Markup.escaped(text).unicodeScalars) == Array(html.unicodeScalars))
    }

    @Test func whatIsTypedCannotLeaveItsBox() async throws {
        let attack = "\"\u{301} onfocus=\"alert(1)\" x=\"</textarea><script>"
        let door = try TestDoor()
        let page = try await door.run { browser in
            let browser = browser.signedIn()
            let page = try await browser.get("/example/25")
            let fields = [
                "_csrf": page.hidden("_csrf") ?? "", "_once": page.hidden("_once") ?? "", "_version": "1",
                "text": attack + attack,
            ]
            return try await browser.post("/example/25", fields)
        }
        #expect(page.status == 422)
        #expect(!page.body.contains("<script>"))
        #expect(!page.body.utf8.contains(sequence: "\"\u{301}".utf8))
        #expect(page.body.contains("&lt;script&gt;"))
    }

    @Test func aTextThatBeginsWithALineEndKeepsIt() async throws {
        let answer = try await TestDoor().run { browser in
            let browser = browser.signedIn()
            let page = try await browser.get("/example/25")
            let long = "\n  eka\n    toka" + String(repeating: "!", count: 60)
            return try await browser.post(
                "/example/25",
                [
                    "_csrf": page.hidden("_csrf") ?? "", "_once": page.hidden("_once") ?? "", "_version": "1",
                    "text": long,
                ])
        }
        #expect(answer.body.contains(">\n\n  eka\n    toka!"))
    }

    @Test func markupIsMadeOfEscapedTextsOnly() {
        #expect(Markup.bold("<i>").html == "<b>&lt;i&gt;</b>")
        #expect(Markup.link("/a?b=\"", "x").html == "<a href=\"/a?b=&quot;\">x</a>")
        #expect(Markup.phone("040 000 0011").html == "<a href=\"tel:0400000011\">040 000 0011</a>")
    }
}

extension Sequence where Element: Equatable {
    func contains(sequence: some Collection<Element>) -> Bool {
        let all = Array(self)
        let wanted = Array(sequence)
        guard wanted.count <= all.count else { return false }
        return (0...(all.count - wanted.count)).contains { Array(all[$0..<($0 + wanted.count)]) == wanted }
    }
}
