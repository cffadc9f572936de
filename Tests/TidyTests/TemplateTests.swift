import Testing

@Suite("Templates")
struct TemplateTests {
    private static let keys = Set(WordsFolder.all.flatMap(\.keys))

    @Test("Templates escape, have no inline script or style, and ask nothing of another origin")
    func safe() {
        #expect(Template.all.count > 0)
        #expect(Template.all.flatMap(Template.complaints(in:)) == [])
    }

    @Test("What a template names is given by a page value of its slice")
    func declared() {
        #expect(Template.all.flatMap(Template.names(of:)).count > 0)
        #expect(Template.all.flatMap { Template.undeclared(in: $0, code: SwiftCode.sources) } == [])
    }

    @Test("Every text that a template says is in the catalogues")
    func said() {
        #expect(Template.all.flatMap(Template.tags(of:)).count > 0)
        #expect(Template.all.flatMap { Template.unsaid(in: $0, keys: Self.keys) } == [])
    }

    @Test("Every template is shown by a page or by another template")
    func alive() {
        #expect(Template.dead(Template.all, code: SwiftCode.sources) == [])
    }

    @Test(
        "What a template may not hold is complained of",
        arguments: [
            "{{{name}}}", "{{& name}}", "<p style=\"color: red\">", "<style>", "<script>a()</script>",
            "<a onclick=\"b()\">",
            "<img src=\"https://far.example.org/a.png\">", "<form action='//far.example.org'>",
        ])
    func complains(text: String) {
        #expect(Template.complaints(in: SourceFile("Sources/Desk/Templates/a.mustache", text)).count == 1)
    }

    @Test("Undeclared names, missing texts and dead templates are complained of")
    func complainsOfNames() {
        let code = SwiftCode(SourceFile("Sources/Desk/A.swift", #"["known": { $0.known }]; let template = "shown""#))
        let shown = SourceFile(
            "Sources/Desk/Templates/shown.mustache",
            "{{#known}}{{say.a.b}}{{.}}{{/known}}{{^unknown}}{{/unknown}}{{>part}}")
        let part = SourceFile("Sources/Desk/Templates/part.mustache", "{{! remark }}")
        let dead = SourceFile("Sources/Desk/Templates/dead.mustache", "")
        #expect(Template.undeclared(in: shown, code: [code]).map(\.what) == ["no page value gives unknown"])
        #expect(Template.undeclared(in: part, code: [code]) == [])
        #expect(Template.unsaid(in: shown, keys: []).count == 1)
        #expect(Template.unsaid(in: shown, keys: ["a.b"]) == [])
        #expect(Template.dead([shown, part, dead], code: [code]).map(\.path) == [dead.path])
    }
}
