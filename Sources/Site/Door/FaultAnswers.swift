import Core
import Gate
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SQL

/// Turns what a page's code throws into a page about it. What is unexpected is logged by its type alone.
struct FaultAnswers: RouterMiddleware {
    let door: FrontDoor

    func handle(
        _ request: Request, context: RinnallaContext, next: (Request, RinnallaContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let fault = FaultAnswers.fault(error)
            if fault.rawValue >= 500 { log(error, fault, context) }
            var response = door.pages.response(fault, in: context.language)
            if let wrong = error as? WrongMethod { response.headers[.allow] = wrong.allowed.joined(separator: ", ") }
            if let tries = error as? TooManyTries { response.headers[.retryAfter] = String(tries.seconds) }
            if fault == .closed { response.headers[.retryAfter] = "5" }
            return response
        }
    }

    static func fault(_ error: any Error) -> Fault {
        switch error {
        case let fault as Fault: fault
        case is NotFound: .notFound
        case is FormKeyReused, is EditedMeanwhile, is Refusals: .conflict
        case is WrongMethod: .badMethod
        case is TooManyTries: .tooMany
        case is NIOTooManyBytesError: .tooLarge
        case let failure as EngineFailure: engine(failure)
        case let error as any HTTPResponseError: http(error.status)
        case is any Refusal: .conflict
        default: .broken
        }
    }

    private static func engine(_ failure: EngineFailure) -> Fault {
        switch failure {
        case .unavailable, .storage, .unknownOutcome: .closed
        case .constraint, .statement: .broken
        }
    }

    private static func http(_ status: HTTPResponse.Status) -> Fault {
        Fault(rawValue: status.code) ?? (status.kind == .clientError ? .badRequest : .broken)
    }

    private func log(_ error: any Error, _ fault: Fault, _ context: RinnallaContext) {
        let metadata: Logger.Metadata = [
            "request": .string(context.mark), "route": .string(RequestMarks.pattern(context.endpointPath)),
            "error": .string(FaultAnswers.name(error)),
        ]
        context.logger.error("failed", metadata: metadata)
    }

    /// The error's type and, of the engine's own failures, its words, which hold no values.
    private static func name(_ error: any Error) -> String {
        if let failure = error as? EngineFailure { return "\(failure)" }
        return "\(type(of: error))"
    }
}

/// Somebody tries too often: wait so many seconds.
package struct TooManyTries: Error, Equatable {
    package let seconds: Int

    package init(seconds: Int) {
        self.seconds = max(1, seconds)
    }
}
