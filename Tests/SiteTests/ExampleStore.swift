import Core
import Gate
import Site
import Synchronization

/// One text in one circle, in place of the gate: known stamps act once, an older version is a conflict.
final class ExampleStore: Sendable {
    static let circle = ID<Circle>(rawValue: 77)

    private struct State {
        var text = "Alku"
        var version: Int64 = 1
        var done: [String: FormStamp] = [:]
        var saves = 0
    }

    private let state = Mutex(State())

    var saves: Int { state.withLock { $0.saves } }

    func read(_ circle: ID<Circle>, by actor: Actor) async throws -> (value: String, version: Int64) {
        guard circle == Self.circle else { throw NotFound() }
        return state.withLock { ($0.text, $0.version) }
    }

    func save(
        _ circle: ID<Circle>, _ text: String, version: Int64, by actor: Actor, form: FormStamp
    ) async throws -> String {
        guard circle == Self.circle else { throw NotFound() }
        return try state.withLock { state in
            let next = ExamplePages.text(circle)
            if let earlier = state.done[form.key] {
                guard earlier == form else { throw Fault.conflict }
                return next
            }
            guard version == state.version else {
                throw EditedMeanwhile(field: "text", mine: text, theirs: state.text, theirVersion: state.version)
            }
            state.text = text
            state.version += 1
            state.saves += 1
            state.done[form.key] = form
            return next
        }
    }
}
