import Core
import SQL

/// What the gate asks the database about an actor and a vault. Three statements, however many vaults.
enum StandingStatements {
    static func vaults(_ ids: [ID<Vault>]) -> Statement {
        """
        SELECT v.id, v.kind, v.owner, v.next_on, v.next_why, v.ends_on, v.purge_on,
            c.id, c.kind, c.programme, c.area, c.unit, c.state, c.kept_state, c.version
        FROM vault v LEFT JOIN circle c ON c.id = v.id
        WHERE v.id IN (\(list: ids)) AND v.purged_at IS NULL
        """
    }

    static func seats(_ ids: [ID<Vault>], of person: ID<Person>, on today: Day) -> Statement {
        """
        SELECT s.circle, s.id, s.part, s.line, s.basis, l.all_topics, l.contact_only
        FROM seat s LEFT JOIN consent_line l ON l.id = s.line
        WHERE s.person = \(person) AND s.to_at IS NULL AND s.circle IN (\(list: ids))
            AND (l.id IS NULL OR (l.ended_at IS NULL AND l.to_on >= \(today)))
        ORDER BY s.circle, s.id
        """
    }

    static func topics(_ lines: [ID<ConsentLine>]) -> Statement {
        "SELECT line, topic FROM consent_topic WHERE line IN (\(list: lines))"
    }

    static func assignments(of person: ID<Person>, on today: Day) -> Statement {
        """
        SELECT a.id, a.role, a.unit, u.kind, a.area
        FROM assignment a JOIN unit u ON u.id = a.unit
        WHERE a.person = \(person) AND a.from_on <= \(today) AND (a.to_on IS NULL OR a.to_on >= \(today))
        ORDER BY a.id
        """
    }

    static func areasBelow(_ area: ID<Area>) -> Statement {
        """
        WITH RECURSIVE below (id) AS (
            SELECT id FROM area WHERE id = \(area)
            UNION ALL
            SELECT area.id FROM area JOIN below ON area.parent = below.id
        )
        SELECT id FROM below
        """
    }

    static func name(of person: ID<Person>) -> Statement {
        "SELECT name FROM person WHERE id = \(person)"
    }

    static func clientSeat(of person: ID<Person>) -> Statement {
        """
        SELECT id FROM seat WHERE person = \(person) AND to_at IS NULL AND part IN ('client', 'representative') LIMIT 1
        """
    }
}
