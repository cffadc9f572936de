import Testing

@Suite("Links")
struct LinkTests {
    @Test("Every path, link and heading that a document names is there")
    func everyLink() {
        #expect(Checkout.documents.flatMap(Links.pointers(in:)).count > 0)
        let texts = Dictionary(Checkout.documents.map { ($0.path, $0) }) { first, _ in first }
        #expect(Checkout.documents.flatMap { Links.complaints(in: $0, has: Checkout.has) { texts[$0] } } == [])
    }

    private func complaints(_ text: String) -> [Complaint] {
        let there = SourceFile("docs/b.md", "# B\n## Two words, here\n")
        return Links.complaints(
            in: SourceFile("docs/a.md", text), has: { ["docs/a.md", "docs/b.md", "bin/test"].contains($0) },
            text: { $0 == there.path ? there : nil })
    }

    @Test(
        "What is not there is complained of",
        arguments: [
            "[b](c.md)", "![b](../b.md)", "See `Sources/None/A.swift`.", "[b](b.md#three)", "[b](b.md \"c\") [d](e.md)",
        ])
    func complains(text: String) {
        #expect(complaints(text).count == 1)
    }

    @Test(
        "What is there, lies elsewhere or stands in an example is not",
        arguments: [
            "[b](b.md)", "[b](../docs/b.md#two-words-here)", "[b](https://example.org/none.md)", "`bin/test`",
            "```\n[b](c.md)\n```", "`Sources/*/Words`",
        ])
    func allows(text: String) {
        #expect(complaints(text) == [])
    }
}
