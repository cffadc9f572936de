import Core
import Gate
import SQL

/// An error as it may stand in a log: which kind, never what it holds.
enum ErrorCode {
    static func of(_ error: any Error) -> String {
        switch error {
        case let failure as EngineFailure: "EngineFailure.\(name(failure))"
        case let refusal as any Refusal: "Refusal.\(refusal.code)"
        default: "\(type(of: error))"
        }
    }

    private static func name(_ failure: EngineFailure) -> String {
        switch failure {
        case .constraint: "constraint"
        case .unavailable: "unavailable"
        case .storage: "storage"
        case .unknownOutcome: "unknownOutcome"
        case .statement: "statement"
        }
    }
}
