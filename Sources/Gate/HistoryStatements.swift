import Core
import SQL

/// Events, tallies, told lines and outgoing messages: what every change leaves behind.
enum HistoryStatements {
    static func event(_ id: ID<Event>, _ note: EventNote, circle: ID<Circle>, codes: String, at now: Instant)
        -> Statement
    {
        """
        INSERT INTO event (id, circle, name, at, seat, item, codes, from_state, to_state)
        VALUES (\(id), \(circle), \(note.name), \(now), \(note.seat), \(note.item), \(codes), \(note.from), \(note.to))
        """
    }

    static func token(of vault: ID<Vault>, period: String) -> Statement {
        "SELECT token FROM tally_token WHERE vault = \(vault) AND period = \(period)"
    }

    static func keepToken(_ token: Int64, of vault: ID<Vault>, period: String) -> Statement {
        "INSERT INTO tally_token (vault, period, token) VALUES (\(vault), \(period), \(token))"
    }

    static func tally(
        _ circle: Standing.CircleFacts, event: String, codes: String, on today: Day, token: Int64, actor: Int64?
    ) -> Statement {
        """
        INSERT INTO tally (id, programme, area, unit, circle_kind, event, codes, on_day, token, actor_token)
        VALUES (\(ID<Event>.random()), \(circle.programme), \(circle.area), \(circle.unit), \(circle.kind), \(event),
            \(codes), \(today), \(token), \(actor))
        """
    }

    static func told(_ person: ID<Person>, circle: ID<Circle>, event: ID<Event>, at now: Instant) -> Statement {
        """
        INSERT INTO told (id, circle, person, event, at)
        VALUES (\(ID<Event>.random()), \(circle), \(person), \(event), \(now))
        """
    }

    static func reach(_ person: ID<Person>) -> Statement {
        "SELECT language, channel, email, phone FROM person WHERE id = \(person)"
    }

    static func waitingNews(for person: ID<Person>) -> Statement {
        """
        SELECT id FROM outbox
        WHERE person = \(person) AND code = 'O1' AND sent_at IS NULL AND failed_at IS NULL AND taken_until = 0
        """
    }

    static func send(
        _ id: Int64, _ code: MessageCode, channel: String, language: String, recipient: [UInt8], fields: [UInt8],
        person: ID<Person>, vault: ID<Vault>, at now: Instant
    ) -> Statement {
        """
        INSERT INTO outbox (id, code, channel, language, recipient, fields, person, vault, at, after_at)
        VALUES (\(id), \(code.rawValue), \(channel), \(language), \(recipient), \(fields), \(person), \(vault), \(now),
            \(now))
        """
    }
}
