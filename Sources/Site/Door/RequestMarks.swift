import Core
import Hummingbird
import Logging

/// First and last: gives the request its mark and its moment, and when it is answered writes one line and counts it.
///
/// The line holds the route's pattern, never an address with ids in it, and never a query or a form.
struct RequestMarks: RouterMiddleware {
    let door: FrontDoor

    func handle(
        _ request: Request, context: RinnallaContext, next: (Request, RinnallaContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        context.now = door.clock.now()
        let begun = ContinuousClock.now
        let response = try await next(request, context)
        let took = ContinuousClock.now - begun
        let pattern = RequestMarks.pattern(context.endpointPath)
        door.figures.count(pattern, request.method.rawValue, status: response.status.code, took: took)
        context.logger.info(
            "answered",
            metadata: [
                "request": .string(context.mark), "method": .string(RequestMarks.method(request)),
                "route": .string(pattern), "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(Int(took / .milliseconds(1))),
            ])
        return response
    }

    /// What the router matched: `/moti/{p0}`; one word for all that it did not.
    static func pattern(_ endpoint: String?) -> String {
        guard let endpoint, endpoint.hasPrefix("/") else { return "none" }
        return endpoint
    }

    private static func method(_ request: Request) -> String {
        switch request.method {
        case .get, .head, .post, .put, .patch, .delete, .options: request.method.rawValue
        default: "other"
        }
    }
}
