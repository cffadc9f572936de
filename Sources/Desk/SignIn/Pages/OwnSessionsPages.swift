import Core
package import Gate
package import Site
import SQL
import Words

/// Where I am signed in: each session of mine, and an end to any of them.
package struct OwnSessionsPages: PageGroup {
    package static let pages: [any Page.Type] = [OwnSessionsPage.self]

    private let gate: Gate

    package init(gate: Gate) {
        self.gate = gate
    }

    package func add(to routes: inout Routes) {
        let row = AccessRow.own("signIn.sessions")
        routes.get(SignInPaths.sessions, row) { visit in .page(try await page(visit)) }
        routes.post(SignInPaths.endSession, row) { visit, session in
            try await end(visit, "endSession") { SessionStatements.end(session, of: $0, at: visit.now) }
        }
        routes.post(SignInPaths.endOthers, row) { visit in
            guard let own = visit.visitor?.session else { throw Fault.notFound }
            return try await end(visit, "endOtherSessions") {
                SessionStatements.endOthers(of: $0, but: own, at: visit.now)
            }
        }
    }

    private func page(_ visit: Visit) async throws -> OwnSessionsPage {
        let actor = try visit.actor
        guard let person = actor.person else { throw NotFound() }
        let rows = try await gate.own("sessions", by: actor) { reading in
            try reading.rows(SessionStatements.own(person, at: visit.now)).map(OwnSession.init)
        }
        return OwnSessionsPage(visit, rows)
    }

    private func end(
        _ visit: Visit, _ action: String, _ statement: @escaping @Sendable (ID<Person>) -> Statement
    ) async throws -> Reply {
        let actor = try visit.actor
        guard let person = actor.person else { throw NotFound() }
        let next = try await gate.perform(
            person.vault, action, item: "session", by: actor, form: try visit.stamp, ground: { _ in .own }
        ) { change in
            try change.run(statement(person))
            return SignInPaths.sessions()
        }
        return .go(next)
    }
}

/// A session as its owner sees it.
struct OwnSession: Sendable {
    let id: ID<Session>
    let device: String
    let createdAt: Instant
    let seenAt: Instant

    init(_ row: Row) throws {
        id = ID(rawValue: try row.integer(0))
        device = try row.text(1)
        createdAt = Instant(milliseconds: try row.integer(2))
        seenAt = Instant(milliseconds: try row.integer(3))
    }
}

struct OwnSessionsPage: Page {
    let title: String
    let sessions: [Line]
    let hasOthers: Bool
    let hasAccount: Bool

    struct Line: PageValue {
        let device: String
        let since: String
        let isThis: Bool
        let address: String

        static let names: Names<Line> = [
            "device": { $0.device }, "since": { $0.since }, "isThis": { $0.isThis }, "address": { $0.address },
        ]
    }

    static let template = "own-sessions-page"
    static let names: Names<OwnSessionsPage> = [
        "sessions": { $0.sessions }, "hasOthers": { $0.hasOthers }, "hasAccount": { $0.hasAccount },
        "others": { _ in SignInPaths.endOthers() }, "recovery": { _ in SignInPaths.recoveryCodes() },
        "password": { _ in SignInPaths.password() },
    ]
    static var inner: [any PageValue.Type] { [Line.self] }

    init(_ visit: Visit, _ found: Granted<[OwnSession]>) {
        title = visit.words("signIn.sessions.title")
        sessions = found.value.map { session in
            let times = [
                "from": visit.dates.nearMoment(session.createdAt), "seen": visit.dates.nearMoment(session.seenAt),
            ]
            return Line(
                device: session.device, since: visit.words("signIn.sessions.since", times),
                isThis: session.id == visit.visitor?.session, address: SignInPaths.endSession(session.id))
        }
        hasOthers = found.value.count > 1
        hasAccount = visit.visitor?.account != nil
    }
}
