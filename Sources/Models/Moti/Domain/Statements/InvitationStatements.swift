import Core
import SQL

/// Who is asked, and what they answered.
enum InvitationStatements {
    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT i.id, i.meeting, i.seat, i.person, i.unit, i.part, i.line, i.need, i.minutes, i.mode, i.why, i.shown_as,
            i.code_by, i.state, i.deputy, i.asked_at, i.answered_at, i.version,
            (SELECT COUNT(*) FROM account a WHERE a.person = i.person AND a.closed_at IS NULL)
        FROM invitation i WHERE i.circle = \(circle) ORDER BY i.id
        """
    }

    static func insert(
        _ invitation: ID<Invitation>, _ circle: ID<Circle>, person: ID<Person>, unit: ID<Unit>?, part: Part,
        line: ID<ConsentLine>?, need: String, minutes: Int, mode: String, why: [UInt8]?, shownAs: [UInt8],
        codeBy: String
    ) -> Statement {
        """
        INSERT INTO invitation (id, circle, person, unit, part, line, need, minutes, mode, why, shown_as, code_by, state)
        VALUES (\(invitation), \(circle), \(person), \(unit), \(part.rawValue), \(line), \(need), \(minutes), \(mode),
            \(why), \(shownAs), \(codeBy), 'draft')
        """
    }

    static func shape(
        _ invitation: ID<Invitation>, need: String, minutes: Int, mode: String, why: [UInt8]?, shownAs: [UInt8],
        codeBy: String
    ) -> Statement {
        """
        UPDATE invitation SET need = \(need), minutes = \(minutes), mode = \(mode), why = \(why),
            shown_as = \(shownAs), code_by = \(codeBy), version = version + 1
        WHERE id = \(invitation)
        """
    }

    static func rest(_ invitation: ID<Invitation>, on line: ID<ConsentLine>?) -> Statement {
        "UPDATE invitation SET line = \(line) WHERE id = \(invitation)"
    }

    static func ask(_ invitation: ID<Invitation>, meeting: ID<Meeting>, seat: ID<Seat>, at now: Instant) -> Statement {
        """
        UPDATE invitation SET state = 'asked', meeting = \(meeting), seat = \(seat), asked_at = \(now),
            answered_at = NULL, version = version + 1
        WHERE id = \(invitation)
        """
    }

    static func state(_ invitation: ID<Invitation>, _ state: String) -> Statement {
        "UPDATE invitation SET state = \(state), version = version + 1 WHERE id = \(invitation)"
    }

    static func answer(
        _ invitation: ID<Invitation>, state: String, deputy: [UInt8]?, at now: Instant
    ) -> Statement {
        """
        UPDATE invitation SET state = \(state), deputy = \(deputy), answered_at = \(now), version = version + 1
        WHERE id = \(invitation)
        """
    }

    static func handTo(_ invitation: ID<Invitation>, person: ID<Person>, seat: ID<Seat>) -> Statement {
        """
        UPDATE invitation SET state = 'replaced', person = \(person), seat = \(seat), deputy = NULL,
            version = version + 1
        WHERE id = \(invitation)
        """
    }

    static func show(_ invitation: ID<Invitation>, _ shownAs: [UInt8]) -> Statement {
        "UPDATE invitation SET shown_as = \(shownAs) WHERE id = \(invitation)"
    }

    static func remove(_ invitation: ID<Invitation>) -> Statement {
        "DELETE FROM invitation WHERE id = \(invitation) AND state = 'draft'"
    }

    // MARK: Slots that suit

    static func answers(_ circle: ID<Circle>) -> Statement {
        """
        SELECT a.slot, a.invitation FROM invitation i
        JOIN slot s ON s.meeting = i.meeting
        JOIN slot_answer a ON a.slot = s.id AND a.invitation = i.id
        WHERE i.circle = \(circle)
        """
    }

    static func forgetAnswers(of invitation: ID<Invitation>) -> Statement {
        """
        DELETE FROM slot_answer WHERE invitation = \(invitation)
            AND slot IN (SELECT s.id FROM invitation i JOIN slot s ON s.meeting = i.meeting WHERE i.id = \(invitation))
        """
    }

    static func choose(_ slot: ID<Slot>, _ invitation: ID<Invitation>) -> Statement {
        "INSERT INTO slot_answer (slot, invitation) VALUES (\(slot), \(invitation))"
    }
}
