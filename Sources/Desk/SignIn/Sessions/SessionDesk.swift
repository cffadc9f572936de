package import Core
package import SQL
package import Site
import Words

/// Keeps the sessions: finds one by its cookie, lets it slide while it is used, ends it.
package struct SessionDesk: Sessions {
    let data: any Engine

    package init(data: any Engine) {
        self.data = data
    }

    /// Opens a session.
    ///
    /// - Throws: ``EngineFailure``.
    package func open(_ session: NewSession) async throws {
        try await data.write { connection in _ = try connection.run(session.statement) }
    }

    package func visitor(token: String, at now: Instant) async throws -> Visitor? {
        let hash = NewSession.hash(token)
        guard let found = try await data.read({ try FoundSession($0.row(SessionStatements.find(hash))) }),
            now < found.endsAt
        else { return nil }
        let idle = (now.milliseconds - found.seenAt.milliseconds) / 60_000
        let isIdle = idle >= Int64(SessionLimits.limit(found.way, found.level).idle)
        if case .link = found.way {
            if isIdle, found.level == "full" { return try await lowered(found) }
        } else if isIdle {
            return nil
        }
        if idle >= 1 { await slide(found.id, now) }
        return found.visitor(level: found.level)
    }

    package func end(_ session: ID<Session>, at now: Instant) async throws {
        try await data.write { connection in _ = try connection.run(SessionStatements.end(session, at: now)) }
    }

    /// Lets a session stand unused longer than its kind does: the page used at a table, where people talk.
    ///
    /// - Parameter length: minutes from now without a request (`moti.tableIdleMinutes`).
    package func hold(_ visitor: Visitor, for length: Minutes, at now: Instant) async throws {
        try await data.write { connection in _ = try connection.run(SessionLimits.hold(visitor, for: length, at: now)) }
    }

    /// Once a minute at the most. A session whose slide could not be written is still a session.
    private func slide(_ id: ID<Session>, _ now: Instant) async {
        try? await data.write { connection in _ = try connection.run(SessionStatements.touch(id, at: now)) }
    }

    /// What the code opened is shut again; the link stays.
    private func lowered(_ found: FoundSession) async throws -> Visitor? {
        try await data.write { connection in _ = try connection.run(SessionStatements.lower(found.id)) }
        return found.visitor(level: "link")
    }
}

/// A session's row as the browser's cookie found it.
struct FoundSession: Sendable {
    let id: ID<Session>
    let person: ID<Person>
    let way: Actor.Way
    let level: String
    let seenAt: Instant
    let endsAt: Instant
    let language: String

    init?(_ row: Row?) throws {
        guard let row else { return nil }
        id = ID(rawValue: try row.integer(0))
        person = ID(rawValue: try row.integer(1))
        level = try row.text(4)
        seenAt = Instant(milliseconds: try row.integer(5))
        language = try row.text(7)
        let own = try row.integer(6)
        endsAt = Instant(milliseconds: min(own, try row.optionalInteger(9) ?? own))
        if let account = try row.optionalInteger(2) {
            way = .account(ID(rawValue: account))
        } else if let link = try row.optionalInteger(3), let kind = try row.optionalText(8) {
            way = kind == "card" ? .card(ID(rawValue: link)) : .link(ID(rawValue: link))
        } else {
            return nil
        }
    }

    func visitor(level: String) -> Visitor? {
        guard let level = Visitor.Level.allCases.first(where: { "\($0)" == level }) else { return nil }
        return Visitor(
            session: id, person: person, way: way, level: level, language: Language(code: language) ?? .fi)
    }
}
