import HTTPTypes
import Hummingbird

/// Puts the headers that keep a page within its own walls on every answer.
struct SafeHeaders: RouterMiddleware {
    private let fields: [(HTTPField.Name, String)]

    init(settings: SiteSettings) {
        var fields = SafeHeaders.always
        if settings.isSecure, let name = HTTPField.Name("Strict-Transport-Security") {
            fields.append((name, "max-age=63072000; includeSubDomains"))
        }
        self.fields = fields
    }

    func handle(
        _ request: Request, context: RinnallaContext, next: (Request, RinnallaContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in fields { response.headers[name] = value }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    private static let always: [(HTTPField.Name, String)] = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"), ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
