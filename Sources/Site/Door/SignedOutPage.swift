import Words

/// A form came after the session had ended. What was written is shown whole, to be copied; nothing was stored.
struct SignedOutPage: Page {
    let title: String
    let texts: [Line]
    let signIn: String

    struct Line: PageValue {
        let value: String
        let id: String
        static let names: Names<Line> = ["value": { $0.value }, "id": { $0.id }]
    }

    static let template = "signed-out-page"
    static let names: Names<SignedOutPage> = [
        "texts": { $0.texts }, "hasTexts": { !$0.texts.isEmpty }, "signIn": { $0.signIn },
    ]
    static var inner: [any PageValue.Type] { [Line.self] }

    /// Shorter texts are choices and codes, and secrets are not shown.
    private static let shortest = 12

    init(_ words: Words, _ fields: FormFields) {
        title = words("site.signedOut.title")
        signIn = SitePaths.signIn()
        let written = fields.all.filter { field in
            field.value.count >= SignedOutPage.shortest && !field.name.hasPrefix("_")
                && !["password", "pin", "code"].contains { field.name.lowercased().contains($0) }
        }
        texts = written.enumerated().map { Line(value: $0.element.value, id: "text-\($0.offset)") }
    }
}
