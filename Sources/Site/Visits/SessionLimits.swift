package import Core
package import SQL

/// How long a session of each kind of user lasts (ASVS 7.3, SP 800-63B section 4.2.3: 12 h and 30 min).
package enum SessionLimits {
    /// A worker or a volunteer with an account of their own.
    package static let account = Limit(idle: 30, whole: 12 * 60)
    /// The password was right, the second factor is still to come.
    package static let halfway = Limit(idle: 10, whole: 10)
    /// A client with their card, often on somebody else's computer.
    package static let card = Limit(idle: 15, whole: 2 * 60)
    /// A guest: the session is bound to the link and ends with it, at the latest after 180 days. What the code opened
    /// shuts after half an hour unused; the link alone stays.
    package static let guest = Limit(idle: 30, whole: 180 * 24 * 60)

    package struct Limit: Sendable, Hashable {
        /// Minutes without a request.
        package let idle: Int
        /// Minutes from its beginning.
        package let whole: Int
    }

    /// The limits of a session opened this way, at this level.
    package static func limit(_ way: Actor.Way, _ level: String) -> Limit {
        switch way {
        case .account, .system: level == "password" ? halfway : account
        case .card: card
        case .link: guest
        }
    }

    /// Lets a session stand unused longer than its kind does: the page used at a table, where people talk.
    ///
    /// - Parameter length: minutes from now without a request (`moti.tableIdleMinutes`).
    package static func hold(_ visitor: Visitor, for length: Minutes, at now: Instant) -> Statement {
        let idle = limit(visitor.way, "\(visitor.level)").idle
        let until = now.adding(minutes: max(0, length.count - idle))
        return "UPDATE session SET seen_at = \(until) WHERE id = \(visitor.session) AND seen_at < \(until)"
    }
}
