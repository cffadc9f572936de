import Core
import SQL

/// The circle's own row, its events as facts, its settings and who stands behind it.
enum CircleStatements {
    static func facts(_ circle: ID<Circle>) -> Statement {
        """
        SELECT c.state, c.kept_state, c.reason, c.life_areas, c.size, c.other_plans, c.other_plan_leads,
            c.may_meet_without, c.may_ring, c.talk_later, c.started_on, c.version, c.area, c.unit, c.programme,
            v.owner, v.next_on, v.next_why, v.ends_on, v.purge_on
        FROM circle c JOIN vault v ON v.id = c.id WHERE c.id = \(circle)
        """
    }

    static func move(
        _ circle: ID<Circle>, to state: String, kept: String?, reason: String?, from version: Int64
    ) -> Statement {
        """
        UPDATE circle SET state = \(state), kept_state = \(kept), reason = COALESCE(\(reason), reason),
            version = version + 1
        WHERE id = \(circle) AND version = \(version)
        """
    }

    static func lifeAreas(_ circle: ID<Circle>, _ areas: String) -> Statement {
        "UPDATE circle SET life_areas = \(areas) WHERE id = \(circle)"
    }

    static func size(_ circle: ID<Circle>, _ size: String) -> Statement {
        "UPDATE circle SET size = \(size) WHERE id = \(circle)"
    }

    static func otherPlans(_ circle: ID<Circle>, _ plans: String, leads: Bool) -> Statement {
        "UPDATE circle SET other_plans = \(plans), other_plan_leads = \(leads) WHERE id = \(circle)"
    }

    static func mayMeetWithout(_ circle: ID<Circle>, _ may: Bool) -> Statement {
        "UPDATE circle SET may_meet_without = \(may) WHERE id = \(circle)"
    }

    static func mayRing(_ circle: ID<Circle>, _ may: Bool) -> Statement {
        "UPDATE circle SET may_ring = \(may) WHERE id = \(circle)"
    }

    static func talkedLater(_ circle: ID<Circle>) -> Statement {
        "UPDATE circle SET talk_later = 1 WHERE id = \(circle)"
    }

    /// Every event with its codes, oldest first.
    static func events(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, name, at, seat, item, codes, from_state, to_state FROM event
        WHERE circle = \(circle) ORDER BY at, id
        """
    }

    /// The events that set clocks; a handful however long the circle lives.
    static func clockEvents(_ circle: ID<Circle>) -> Statement {
        """
        SELECT name, at, codes, from_state, to_state FROM event
        WHERE circle = \(circle) AND (from_state <> to_state OR from_state IS NULL
            OR name IN ('sendInvitations', 'moveMeeting', 'pause', 'resume', 'continue', 'reopen', 'extendTerm',
                'talkLater', 'ownerLost', 'acceptDuty', 'noPlanNeeded'))
        ORDER BY at, id
        """
    }

    /// Settings of the installation and of the programme, oldest version first.
    static func settings(_ programme: ID<Programme>) -> Statement {
        "SELECT key, value FROM setting WHERE programme IN (0, \(programme)) ORDER BY programme, version"
    }

    static func programme(_ programme: ID<Programme>) -> Statement {
        """
        SELECT p.opened_on, p.closed_on, u.name_fi, u.name_sv, u.name_en
        FROM programme p JOIN unit u ON u.id = p.controller WHERE p.id = \(programme)
        """
    }

    /// Holder and deputy of the last owner's duty nearest to the circle's area.
    static func fallback(_ programme: ID<Programme>, _ area: ID<Area>) -> Statement {
        """
        WITH RECURSIVE above (id, parent, depth) AS (
            SELECT id, parent, 0 FROM area WHERE id = \(area)
            UNION ALL
            SELECT area.id, area.parent, above.depth + 1 FROM area JOIN above ON area.id = above.parent
        )
        SELECT a.person, d.person, a.unit FROM standing_duty s
        JOIN above ON above.id = s.area
        JOIN assignment a ON a.id = s.assignment
        JOIN assignment d ON d.id = s.deputy
        WHERE s.programme = \(programme) AND s.duty = 'fallbackOwner' AND s.ended_at IS NULL
        ORDER BY above.depth LIMIT 1
        """
    }

    /// The coordinators of the nearest area that has any, each with how many circles they are deputy of.
    static func coordinators(_ area: ID<Area>, on today: Day) -> Statement {
        """
        WITH RECURSIVE above (id, parent, depth) AS (
            SELECT id, parent, 0 FROM area WHERE id = \(area)
            UNION ALL
            SELECT area.id, area.parent, above.depth + 1 FROM area JOIN above ON area.id = above.parent
        )
        SELECT a.person, above.depth, a.unit,
            (SELECT COUNT(*) FROM seat s WHERE s.person = a.person AND s.to_at IS NULL AND s.part = 'deputy')
        FROM assignment a JOIN above ON above.id = a.area
        WHERE a.role = 'coordinator' AND a.from_on <= \(today) AND (a.to_on IS NULL OR a.to_on >= \(today))
        ORDER BY above.depth, a.person
        """
    }

    /// Whose absence is on, of these people.
    static func away(_ people: [ID<Person>], on today: Day) -> Statement {
        """
        SELECT DISTINCT a.person FROM absence b JOIN assignment a ON a.id = b.assignment
        WHERE a.person IN (\(list: people)) AND b.from_on <= \(today) AND b.to_on >= \(today)
        """
    }
}
