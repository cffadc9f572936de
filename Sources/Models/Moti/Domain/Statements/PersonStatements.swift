import Core
import SQL

/// People known to the circle: their own row, sealed under their own key.
enum PersonStatements {
    static func insert(
        _ person: ID<Person>, name: [UInt8], phone: [UInt8]?, email: [UInt8]?, reach: [UInt8]?, language: String,
        channel: String, isProtected: Bool
    ) -> Statement {
        """
        INSERT INTO person (id, name, phone, email, reach, language, channel, protected)
        VALUES (\(person), \(name), \(phone), \(email), \(reach), \(language), \(channel), \(isProtected))
        """
    }

    static func update(
        _ person: ID<Person>, phone: [UInt8]?, email: [UInt8]?, reach: [UInt8]?, language: String, channel: String,
        isProtected: Bool
    ) -> Statement {
        """
        UPDATE person SET phone = \(phone), email = \(email), reach = \(reach), language = \(language),
            channel = \(channel), protected = \(isProtected), version = version + 1
        WHERE id = \(person)
        """
    }

    static func cards(_ people: [ID<Person>]) -> Statement {
        """
        SELECT id, name, phone, email, reach, language, channel, protected FROM person WHERE id IN (\(list: people))
        """
    }

    static func language(_ person: ID<Person>) -> Statement {
        "SELECT language FROM person WHERE id = \(person)"
    }

    static func languages(_ people: [ID<Person>]) -> Statement {
        "SELECT id, language FROM person WHERE id IN (\(list: people))"
    }

    /// Accounts and personal cards.
    static func waysIn(_ person: ID<Person>) -> Statement {
        """
        SELECT (SELECT COUNT(*) FROM account WHERE person = \(person) AND closed_at IS NULL)
            + (SELECT COUNT(*) FROM link WHERE person = \(person) AND kind = 'card' AND ended_at IS NULL)
        """
    }

    static func hasAccount(_ person: ID<Person>) -> Statement {
        "SELECT COUNT(*) FROM account WHERE person = \(person) AND closed_at IS NULL"
    }

    /// Units with the hours printed on their service cards.
    static func units(_ units: [ID<Unit>]) -> Statement {
        """
        SELECT id, kind, name_fi, name_sv, name_en, expert_fi, expert_sv, expert_en, brings_fi, brings_sv, brings_en,
            minutes, ask_phone, ask_email, hours, limits, checked_on
        FROM unit WHERE id IN (\(list: units))
        """
    }

    /// Units whose card may be asked from: those with a word for their expert.
    static func unitCards(limit: Int) -> Statement {
        """
        SELECT id, kind, name_fi, name_sv, name_en, expert_fi, expert_sv, expert_en, brings_fi, brings_sv, brings_en,
            minutes, ask_phone, ask_email, hours, limits, checked_on
        FROM unit WHERE expert_fi IS NOT NULL ORDER BY kind, name_fi LIMIT \(limit)
        """
    }

    static func areaNames(_ area: ID<Area>) -> Statement {
        "SELECT name_fi, name_sv, name_en FROM area WHERE id = \(area)"
    }
}

extension PersonStatements {
    /// Nothing is sent to this person any more.
    static func silence(_ person: ID<Person>) -> Statement {
        "UPDATE person SET channel = 'none' WHERE id = \(person)"
    }

    /// Messages that have not left.
    static func dropUnsent(_ person: ID<Person>) -> Statement {
        "DELETE FROM outbox WHERE person = \(person) AND sent_at IS NULL AND failed_at IS NULL"
    }
}
