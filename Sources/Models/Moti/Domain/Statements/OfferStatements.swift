import Core
import SQL

/// Duties offered, and coaches asked for.
enum OfferStatements {
    static func open(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, person, duty, line, until_on FROM offer
        WHERE circle = \(circle) AND state = 'open' AND what = 'duty' ORDER BY created_at, id
        """
    }

    static func insert(
        _ offer: ID<Offer>, _ circle: ID<Circle>, person: ID<Person>, duty: String, line: ID<ConsentLine>?,
        until day: Day, at now: Instant
    ) -> Statement {
        """
        INSERT INTO offer (id, circle, person, what, duty, line, state, until_on, created_at)
        VALUES (\(offer), \(circle), \(person), 'duty', \(duty), \(line), 'open', \(day), \(now))
        """
    }

    static func answer(_ offer: ID<Offer>, _ state: String, at now: Instant) -> Statement {
        "UPDATE offer SET state = \(state), answered_at = \(now) WHERE id = \(offer) AND state = 'open'"
    }

    static func withdrawAll(_ circle: ID<Circle>, at now: Instant) -> Statement {
        "UPDATE offer SET state = 'withdrawn', answered_at = \(now) WHERE circle = \(circle) AND state = 'open'"
    }

    static func withdraw(_ circle: ID<Circle>, of person: ID<Person>, at now: Instant) -> Statement {
        """
        UPDATE offer SET state = 'withdrawn', answered_at = \(now)
        WHERE circle = \(circle) AND person = \(person) AND state = 'open'
        """
    }

    // MARK: Coaches

    static func asking(_ circle: ID<Circle>) -> Statement {
        "SELECT id, asker, due_on FROM coach_request WHERE circle = \(circle) AND closed_at IS NULL"
    }

    static func ask(
        _ request: Int64, _ circle: ID<Circle>, area: ID<Area>, asker: ID<Person>, due: Day, at now: Instant
    ) -> Statement {
        """
        INSERT INTO coach_request (id, circle, area, asker, due_on, asked_at)
        VALUES (\(request), \(circle), \(area), \(asker), \(due), \(now))
        """
    }

    static func takeAsking(_ circle: ID<Circle>, by coach: ID<Person>?, at now: Instant) -> Statement {
        """
        UPDATE coach_request SET taken_by = \(coach), closed_at = \(now) WHERE circle = \(circle) AND closed_at IS NULL
        """
    }

    /// Open askings of these areas, soonest due first.
    static func queue(_ areas: [ID<Area>], limit: Int) -> Statement {
        """
        SELECT r.circle FROM coach_request r
        WHERE r.area IN (\(list: areas)) AND r.closed_at IS NULL ORDER BY r.due_on, r.circle LIMIT \(limit)
        """
    }

    /// Open askings of the areas that a coordinator's assignments reach, with all below them.
    static func queue(of coordinator: ID<Person>, on today: Day, limit: Int) -> Statement {
        """
        WITH RECURSIVE reached (id) AS (
            SELECT area FROM assignment
            WHERE person = \(coordinator) AND role = 'coordinator' AND from_on <= \(today)
                AND (to_on IS NULL OR to_on >= \(today))
            UNION
            SELECT area.id FROM area JOIN reached ON area.parent = reached.id
        )
        SELECT r.circle FROM coach_request r JOIN reached ON reached.id = r.area
        WHERE r.closed_at IS NULL ORDER BY r.due_on, r.circle LIMIT \(limit)
        """
    }
}
