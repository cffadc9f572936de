/// What a page's code answers.
package struct Reply: Sendable {
    enum Content: Sendable {
        case page(any Page, status: Int)
        case go(String)
        case file([UInt8], type: String, name: String?)
    }

    let content: Content
    package var cookies: [SetCookie] = []
    /// Told to a client that has to wait.
    private(set) var retryAfter: Int?

    private init(_ content: Content) {
        self.content = content
    }

    /// Shows a page. Nothing is cached.
    package static func page(_ page: some Page) -> Reply { Reply(.page(page, status: 200)) }

    /// Shows the form again with what was typed and what is wrong: 422, or 409 when somebody else saved meanwhile.
    package static func again(_ page: some Page, _ form: Form) -> Reply {
        Reply(.page(page, status: form.hasConflict ? 409 : 422))
    }

    /// Shows a page that is about a fault.
    package static func page(_ page: some Page, status: Int) -> Reply { Reply(.page(page, status: status)) }

    /// Shows the form again, since somebody tries too often (429).
    package static func slowed(_ page: some Page, seconds: Int) -> Reply {
        var reply = Reply(.page(page, status: 429))
        reply.retryAfter = seconds
        return reply
    }

    /// After a form: see other (303), an address of this site.
    package static func go(_ address: String) -> Reply { Reply(.go(address)) }

    /// A file made for this visit.
    ///
    /// - Parameter name: what the browser saves it as; nil shows it.
    package static func file(_ bytes: [UInt8], type: String, name: String? = nil) -> Reply {
        Reply(.file(bytes, type: type, name: name))
    }

    package func setting(_ cookie: SetCookie) -> Reply {
        var reply = self
        reply.cookies.append(cookie)
        return reply
    }
}
