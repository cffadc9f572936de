import Core
import SQL

/// The outbox as its sender sees it.
enum OutboxStatements {
    /// Rows that wait, oldest first, by the partial index `outbox_due`.
    static func due(at now: Instant, limit: Int) -> Statement {
        """
        SELECT id FROM outbox
        WHERE sent_at IS NULL AND failed_at IS NULL AND after_at <= \(now) AND taken_until <= \(now)
        ORDER BY after_at LIMIT \(limit)
        """
    }

    /// Changes a row only when nobody else holds it: two servers do not both send.
    static func take(_ id: Int64, at now: Instant, until lease: Instant) -> Statement {
        """
        UPDATE outbox SET taken_until = \(lease), tries = tries + 1
        WHERE id = \(id) AND sent_at IS NULL AND failed_at IS NULL AND after_at <= \(now) AND taken_until <= \(now)
        """
    }

    static func find(_ id: Int64) -> Statement {
        "SELECT id, code, channel, language, recipient, fields, at, tries FROM outbox WHERE id = \(id)"
    }

    /// Whom it went to is forgotten with the sending.
    static func sent(_ id: Int64, at now: Instant) -> Statement {
        """
        UPDATE outbox SET sent_at = \(now), taken_until = 0, recipient = NULL, fields = NULL, fault = NULL
        WHERE id = \(id) AND sent_at IS NULL
        """
    }

    static func later(_ id: Int64, after: Instant, fault: String) -> Statement {
        "UPDATE outbox SET after_at = \(after), taken_until = 0, fault = \(fault) WHERE id = \(id) AND sent_at IS NULL"
    }

    /// Given up. Person, vault and fault stay, so that the vault's owner can be shown that an address does not work.
    static func failed(_ id: Int64, at now: Instant, fault: String) -> Statement {
        """
        UPDATE outbox SET failed_at = \(now), taken_until = 0, recipient = NULL, fields = NULL, fault = \(fault)
        WHERE id = \(id) AND sent_at IS NULL
        """
    }
}
