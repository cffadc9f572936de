import Core
import SQL

/// Which circles stand in a list. Each begins at the index of the one it is for, however many circles there are.
enum ListStatements {
    static func own(of person: ID<Person>, after: (day: String, circle: ID<Circle>)?, limit: Int) -> Statement {
        let day = after?.day ?? ""
        let circle = after?.circle ?? ID(rawValue: 0)
        return """
            SELECT DISTINCT s.circle, COALESCE(v.next_on, '9999-12-31') FROM seat s
            JOIN circle c ON c.id = s.circle JOIN vault v ON v.id = s.circle
            WHERE s.person = \(person) AND s.to_at IS NULL AND c.kind = 'moti' AND v.purged_at IS NULL
                AND (COALESCE(v.next_on, '9999-12-31') > \(day)
                    OR (COALESCE(v.next_on, '9999-12-31') = \(day) AND s.circle > \(circle)))
            ORDER BY 2, 1 LIMIT \(limit)
            """
    }

    static func clients(of person: ID<Person>) -> Statement {
        """
        SELECT s.circle FROM seat s JOIN circle c ON c.id = s.circle JOIN vault v ON v.id = s.circle
        WHERE s.person = \(person) AND s.to_at IS NULL AND s.part IN ('client', 'representative')
            AND c.kind = 'moti' AND v.purged_at IS NULL
        ORDER BY s.from_at DESC, s.circle
        """
    }

    static func client(of circle: ID<Circle>) -> Statement {
        "SELECT person FROM seat WHERE circle = \(circle) AND part = 'client' AND to_at IS NULL"
    }
}
