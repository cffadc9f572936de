import Core
import SQL

/// Circles in which the clock has something to do. Each begins at an index of dates; none looks through a whole table.
enum ClockStatements {
    static func programmes() -> Statement {
        "SELECT id FROM programme WHERE model = 'moti' AND closed_on IS NULL"
    }

    /// Term or rounding off is over.
    ///
    /// - Parameter closing: the last end date whose rounding off is over too.
    static func ended(_ programme: ID<Programme>, before today: Day, closing: Day, limit: Int) -> Statement {
        """
        SELECT c.id FROM vault v JOIN circle c ON c.id = v.id
        WHERE v.ends_on IS NOT NULL AND v.ends_on < \(today) AND v.purged_at IS NULL
            AND c.kind = 'moti' AND c.programme = \(programme)
            AND (c.state <> 'closing' OR v.ends_on < \(closing))
        ORDER BY v.ends_on LIMIT \(limit)
        """
    }

    static func linesOver(before today: Day, limit: Int) -> Statement {
        """
        SELECT l.circle FROM consent_line l JOIN circle c ON c.id = l.circle JOIN vault v ON v.id = l.circle
        WHERE l.ended_at IS NULL AND l.consent IS NOT NULL AND l.to_on < \(today)
            AND c.kind = 'moti' AND c.state NOT IN ('cancelled', 'withdrawn', 'declined', 'lapsed', 'purged')
            AND v.purged_at IS NULL
        ORDER BY l.to_on LIMIT \(limit)
        """
    }

    static func offersOver(before today: Day, limit: Int) -> Statement {
        """
        SELECT o.circle FROM offer o JOIN circle c ON c.id = o.circle
        WHERE o.state = 'open' AND o.until_on < \(today) AND c.kind = 'moti' ORDER BY o.until_on LIMIT \(limit)
        """
    }

    /// Promised things that reach their next step: nothing said yet and near, due, late, very late.
    static func actions(
        _ programme: ID<Programme>, soon: Day, today: Day, late: Day, counted: Day, limit: Int
    ) -> Statement {
        """
        SELECT a.circle FROM action a JOIN circle c ON c.id = a.circle
        WHERE a.state = 'accepted' AND a.due_on <= \(soon) AND c.kind = 'moti' AND c.programme = \(programme)
            AND c.state IN ('held', 'following', 'paused', 'closing')
            AND (a.late_told < 1 OR (a.late_told < 2 AND a.due_on <= \(today))
                OR (a.late_told < 3 AND a.due_on <= \(late)) OR (a.late_told < 4 AND a.due_on <= \(counted)))
        LIMIT \(limit)
        """
    }

    static func checks(on today: Day, limit: Int) -> Statement {
        """
        SELECT a.circle FROM action a JOIN circle c ON c.id = a.circle
        WHERE a.state = 'waiting' AND a.check_on <= \(today) AND a.late_told < 2 AND c.kind = 'moti'
            AND c.state IN ('held', 'following', 'paused', 'closing')
        LIMIT \(limit)
        """
    }

    /// Lines that end before their circle does, not yet told of.
    static func linesEnding(from today: Day, by day: Day, limit: Int) -> Statement {
        """
        SELECT l.circle FROM consent_line l JOIN circle c ON c.id = l.circle JOIN vault v ON v.id = l.circle
        WHERE l.ended_at IS NULL AND l.consent IS NOT NULL AND l.to_on >= \(today) AND l.to_on <= \(day)
            AND v.ends_on IS NOT NULL AND l.to_on < v.ends_on AND c.kind = 'moti'
            AND NOT EXISTS (SELECT 1 FROM event e
                WHERE e.circle = l.circle AND e.name = 'lineEnds' AND e.item = l.id)
        LIMIT \(limit)
        """
    }

    /// Circles whose term ends soon, not yet told of for this date.
    static func termsEnding(_ programme: ID<Programme>, from today: Day, by day: Day, limit: Int) -> Statement {
        """
        SELECT c.id FROM vault v JOIN circle c ON c.id = v.id
        WHERE v.ends_on IS NOT NULL AND v.ends_on >= \(today) AND v.ends_on <= \(day) AND v.purged_at IS NULL
            AND c.kind = 'moti' AND c.programme = \(programme)
            AND c.state IN ('preparing', 'inviting', 'scheduled', 'held', 'following', 'paused')
            AND NOT EXISTS (SELECT 1 FROM event e
                WHERE e.circle = c.id AND e.name = 'termSoon' AND e.codes = 'ends=' || v.ends_on)
        LIMIT \(limit)
        """
    }

    /// Circles that the clock closes soon, not yet told of for this step.
    ///
    /// - Parameter end: end date whose rounding off ends `left` days from today.
    static func closingsEnding(
        _ programme: ID<Programme>, from first: Day, by end: Day, left: Int, limit: Int
    ) -> Statement {
        """
        SELECT c.id FROM vault v JOIN circle c ON c.id = v.id
        WHERE v.ends_on IS NOT NULL AND v.ends_on >= \(first) AND v.ends_on <= \(end) AND v.purged_at IS NULL
            AND c.kind = 'moti' AND c.programme = \(programme) AND c.state = 'closing'
            AND NOT EXISTS (SELECT 1 FROM event e
                WHERE e.circle = c.id AND e.name = 'closingSoon' AND e.codes LIKE \("left=\(left) %"))
        LIMIT \(limit)
        """
    }

    /// Who lost their last assignment lately, and still holds a duty.
    static func lost(since day: Day, today: Day, limit: Int) -> Statement {
        """
        SELECT DISTINCT s.circle FROM assignment a
        JOIN seat s ON s.person = a.person AND s.to_at IS NULL AND s.part IN ('convener', 'responsible', 'deputy')
        JOIN circle c ON c.id = s.circle
        WHERE a.to_on IS NOT NULL AND a.to_on < \(today) AND a.to_on >= \(day) AND c.kind = 'moti'
            AND c.state NOT IN ('closed', 'cancelled', 'withdrawn', 'declined', 'lapsed')
            AND NOT EXISTS (SELECT 1 FROM assignment b WHERE b.person = a.person
                AND b.from_on <= \(today) AND (b.to_on IS NULL OR b.to_on >= \(today)))
        LIMIT \(limit)
        """
    }

    /// People of these who have an assignment in force and an open account, or no account at all.
    static func working(_ people: [ID<Person>], on today: Day) -> Statement {
        """
        SELECT DISTINCT a.person FROM assignment a
        WHERE a.person IN (\(list: people)) AND a.from_on <= \(today) AND (a.to_on IS NULL OR a.to_on >= \(today))
            AND (NOT EXISTS (SELECT 1 FROM account c WHERE c.person = a.person)
                OR EXISTS (SELECT 1 FROM account c WHERE c.person = a.person AND c.closed_at IS NULL))
        """
    }

    /// Circles in which a person carries a duty, when their account closes.
    static func duties(of person: ID<Person>) -> Statement {
        """
        SELECT DISTINCT s.circle FROM seat s JOIN circle c ON c.id = s.circle
        WHERE s.person = \(person) AND s.to_at IS NULL AND c.kind = 'moti'
            AND s.part IN ('convener', 'responsible', 'deputy', 'coordinator')
        """
    }
}
