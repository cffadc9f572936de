import HTTPTypes
import Hummingbird
import Words

/// Which language a page speaks: what the person has chosen (`?kieli=sv`, kept in a cookie), else what the browser asks for.
struct LanguageChoice: RouterMiddleware {
    let settings: SiteSettings

    /// A year.
    static let cookieSeconds = 365 * 24 * 3_600

    func handle(
        _ request: Request, context: RinnallaContext, next: (Request, RinnallaContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.cookies = RequestCookies(request.headers[.cookie])
        let kept = context.cookies[settings.cookieName(.language)].flatMap { Language(code: $0) }
        context.language = kept ?? Language.best(accepting: request.headers[.acceptLanguage])
        if request.method == .get, let chosen = Query(request.uri.query)["kieli"].flatMap({ Language(code: $0) }) {
            return choose(chosen, request)
        }
        return try await next(request, context)
    }

    /// Keeps the choice and shows the same page again, without the question mark.
    private func choose(_ language: Language, _ request: Request) -> Response {
        var headers = HTTPFields()
        headers[.location] = LocalAddress(request.uri.path)?.text ?? SitePaths.home()
        let cookie = SetCookie(.language, language.code, seconds: LanguageChoice.cookieSeconds)
        headers[.setCookie] = cookie.header(settings)
        return Response(status: .seeOther, headers: headers)
    }
}

/// An address within this site, fit for sending a browser to: no other host can hide in it.
package struct LocalAddress: Sendable, Hashable {
    package let text: String

    /// - Returns: nil for anything but a plain path of letters, digits and `-._~/`.
    package init?(_ text: String) {
        let plain = text.utf8.allSatisfy { byte in
            Base64URL.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~")
                || byte == UInt8(ascii: "/")
        }
        guard text.utf8.count <= 300, text.hasPrefix("/"), !text.contains("//"), plain else { return nil }
        self.text = text
    }
}
