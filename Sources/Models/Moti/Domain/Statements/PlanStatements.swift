import Core
import SQL

/// Versions of the plan, words of disagreement, contacts, ticks and closings.
enum PlanStatements {
    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, meeting, version, content, responsible, deputy, next_contact_on, client_agreed, confirmed_at,
            copy_given_at
        FROM plan WHERE circle = \(circle) ORDER BY version
        """
    }

    static func insert(
        _ plan: ID<Plan>, _ circle: ID<Circle>, meeting: ID<Meeting>?, version: Int, content: [UInt8],
        responsible: ID<Seat>, deputy: ID<Seat>, nextContact: Day, clientAgreed: Bool, at now: Instant
    ) -> Statement {
        """
        INSERT INTO plan (id, circle, meeting, version, content, responsible, deputy, next_contact_on, client_agreed,
            confirmed_at)
        VALUES (\(plan), \(circle), \(meeting), \(version), \(content), \(responsible), \(deputy), \(nextContact),
            \(clientAgreed), \(now))
        """
    }

    static func copyGiven(_ plan: ID<Plan>, in circle: ID<Circle>, at now: Instant) -> Statement {
        """
        UPDATE plan SET copy_given_at = \(now)
        WHERE id = \(plan) AND circle = \(circle) AND copy_given_at IS NULL
        """
    }

    static func dissents(_ circle: ID<Circle>) -> Statement {
        """
        SELECT d.id, d.plan, d.author, d.text, d.at, s.person FROM dissent d JOIN seat s ON s.id = d.author
        WHERE d.circle = \(circle) ORDER BY d.at, d.id
        """
    }

    static func insertDissent(
        _ dissent: Int64, _ circle: ID<Circle>, plan: ID<Plan>?, author: ID<Seat>, text: [UInt8], at now: Instant
    ) -> Statement {
        """
        INSERT INTO dissent (id, circle, plan, author, text, at)
        VALUES (\(dissent), \(circle), \(plan), \(author), \(text), \(now))
        """
    }

    static func joinDissents(of circle: ID<Circle>, to plan: ID<Plan>) -> Statement {
        "UPDATE dissent SET plan = \(plan) WHERE circle = \(circle) AND plan IS NULL"
    }

    // MARK: Contacts

    static func contacts(_ circle: ID<Circle>) -> Statement {
        """
        SELECT c.id, c.author, c.channel, c.result, c.on_day, c.next_on, c.line, c.at, s.person
        FROM contact c JOIN seat s ON s.id = c.author WHERE c.circle = \(circle) ORDER BY c.at DESC, c.id
        """
    }

    static func lastContact(_ circle: ID<Circle>) -> Statement {
        "SELECT on_day, next_on, at FROM contact WHERE circle = \(circle) ORDER BY at DESC, id LIMIT 1"
    }

    static func insertContact(
        _ contact: ID<Contact>, _ circle: ID<Circle>, author: ID<Seat>, channel: String, result: String, on day: Day,
        next: Day, line: [UInt8]?, at now: Instant
    ) -> Statement {
        """
        INSERT INTO contact (id, circle, author, channel, result, on_day, next_on, line, at)
        VALUES (\(contact), \(circle), \(author), \(channel), \(result), \(day), \(next), \(line), \(now))
        """
    }

    // MARK: Ticks

    static func ticks(_ circle: ID<Circle>) -> Statement {
        """
        SELECT t.id, t.unit, t.record_kind, t.not_needed, t.on_day, t.seat FROM record_tick t
        WHERE t.circle = \(circle) ORDER BY t.on_day, t.id
        """
    }

    static func insertTick(
        _ tick: Int64, _ circle: ID<Circle>, unit: ID<Unit>, kind: String, notNeeded: String?, on day: Day,
        seat: ID<Seat>
    ) -> Statement {
        """
        INSERT INTO record_tick (id, circle, unit, record_kind, not_needed, on_day, seat)
        VALUES (\(tick), \(circle), \(unit), \(kind), \(notNeeded), \(day), \(seat))
        """
    }
}
