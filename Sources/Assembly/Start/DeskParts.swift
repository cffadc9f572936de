import Core
import Gate
import Site

/// What the shared pages bring: who is signed in, what stands in the header, and the pages themselves.
struct DeskParts {
    let sessions: any Sessions
    let headers: any Headers
    let groups: [any PageGroup]

    init(gate: Gate, secrets: SiteSecrets, demo: Server.DemoStand?) {
        sessions = NobodyIsSignedIn()
        headers = NoHeaders()
        groups = []
    }
}

/// A site before its sign-in exists.
private struct NobodyIsSignedIn: Sessions {
    func visitor(token: String, at now: Instant) async throws -> Visitor? { nil }
}
