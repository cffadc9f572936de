import Core
import SQL

/// Today's own questions: one index, (owner, next date).
enum TodayStatements {
    static func due(for owner: ID<Person>, limit: Int) -> Statement {
        """
        SELECT v.id, c.kind, v.next_on, v.next_why FROM vault v JOIN circle c ON c.id = v.id
        WHERE v.owner = \(owner) AND v.next_on IS NOT NULL ORDER BY v.next_on, v.id LIMIT \(limit)
        """
    }

    static func count(for owner: ID<Person>, until day: Day) -> Statement {
        "SELECT COUNT(*) FROM vault WHERE owner = \(owner) AND next_on IS NOT NULL AND next_on <= \(day)"
    }

    static func news(for person: ID<Person>, limit: Int) -> Statement {
        """
        SELECT t.circle, c.kind, e.id, e.name, e.at FROM told t
        JOIN event e ON e.id = t.event JOIN circle c ON c.id = t.circle
        WHERE t.person = \(person) AND t.seen_at IS NULL ORDER BY t.at DESC, t.id LIMIT \(limit)
        """
    }

    static func seen(by person: ID<Person>, at now: Instant) -> Statement {
        "UPDATE told SET seen_at = \(now) WHERE person = \(person) AND seen_at IS NULL AND at <= \(now)"
    }
}
