import Testing

@Suite("Secrets")
struct SecretTests {
    @Test("No key, place of one machine or real person's detail lies in the checkout")
    func everyFile() {
        let read = Checkout.everything.filter { !$0.path.hasPrefix("Tests/TidyTests/") }
        #expect(read.count > 0)
        #expect(read.flatMap(Secrets.complaints(in:)) == [])
    }

    @Test(
        "Each of them is complained of",
        arguments: [
            "-----BEGIN EC PRIVATE KEY-----", "AKIAABCDEFGHIJKLMNOP", "cd /home/someone", "mail someone@county.fi",
            "141052-308T",
        ])
    func complains(text: String) {
        #expect(Secrets.complaints(in: SourceFile("docs/a.md", text)).count == 1)
    }

    @Test(
        "Examples are not",
        arguments: [
            "a@example.org", "a@posti.example.org", "131052-308T", "141052-908T", "321352-308T", "@Test", "GET /home",
        ])
    func allows(text: String) {
        #expect(Secrets.complaints(in: SourceFile("docs/a.md", text)) == [])
    }
}
