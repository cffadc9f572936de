import Core
import SQL

/// Meetings, their slots and who came.
enum MeetingStatements {
    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, state, purpose, minutes, municipality, place, remote, access, interpreter, interpreter_booked, fast,
            solo_ok, go_without, client_saw_at, slot, starts_at, chair, scribe, precalled_at, reason, version
        FROM meeting WHERE circle = \(circle) ORDER BY starts_at, id
        """
    }

    static func insert(
        _ meeting: ID<Meeting>, _ circle: ID<Circle>, state: String, purpose: String, minutes: Int
    ) -> Statement {
        """
        INSERT INTO meeting (id, circle, state, purpose, minutes)
        VALUES (\(meeting), \(circle), \(state), \(purpose), \(minutes))
        """
    }

    static func shape(
        _ meeting: ID<Meeting>, minutes: Int, municipality: String?, place: [UInt8]?, remote: [UInt8]?,
        access: [UInt8]?, interpreter: String?, fast: Bool, soloOk: Bool, from version: Int64
    ) -> Statement {
        """
        UPDATE meeting SET minutes = \(minutes), municipality = \(municipality), place = \(place), remote = \(remote),
            access = \(access), interpreter = \(interpreter), fast = \(fast), solo_ok = \(soloOk), version = version + 1
        WHERE id = \(meeting) AND version = \(version)
        """
    }

    static func interpreter(_ meeting: ID<Meeting>, language: String?, booked: Bool) -> Statement {
        """
        UPDATE meeting SET interpreter = \(language), interpreter_booked = \(booked), version = version + 1
        WHERE id = \(meeting)
        """
    }

    static func sawBy(client at: Instant?, _ meeting: ID<Meeting>) -> Statement {
        "UPDATE meeting SET client_saw_at = \(at) WHERE id = \(meeting)"
    }

    static func state(_ meeting: ID<Meeting>, _ state: String, reason: String?) -> Statement {
        """
        UPDATE meeting SET state = \(state), reason = COALESCE(\(reason), reason), version = version + 1
        WHERE id = \(meeting)
        """
    }

    static func fix(
        _ meeting: ID<Meeting>, slot: ID<Slot>, start: Instant, chair: ID<Seat>?, scribe: ID<Seat>?, goWithout: Bool
    ) -> Statement {
        """
        UPDATE meeting SET state = 'fixed', slot = \(slot), starts_at = \(start), chair = \(chair), scribe = \(scribe),
            go_without = \(goWithout), version = version + 1
        WHERE id = \(meeting)
        """
    }

    static func unfix(_ meeting: ID<Meeting>, reason: String?) -> Statement {
        """
        UPDATE meeting SET state = 'polling', slot = NULL, starts_at = NULL, precalled_at = NULL, reason = \(reason),
            version = version + 1
        WHERE id = \(meeting)
        """
    }

    static func duties(_ meeting: ID<Meeting>, chair: ID<Seat>?, scribe: ID<Seat>?, soloOk: Bool) -> Statement {
        """
        UPDATE meeting SET chair = \(chair), scribe = \(scribe), solo_ok = \(soloOk), version = version + 1
        WHERE id = \(meeting)
        """
    }

    static func goWithout(_ meeting: ID<Meeting>) -> Statement {
        "UPDATE meeting SET go_without = 1 WHERE id = \(meeting)"
    }

    static func precalled(_ meeting: ID<Meeting>, at now: Instant) -> Statement {
        "UPDATE meeting SET precalled_at = \(now) WHERE id = \(meeting)"
    }

    // MARK: Slots

    static func slots(_ circle: ID<Circle>) -> Statement {
        """
        SELECT s.id, s.meeting, s.starts_at FROM slot s JOIN meeting m ON m.id = s.meeting
        WHERE m.circle = \(circle) AND s.dropped_at IS NULL ORDER BY s.starts_at, s.id
        """
    }

    static func addSlot(_ slot: ID<Slot>, _ meeting: ID<Meeting>, start: Instant) -> Statement {
        "INSERT INTO slot (id, meeting, starts_at) VALUES (\(slot), \(meeting), \(start))"
    }

    static func dropSlot(_ slot: ID<Slot>, at now: Instant) -> Statement {
        "UPDATE slot SET dropped_at = \(now) WHERE id = \(slot)"
    }

    // MARK: Who came

    static func attendance(_ circle: ID<Circle>) -> Statement {
        """
        SELECT a.meeting, a.seat, a.how, a.reason FROM attendance a JOIN meeting m ON m.id = a.meeting
        WHERE m.circle = \(circle)
        """
    }

    static func forgetAttendance(_ meeting: ID<Meeting>, _ seat: ID<Seat>) -> Statement {
        "DELETE FROM attendance WHERE meeting = \(meeting) AND seat = \(seat)"
    }

    static func attend(_ meeting: ID<Meeting>, _ seat: ID<Seat>, how: String, reason: String?) -> Statement {
        """
        INSERT INTO attendance (meeting, seat, how, reason) VALUES (\(meeting), \(seat), \(how), \(reason))
        """
    }

    static func countHeld(_ person: ID<Person>) -> Statement {
        "UPDATE account SET held_meetings = held_meetings + 1 WHERE person = \(person) AND closed_at IS NULL"
    }
}
