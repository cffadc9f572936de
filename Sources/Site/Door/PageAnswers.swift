import Core
import HTTPTypes
import Hummingbird
import Words

/// One page's request: who is it, may they pass the door, is the form theirs, then the page's own code, then the answer.
struct PageAnswers: Sendable {
    let door: FrontDoor

    /// The most a form may weigh.
    static let bodyBytes = 256 * 1_024

    func answer(_ route: Routes.Route, _ request: Request, _ context: RinnallaContext) async throws -> Response {
        let visitor = try await visitor(context)
        let sending = try await Sending(door: door).read(request, context, visitor)
        let visit = visit(request, context, visitor, sending)
        guard visitor?.passes(route.entry.access.door) ?? (route.entry.access.door == .open) else {
            return try await shut(route, visit, request)
        }
        if let sending { try sending.check(Sending(door: door), visitor, visit) }
        return try await show(try await route.answer(visit, context.parameters), visit)
    }

    private func visitor(_ context: RinnallaContext) async throws -> Visitor? {
        guard let token = context.cookies[door.settings.cookieName(.session)], token.utf8.count <= 60 else {
            return nil
        }
        return try await door.sessions.visitor(token: token, at: context.now)
    }

    private func visit(
        _ request: Request, _ context: RinnallaContext, _ visitor: Visitor?, _ sending: Sending.Read?
    ) -> Visit {
        Visit(
            mark: context.mark, now: context.now, language: context.language,
            words: door.catalog.words(context.language), visitor: visitor, address: request.uri.path,
            query: Query(request.uri.query), peer: peer(request, context), cookies: context.cookies,
            settings: door.settings, browser: BrowserName.read(request.headers[.userAgent]),
            sent: sending?.form)
    }

    /// The last address in `X-Forwarded-For` is the one our own proxy wrote.
    private func peer(_ request: Request, _ context: RinnallaContext) -> String {
        guard door.settings.behindProxy, let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return context.peer }
        return String(last.filter { $0 != " " }.prefix(60))
    }

    /// Nobody is signed in, or not far enough: to the page where one signs in. A form that came too late is not lost: what
    /// was written is shown, to be copied.
    private func shut(_ route: Routes.Route, _ visit: Visit, _ request: Request) async throws -> Response {
        if let sent = visit.sent {
            let page = SignedOutPage(visit.words, sent.fields)
            return try await show(.page(page, status: 403), visit)
        }
        guard let back = LocalAddress(visit.address) else { return try await show(.go(SitePaths.signIn()), visit) }
        return try await show(.go("\(SitePaths.signIn())?back=\(back.text)"), visit)
    }

    private func show(_ reply: Reply, _ visit: Visit) async throws -> Response {
        var response: Response
        var cookies = reply.cookies
        switch reply.content {
        case .go(let address):
            response = Response(status: .seeOther, headers: [.location: address])
        case .file(let bytes, let type, let name):
            response = Response(
                status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
            if let name { response.headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        case .page(let page, let status):
            let token = token(visit, &cookies)
            let html = try await html(page, visit, token)
            response = Response(
                status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: html)))
        }
        if let seconds = reply.retryAfter { response.headers[.retryAfter] = String(seconds) }
        for cookie in cookies {
            response.headers.append(HTTPField(name: .setCookie, value: cookie.header(door.settings)))
        }
        return response
    }

    private func html(_ page: any Page, _ visit: Visit, _ token: String) async throws -> String {
        let header = try await door.headers.header(visit)
        let frame = Frame(
            page: page, language: visit.language, title: "\(page.title) – Rinnalla", assets: door.assets,
            header: header, address: languageAddress(visit), token: token, dutyPhone: door.settings.dutyPhone,
            demo: demoBar(visit))
        return try door.templates.render(frame, "frame", in: visit.language)
    }

    private func token(_ visit: Visit, _ cookies: inout [SetCookie]) -> String {
        if let visitor = visit.visitor { return door.tokens.token(.session(visitor.session)) }
        if let nonce = door.tokens.nonce(visit.cookie(.door)) { return door.tokens.token(.door(nonce)) }
        let fresh = door.tokens.newDoor()
        cookies.append(SetCookie(.door, fresh))
        return door.tokens.token(.door(door.tokens.nonce(fresh) ?? ""))
    }

    /// A page that answers a form has no address of its own to come back to.
    private func languageAddress(_ visit: Visit) -> String {
        visit.sent == nil ? LocalAddress(visit.address)?.text ?? SitePaths.home() : SitePaths.home()
    }

    private func demoBar(_ visit: Visit) -> DemoBarView? {
        door.demo.map { demo in
            let current = demo.current(visit.visitor)
            return DemoBarView(
                roles: demo.roles(visit.language).map { DemoBarView.Line(role: $0, isCurrent: $0.code == current) })
        }
    }
}
