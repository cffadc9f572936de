import Core
import SQL

/// Agreed things.
enum ActionStatements {
    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, goal, what, owner, deputy, due_on, no_date_because, note, state, waits_for, check_on, reason,
            came_from, finished_at, late_told, version
        FROM action WHERE circle = \(circle) ORDER BY due_on, id
        """
    }

    static func insert(
        _ action: ID<Action>, _ circle: ID<Circle>, goal: ID<Goal>, what: [UInt8], owner: ID<Seat>, due: Day?,
        noDateBecause: [UInt8]?, note: [UInt8]?, cameFrom: ID<Action>?
    ) -> Statement {
        """
        INSERT INTO action (id, circle, goal, what, owner, due_on, no_date_because, note, state, came_from)
        VALUES (\(action), \(circle), \(goal), \(what), \(owner), \(due), \(noDateBecause), \(note), 'proposed',
            \(cameFrom))
        """
    }

    static func edit(
        _ action: ID<Action>, what: [UInt8], owner: ID<Seat>, due: Day?, noDateBecause: [UInt8]?, from version: Int64
    ) -> Statement {
        """
        UPDATE action SET what = \(what), owner = \(owner), due_on = \(due), no_date_because = \(noDateBecause),
            version = version + 1
        WHERE id = \(action) AND version = \(version)
        """
    }

    static func take(_ action: ID<Action>, due: Day?, noDateBecause: [UInt8]?) -> Statement {
        """
        UPDATE action SET state = 'accepted', due_on = \(due), no_date_because = \(noDateBecause), late_told = 0,
            version = version + 1
        WHERE id = \(action)
        """
    }

    static func propose(_ action: ID<Action>, to owner: ID<Seat>) -> Statement {
        """
        UPDATE action SET state = 'proposed', owner = \(owner), waits_for = NULL, check_on = NULL,
            version = version + 1
        WHERE id = \(action)
        """
    }

    static func move(_ action: ID<Action>, to owner: ID<Seat>) -> Statement {
        "UPDATE action SET owner = \(owner) WHERE id = \(action)"
    }

    static func wait(_ action: ID<Action>, on what: String, until check: Day) -> Statement {
        """
        UPDATE action SET state = 'waiting', waits_for = \(what), check_on = \(check), late_told = 0,
            version = version + 1
        WHERE id = \(action)
        """
    }

    static func goOn(_ action: ID<Action>) -> Statement {
        """
        UPDATE action SET state = 'accepted', waits_for = NULL, check_on = NULL, finished_at = NULL,
            version = version + 1
        WHERE id = \(action)
        """
    }

    static func finish(_ action: ID<Action>, at now: Instant) -> Statement {
        """
        UPDATE action SET state = 'done', waits_for = NULL, check_on = NULL, finished_at = \(now),
            version = version + 1
        WHERE id = \(action)
        """
    }

    static func end(_ action: ID<Action>, _ state: String, reason: String?, at now: Instant) -> Statement {
        """
        UPDATE action SET state = \(state), reason = \(reason), waits_for = NULL, check_on = NULL,
            finished_at = \(now), version = version + 1
        WHERE id = \(action)
        """
    }

    static func erase(_ action: ID<Action>) -> Statement {
        "DELETE FROM action WHERE id = \(action) AND state = 'proposed'"
    }

    static func told(_ action: ID<Action>, step: Int) -> Statement {
        "UPDATE action SET late_told = \(step) WHERE id = \(action)"
    }
}
