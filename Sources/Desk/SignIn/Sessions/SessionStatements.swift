import Core
import SQL

enum SessionStatements {
    /// One row by the token's unique index, with what can end it from outside: its account's or its link's end.
    static func find(_ hash: [UInt8]) -> Statement {
        """
        SELECT s.id, s.person, s.account, s.link, s.level, s.seen_at, s.ends_at, p.language, l.kind, l.ends_at
        FROM session s
            JOIN person p ON p.id = s.person
            LEFT JOIN link l ON l.id = s.link
            LEFT JOIN account a ON a.id = s.account
        WHERE s.token_hash = \(hash) AND s.ended_at IS NULL AND l.ended_at IS NULL AND a.closed_at IS NULL
        """
    }

    static func touch(_ id: ID<Session>, at now: Instant) -> Statement {
        "UPDATE session SET seen_at = \(now) WHERE id = \(id) AND seen_at < \(now)"
    }

    static func lower(_ id: ID<Session>) -> Statement {
        "UPDATE session SET level = 'link' WHERE id = \(id) AND level = 'full'"
    }

    static func end(_ id: ID<Session>, at now: Instant) -> Statement {
        "UPDATE session SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL"
    }

    static func end(_ id: ID<Session>, of person: ID<Person>, at now: Instant) -> Statement {
        "UPDATE session SET ended_at = \(now) WHERE id = \(id) AND person = \(person) AND ended_at IS NULL"
    }

    static func endOthers(of person: ID<Person>, but id: ID<Session>, at now: Instant) -> Statement {
        "UPDATE session SET ended_at = \(now) WHERE person = \(person) AND id <> \(id) AND ended_at IS NULL"
    }

    static func endAll(of account: ID<Account>, at now: Instant) -> Statement {
        "UPDATE session SET ended_at = \(now) WHERE account = \(account) AND ended_at IS NULL"
    }

    /// A person's sessions that have not ended, the newest first.
    static func own(_ person: ID<Person>, at now: Instant) -> Statement {
        """
        SELECT id, device, created_at, seen_at, level, account, link FROM session
        WHERE person = \(person) AND ended_at IS NULL AND ends_at > \(now)
        ORDER BY seen_at DESC, id
        LIMIT 50
        """
    }
}
