import Core
import SQL

/// Rows of vaults and circles that the gate itself writes.
enum CircleStatements {
    static func open(_ vault: ID<Vault>, kind: String, owner: ID<Person>?, at now: Instant) -> Statement {
        "INSERT INTO vault (id, kind, owner, created_at) VALUES (\(vault), \(kind), \(owner), \(now))"
    }

    static func open(_ circle: NewCircle, on today: Day) -> Statement {
        """
        INSERT INTO circle (id, kind, programme, area, unit, state, started_on)
        VALUES (\(circle.id), \(circle.kind), \(circle.programme), \(circle.area), \(circle.unit), \(circle.state),
            \(today))
        """
    }

    static func due(_ vault: ID<Vault>, owner: ID<Person>?, on day: Day?, why: String?) -> Statement {
        "UPDATE vault SET owner = \(owner), next_on = \(day), next_why = \(why) WHERE id = \(vault)"
    }

    static func ends(_ vault: ID<Vault>, on end: Day?, purgeOn purge: Day?) -> Statement {
        "UPDATE vault SET ends_on = \(end), purge_on = \(purge) WHERE id = \(vault)"
    }
}

/// A form's one-time key and where it led.
enum OnceStatements {
    static func find(_ key: String) -> Statement {
        "SELECT person, body_hash, outcome FROM once_key WHERE key = \(key)"
    }

    static func keep(_ form: FormStamp, person: Int64, outcome: String, at now: Instant) -> Statement {
        """
        INSERT INTO once_key (key, person, body_hash, outcome, at)
        VALUES (\(form.key), \(person), \(form.bodyHash), \(outcome), \(now))
        """
    }
}
