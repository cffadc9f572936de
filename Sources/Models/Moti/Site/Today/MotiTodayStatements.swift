import Core
import SQL

/// What waits for a person in MOTI and is smaller than a circle, by the indexes of its own table.
enum MotiTodayStatements {
    static func offers(to person: ID<Person>, limit: Int) -> Statement {
        """
        SELECT o.circle, o.id, o.until_on, o.duty FROM offer o JOIN circle c ON c.id = o.circle
        WHERE o.person = \(person) AND o.state = 'open' AND c.kind = 'moti' ORDER BY o.until_on, o.id LIMIT \(limit)
        """
    }

    /// Invitations that the person has not answered, by the date the circle waits for.
    static func asked(_ person: ID<Person>, limit: Int) -> Statement {
        """
        SELECT s.circle, i.id, v.next_on FROM seat s JOIN invitation i ON i.seat = s.id
        JOIN meeting m ON m.id = i.meeting JOIN circle c ON c.id = s.circle JOIN vault v ON v.id = s.circle
        WHERE s.person = \(person) AND s.to_at IS NULL AND c.kind = 'moti' AND i.state = 'asked'
            AND m.state IN ('polling', 'fixed')
        ORDER BY i.asked_at, i.id LIMIT \(limit)
        """
    }

    /// Actions the person has promised or is asked for, whose date is near or past.
    static func actions(of person: ID<Person>, until day: Day, limit: Int) -> Statement {
        """
        SELECT a.circle, a.id, COALESCE(a.check_on, a.due_on), a.state FROM seat s
        JOIN action a ON a.owner = s.id JOIN circle c ON c.id = a.circle
        WHERE s.person = \(person) AND s.to_at IS NULL AND c.kind = 'moti'
            AND (a.state = 'proposed' OR (a.state IN ('accepted', 'waiting') AND a.due_on <= \(day)))
        ORDER BY a.due_on, a.id LIMIT \(limit)
        """
    }

    static func meetings(of person: ID<Person>, from: Instant, to: Instant) -> Statement {
        """
        SELECT DISTINCT m.circle, m.id, m.starts_at FROM seat s JOIN meeting m ON m.circle = s.circle
        JOIN circle c ON c.id = m.circle
        WHERE s.person = \(person) AND s.to_at IS NULL AND c.kind = 'moti' AND m.state = 'fixed'
            AND m.starts_at >= \(from) AND m.starts_at < \(to)
        ORDER BY m.starts_at, m.id LIMIT 5
        """
    }

    static func client(of circle: ID<Circle>) -> Statement {
        """
        SELECT p.id, p.name FROM seat s JOIN person p ON p.id = s.person
        WHERE s.circle = \(circle) AND s.part = 'client' AND s.to_at IS NULL
        """
    }

    static func what(_ action: Int64) -> Statement {
        "SELECT a.what, a.goal FROM action a WHERE a.id = \(action)"
    }

    static func topics(ofGoal goal: Int64) -> Statement {
        "SELECT topic FROM goal_topic WHERE goal = \(goal)"
    }
}
