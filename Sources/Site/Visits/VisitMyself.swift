package import Gate
import Synchronization

/// Who the visitor is, read at most once a request: the header asks, and some pages too.
final class VisitMyself: Sendable {
    private let known = Mutex<Myself?>(nil)

    func find(_ read: () async throws -> Myself) async throws -> Myself {
        if let known = known.withLock({ $0 }) { return known }
        let read = try await read()
        known.withLock { $0 = read }
        return read
    }
}

extension Visit {
    /// The visitor's own name and roles.
    ///
    /// - Throws: ``Fault/notFound`` when nobody is signed in; what the gate throws.
    package func myself(_ gate: Gate) async throws -> Myself {
        let actor = try actor
        return try await knownMyself.find { try await gate.myself(actor) }
    }
}
