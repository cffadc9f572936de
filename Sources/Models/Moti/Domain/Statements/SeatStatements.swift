import Core
import SQL

/// Seats of a circle, their links and sessions.
enum SeatStatements {
    static let columns: Statement = """
        s.id, s.person, s.part, s.unit, s.shown_as, s.line, s.basis, s.from_at, s.to_at, s.caught_up_at, u.kind,
            (SELECT COUNT(*) FROM account a WHERE a.person = s.person AND a.closed_at IS NULL)
        """

    static func open(_ circle: ID<Circle>) -> Statement {
        """
        SELECT \(columns) FROM seat s LEFT JOIN unit u ON u.id = s.unit
        WHERE s.circle = \(circle) AND s.to_at IS NULL ORDER BY s.from_at, s.id
        """
    }

    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT \(columns) FROM seat s LEFT JOIN unit u ON u.id = s.unit
        WHERE s.circle = \(circle) ORDER BY s.from_at, s.id
        """
    }

    static func insert(
        _ seat: ID<Seat>, _ circle: ID<Circle>, person: ID<Person>, part: Part, unit: ID<Unit>?, shownAs: [UInt8]?,
        line: ID<ConsentLine>?, basis: String, at now: Instant
    ) -> Statement {
        """
        INSERT INTO seat (id, circle, person, part, unit, shown_as, line, basis, from_at)
        VALUES (\(seat), \(circle), \(person), \(part.rawValue), \(unit), \(shownAs), \(line), \(basis), \(now))
        """
    }

    static func rest(_ seat: ID<Seat>, on line: ID<ConsentLine>) -> Statement {
        "UPDATE seat SET line = \(line), basis = 'line' WHERE id = \(seat)"
    }

    static func become(_ seat: ID<Seat>, _ part: Part) -> Statement {
        "UPDATE seat SET part = \(part.rawValue) WHERE id = \(seat)"
    }

    static func end(_ seat: ID<Seat>, how: String, at now: Instant) -> Statement {
        "UPDATE seat SET to_at = \(now), end_how = \(how) WHERE id = \(seat) AND to_at IS NULL"
    }

    static func caughtUp(_ person: ID<Person>, in circle: ID<Circle>, at now: Instant) -> Statement {
        """
        UPDATE seat SET caught_up_at = \(now)
        WHERE circle = \(circle) AND person = \(person) AND to_at IS NULL
        """
    }

    static func latest(of person: ID<Person>, in circle: ID<Circle>) -> Statement {
        """
        SELECT id, to_at, part FROM seat WHERE circle = \(circle) AND person = \(person)
        ORDER BY CASE WHEN to_at IS NULL THEN 0 ELSE 1 END, from_at DESC, id LIMIT 1
        """
    }

    /// The unit a worker last sat for, when a duty gives them a new seat.
    static func assignmentUnit(_ person: ID<Person>, on today: Day) -> Statement {
        """
        SELECT unit, role FROM assignment
        WHERE person = \(person) AND from_on <= \(today) AND (to_on IS NULL OR to_on >= \(today)) ORDER BY id LIMIT 1
        """
    }
}

/// Links that open one thing, and the sessions bound to them.
enum LinkStatements {
    static func insert(
        _ link: ID<Link>, kind: String, hash: [UInt8], person: ID<Person>, vault: ID<Vault>, seat: ID<Seat>?,
        at now: Instant, until end: Instant?
    ) -> Statement {
        """
        INSERT INTO link (id, kind, token_hash, person, vault, seat, created_at, ends_at)
        VALUES (\(link), \(kind), \(hash), \(person), \(vault), \(seat), \(now), \(end))
        """
    }

    static func find(_ link: ID<Link>) -> Statement {
        "SELECT kind, person, vault, seat, created_at, ends_at, ended_at FROM link WHERE id = \(link)"
    }

    static func end(of seat: ID<Seat>, at now: Instant) -> Statement {
        "UPDATE link SET ended_at = \(now) WHERE seat = \(seat) AND ended_at IS NULL"
    }

    static func endSessions(of seat: ID<Seat>, at now: Instant) -> Statement {
        """
        UPDATE session SET ended_at = \(now)
        WHERE ended_at IS NULL AND link IN (SELECT id FROM link WHERE seat = \(seat))
        """
    }

    static func endAll(in circle: ID<Circle>, keeping person: ID<Person>?, before now: Instant) -> Statement {
        """
        UPDATE link SET ended_at = \(now)
        WHERE seat IN (SELECT id FROM seat WHERE circle = \(circle))
            AND kind = 'guest' AND ended_at IS NULL AND person <> \(person ?? ID(rawValue: 0))
        """
    }

    static func endAllSessions(in circle: ID<Circle>, keeping person: ID<Person>?, before now: Instant) -> Statement {
        """
        UPDATE session SET ended_at = \(now)
        WHERE ended_at IS NULL AND person <> \(person ?? ID(rawValue: 0))
            AND link IN (SELECT id FROM link
                WHERE seat IN (SELECT id FROM seat WHERE circle = \(circle)) AND kind = 'guest')
        """
    }
}
