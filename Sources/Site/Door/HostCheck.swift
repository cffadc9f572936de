import Hummingbird

/// Answers for its own host name only: a foreign one in `Host` could steer links and cookies.
struct HostCheck: RouterMiddleware {
    let settings: SiteSettings

    func handle(
        _ request: Request, context: RinnallaContext, next: (Request, RinnallaContext) async throws -> Response
    ) async throws -> Response {
        let isProbe = request.uri.path == SitePaths.alive() || request.uri.path == SitePaths.ready()
        guard isProbe || request.head.authority?.lowercased() == settings.host else { throw Fault.badRequest }
        return try await next(request, context)
    }
}
