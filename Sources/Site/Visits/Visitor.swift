package import Core
package import Words

/// Who is behind a session.
package struct Visitor: Sendable, Hashable {
    /// How far in they are.
    package enum Level: Int, Sendable, Comparable, CaseIterable {
        case password, link, full
        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package let session: ID<Session>
    package let person: ID<Person>
    package let way: Actor.Way
    package let level: Level
    package let language: Language

    package init(session: ID<Session>, person: ID<Person>, way: Actor.Way, level: Level, language: Language) {
        self.session = session
        self.person = person
        self.way = way
        self.level = level
        self.language = language
    }

    /// The account they came in with; nil for guests and cards.
    package var account: ID<Account>? {
        if case .account(let id) = way { id } else { nil }
    }

    /// The actor they are to the gate; nil while the second factor is still to come.
    func actor(request: String) -> Actor? {
        switch level {
        case .password: nil
        case .link: Actor(way: way, person: person, level: .link, session: session, request: request)
        case .full: Actor(way: way, person: person, level: .full, session: session, request: request)
        }
    }

    /// Whether the door lets them through.
    func passes(_ door: AccessRow.Door) -> Bool {
        switch door {
        case .open: true
        case .halfway: level == .password || level == .full
        case .link: level == .link || level == .full
        case .full: level == .full
        }
    }
}

/// Where sessions are kept. Asked once a request.
package protocol Sessions: Sendable {
    /// - Parameter token: what the cookie holds.
    /// - Returns: nil when there is no such session, or it has ended or been idle too long.
    /// - Throws: `EngineFailure`.
    func visitor(token: String, at now: Instant) async throws -> Visitor?
}
