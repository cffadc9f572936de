import Core
import SQL

/// Consents as given, and their lines: each a recipient, topics, a direction and a last day.
enum ConsentStatements {
    static func insert(
        _ consent: ID<Consent>, _ circle: ID<Circle>, textVersion: String, language: String, manner: String,
        on day: Day, by recorder: ID<Person>, heardBy: [UInt8]?, keptAt: [UInt8]?, at now: Instant
    ) -> Statement {
        """
        INSERT INTO consent (id, circle, text_version, language, manner, given_on, recorded_by, heard_by, kept_at,
            created_at)
        VALUES (\(consent), \(circle), \(textVersion), \(language), \(manner), \(day), \(recorder), \(heardBy),
            \(keptAt), \(now))
        """
    }

    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT id, text_version, language, manner, given_on, recorded_by, heard_by, kept_at FROM consent
        WHERE circle = \(circle) ORDER BY created_at, id
        """
    }

    static func insertLine(
        _ line: ID<ConsentLine>, _ circle: ID<Circle>, consent: ID<Consent>?, recipientKind: String,
        person: ID<Person>?, unit: ID<Unit>?, recipient: [UInt8], direction: String, scope: Scope,
        deputyAllowed: Bool, exclusions: [UInt8]?, from now: Instant, to day: Day
    ) -> Statement {
        """
        INSERT INTO consent_line (id, circle, consent, recipient_kind, person, unit, recipient, direction, all_topics,
            contact_only, deputy_allowed, exclusions, from_at, to_on)
        VALUES (\(line), \(circle), \(consent), \(recipientKind), \(person), \(unit), \(recipient), \(direction),
            \(scope.all), \(scope.contactOnly), \(deputyAllowed), \(exclusions), \(now), \(day))
        """
    }

    static func addTopic(_ topic: String, to line: ID<ConsentLine>) -> Statement {
        "INSERT INTO consent_topic (line, topic) VALUES (\(line), \(topic))"
    }

    static func dropTopics(of line: ID<ConsentLine>) -> Statement {
        "DELETE FROM consent_topic WHERE line = \(line)"
    }

    static let columns: Statement = """
        l.id, l.consent, l.recipient_kind, l.person, l.unit, l.recipient, l.direction, l.all_topics, l.contact_only,
            l.deputy_allowed, l.exclusions, l.from_at, l.to_on, l.ended_at, l.ended_how, l.version
        """

    static func inForce(_ circle: ID<Circle>, on today: Day) -> Statement {
        """
        SELECT \(columns) FROM consent_line l
        WHERE l.circle = \(circle) AND l.ended_at IS NULL AND l.to_on >= \(today) ORDER BY l.from_at, l.id
        """
    }

    /// Lines not ended, whether in force, drafted or past their last day.
    static func standing(_ circle: ID<Circle>) -> Statement {
        """
        SELECT \(columns) FROM consent_line l
        WHERE l.circle = \(circle) AND l.ended_at IS NULL ORDER BY l.from_at, l.id
        """
    }

    static func lines(_ circle: ID<Circle>) -> Statement {
        "SELECT \(columns) FROM consent_line l WHERE l.circle = \(circle) ORDER BY l.from_at, l.id"
    }

    static func topics(_ circle: ID<Circle>) -> Statement {
        """
        SELECT t.line, t.topic FROM consent_topic t JOIN consent_line l ON l.id = t.line
        WHERE l.circle = \(circle) ORDER BY t.line, t.topic
        """
    }

    static func change(
        _ line: ID<ConsentLine>, direction: String, scope: Scope, deputyAllowed: Bool, exclusions: [UInt8]?, to day: Day
    ) -> Statement {
        """
        UPDATE consent_line SET direction = \(direction), all_topics = \(scope.all), contact_only = \(scope.contactOnly),
            deputy_allowed = \(deputyAllowed), exclusions = \(exclusions), to_on = \(day), version = version + 1
        WHERE id = \(line)
        """
    }

    static func scope(_ line: ID<ConsentLine>, _ scope: Scope) -> Statement {
        """
        UPDATE consent_line SET all_topics = \(scope.all), contact_only = \(scope.contactOnly), version = version + 1
        WHERE id = \(line)
        """
    }

    static func confirm(_ line: ID<ConsentLine>, by consent: ID<Consent>) -> Statement {
        "UPDATE consent_line SET consent = \(consent), version = version + 1 WHERE id = \(line)"
    }

    static func prolong(_ line: ID<ConsentLine>, to day: Day) -> Statement {
        "UPDATE consent_line SET to_on = \(day), version = version + 1 WHERE id = \(line) AND ended_at IS NULL"
    }

    static func dropDraftTopics(_ line: ID<ConsentLine>) -> Statement {
        """
        DELETE FROM consent_topic
        WHERE line IN (SELECT id FROM consent_line WHERE id = \(line) AND consent IS NULL)
        """
    }

    /// A draft that was never given leaves nothing.
    static func dropDraft(_ line: ID<ConsentLine>) -> Statement {
        "DELETE FROM consent_line WHERE id = \(line) AND consent IS NULL"
    }

    static func end(_ line: ID<ConsentLine>, how: String, at now: Instant) -> Statement {
        "UPDATE consent_line SET ended_at = \(now), ended_how = \(how) WHERE id = \(line) AND ended_at IS NULL"
    }
}
