package import Core
package import SQL

/// A guest's link as its token finds it: facts that lie in the clear, read before there is anybody to grant anything to.
package struct GuestLink: Sendable, Hashable {
    package let id: ID<Link>
    /// The link of a seat that has ended: it shows for some days which meeting it was.
    package let isEnded: Bool
    package let person: ID<Person>
    package let circle: ID<Circle>
    /// Pressed open by a browser already.
    package let isBound: Bool
    package let endsAt: Instant?

    /// - Parameter hash: SHA-256 of the token.
    /// - Returns: nil for a token that nobody was given, and for a link that has ended.
    package static func find(_ hash: [UInt8], at now: Instant, _ connection: any Connection) throws -> GuestLink? {
        try connection.row(GuestLinkStatements.find(hash, at: now)).map { row in
            GuestLink(
                id: try row.id(0), isEnded: try row.text(1) == "once", person: try row.id(2), circle: try row.id(3),
                isBound: !row.isNull(4), endsAt: try row.optionalInstant(5))
        }
    }
}

/// The button behind a link was pressed: the link is this browser's and no other's.
package struct BindGuestLink: Sendable {
    package let link: ID<Link>
    /// SHA-256 of the session's token.
    package let browser: [UInt8]
    /// Opens the session, of level `link`.
    package let session: Statement

    package init(_ link: ID<Link>, browser: [UInt8], session: Statement) {
        self.link = link
        self.browser = browser
        self.session = session
    }

    package let name = "openLink"

    /// - Returns: false when another browser was first.
    package func perform(_ change: any Change) throws -> Bool {
        guard try change.run(GuestLinkStatements.bind(link, to: browser)) == 1 else { return false }
        try change.run(session)
        return true
    }
}

/// A new link to the address the first one came to, for another browser. At most one in ten minutes.
package struct SendNewLink: Sendable {
    package let link: ID<Link>
    private let tokens: any Tokens

    package init(_ link: ID<Link>, tokens: any Tokens) {
        self.link = link
        self.tokens = tokens
    }

    package let name = "sendLink"
    static let pauseMinutes = 10

    package func perform(_ change: any Change) throws {
        guard let row = try change.row(LinkStatements.find(link)), let person = change.standing.actor.person,
            let seat: ID<Seat> = try row.optionalID(3)
        else { throw MotiRecordsMissing() }
        let since = change.now.adding(minutes: -SendNewLink.pauseMinutes)
        guard try change.row(GuestLinkStatements.waiting(seat, since: since)) == nil else { return }
        let token = tokens.newToken()
        try change.ready([person.vault, .outbox])
        try change.run(
            LinkStatements.insert(
                .random(), kind: "guest", hash: token.hash, person: person, vault: change.vault, seat: seat,
                at: change.now, until: row.optionalInstant(5)))
        try change.send(.O1, to: person, fields: MessageFields(path: "/v/\(token.text)"))
    }
}

/// Guests' links by token, and what their codes have been through.
enum GuestLinkStatements {
    static func find(_ hash: [UInt8], at now: Instant) -> Statement {
        """
        SELECT id, kind, person, vault, browser_hash, ends_at FROM link
        WHERE token_hash = \(hash) AND kind IN ('guest', 'once') AND vault IS NOT NULL AND seat IS NOT NULL
            AND ended_at IS NULL AND (ends_at IS NULL OR ends_at > \(now))
        """
    }

    static func circle(of link: ID<Link>) -> Statement {
        "SELECT vault FROM link WHERE id = \(link) AND kind = 'guest' AND vault IS NOT NULL AND ended_at IS NULL"
    }

    static func bind(_ link: ID<Link>, to browser: [UInt8]) -> Statement {
        """
        UPDATE link SET browser_hash = \(browser)
        WHERE id = \(link) AND kind = 'guest' AND browser_hash IS NULL AND ended_at IS NULL
        """
    }

    /// A link of the seat that was sent lately and that nobody has pressed yet.
    static func waiting(_ seat: ID<Seat>, since: Instant) -> Statement {
        """
        SELECT id FROM link
        WHERE seat = \(seat) AND kind = 'guest' AND browser_hash IS NULL AND ended_at IS NULL AND created_at > \(since)
        """
    }

    static func code(of link: ID<Link>) -> Statement {
        "SELECT code_tries, shut_until, code_until FROM link WHERE id = \(link) AND ended_at IS NULL"
    }

    /// A code the guest asked for: wrong tries before it still count.
    static func put(_ code: [UInt8], on link: ID<Link>, until: Instant) -> Statement {
        "UPDATE link SET code_hash = \(code), code_until = \(until) WHERE id = \(link)"
    }

    static func used(_ link: ID<Link>) -> Statement {
        "UPDATE link SET code_hash = NULL, code_until = NULL, code_tries = 0 WHERE id = \(link)"
    }

    static func wrong(_ link: ID<Link>, tries: Int64) -> Statement {
        "UPDATE link SET code_tries = \(tries) WHERE id = \(link)"
    }

    static func shut(_ link: ID<Link>, until: Instant) -> Statement {
        """
        UPDATE link SET code_hash = NULL, code_until = NULL, code_tries = 0, shut_until = \(until) WHERE id = \(link)
        """
    }
}

extension GuestLink {
    /// The circle a browser's own link leads to.
    package static func circle(of link: ID<Link>, _ connection: any Connection) throws -> ID<Circle>? {
        try connection.row(GuestLinkStatements.circle(of: link)).map { try $0.id(0) }
    }
}
