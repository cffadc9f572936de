package import Core
import Crypto
import Foundation
package import SQL

/// A session about to be: its token goes to the browser, its hash to the database.
package struct NewSession: Sendable {
    package let id: ID<Session>
    /// 256 random bits, for the cookie.
    package let token: String
    /// Seconds the cookie is kept; nil until the browser closes.
    package let cookieSeconds: Int?
    /// The row. May be run inside a larger change.
    package let statement: Statement

    /// - Parameters:
    ///   - level: `password`, `link` or `full`.
    ///   - device: the browser in a few words, at most 60 characters, so that its owner knows it again in the list.
    ///   - until: the latest end, when it is earlier than the kind's own (a link's).
    package init(
        person: ID<Person>, way: Actor.Way, level: Visitor.Level, device: String, at now: Instant, until: Instant? = nil
    ) {
        let id = ID<Session>.random()
        let token = Base64URL.text(RandomBytes.make(32))
        let own = now.adding(minutes: SessionLimits.limit(way, "\(level)").whole)
        let ends = until.map { min($0, own) } ?? own
        var account: ID<Account>?
        var link: ID<Link>?
        switch way {
        case .account(let its): account = its
        case .link(let its), .card(let its): link = its
        case .system: break
        }
        self.id = id
        self.token = token
        if case .link = way {
            cookieSeconds = max(1, Int((ends.milliseconds - now.milliseconds) / 1_000))
        } else {
            cookieSeconds = nil
        }
        statement = """
            INSERT INTO session (id, token_hash, person, account, link, level, device, created_at, seen_at, ends_at)
            VALUES (\(id), \(NewSession.hash(token)), \(person), \(account), \(link), \("\(level)"),
                \(String(device.prefix(60))), \(now), \(now), \(ends))
            """
    }

    /// What is kept of a token.
    package static func hash(_ token: String) -> [UInt8] { [UInt8](SHA256.hash(data: Data(token.utf8))) }

    /// The cookie to set.
    package var cookie: SetCookie { SetCookie(.session, token, seconds: cookieSeconds) }
}
