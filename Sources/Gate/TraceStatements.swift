import Core
import SQL

/// What is asked of `access_record`.
enum TraceStatements {
    static func last(of chain: String) -> Statement {
        "SELECT sequence, hash FROM access_record WHERE chain = \(chain) ORDER BY sequence DESC LIMIT 1"
    }

    static func insert(_ row: TraceRow) -> Statement {
        """
        INSERT INTO access_record
            (chain, sequence, at, vault, actor, action, item, ground, result, request, salt, payload, committed,
             previous, hash)
        VALUES
            (\(row.chain), \(row.sequence), \(row.at), \(row.vault), \(row.actor), \(row.action), \(row.item),
             \(row.ground), \(row.result), \(row.request), \(row.salt), \(row.payload), \(row.committed),
             \(row.previous), \(row.hash))
        """
    }

    /// The first chain by name after `chain`. Finds all chains by as many steps along the index.
    static func chain(after chain: String) -> Statement {
        "SELECT chain FROM access_record WHERE chain > \(chain) ORDER BY chain LIMIT 1"
    }

    /// Rows of a chain in order, after `sequence`, in the columns' order of ``TraceRow``.
    static func rows(of chain: String, after sequence: Int64, limit: Int) -> Statement {
        """
        SELECT chain, sequence, at, vault, actor, action, item, ground, result, request, salt, payload, committed,
            previous, hash
        FROM access_record WHERE chain = \(chain) AND sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
        """
    }

    static func hash(of chain: String, at sequence: Int64) -> Statement {
        "SELECT hash FROM access_record WHERE chain = \(chain) AND sequence = \(sequence)"
    }

    /// Takes what identifies out of rows of a stretch whose term has passed.
    static func forget(in chain: String, after first: Int64, through last: Int64, before instant: Instant) -> Statement
    {
        """
        UPDATE access_record SET salt = NULL, payload = NULL
        WHERE chain = \(chain) AND sequence > \(first) AND sequence <= \(last) AND at < \(instant)
            AND payload IS NOT NULL
        """
    }
}
