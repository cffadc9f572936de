import Core
import SQL

/// Texts of the circle, who may read each, and earlier words of whatever was edited.
enum EntryStatements {
    static let columns: Statement = "e.id, e.kind, e.about, e.text, e.author, e.audience, e.at, e.version, s.person"

    static func all(_ circle: ID<Circle>) -> Statement {
        """
        SELECT \(columns) FROM entry e JOIN seat s ON s.id = e.author
        WHERE e.circle = \(circle) AND e.removed_at IS NULL ORDER BY e.at, e.id
        """
    }

    static func find(_ circle: ID<Circle>, kind: String, about: Int64?) -> Statement {
        """
        SELECT \(columns) FROM entry e JOIN seat s ON s.id = e.author
        WHERE e.circle = \(circle) AND e.kind = \(kind) AND e.removed_at IS NULL
            AND COALESCE(e.about, 0) = \(about ?? 0)
        ORDER BY e.at, e.id
        """
    }

    static func readers(_ circle: ID<Circle>) -> Statement {
        """
        SELECT r.entry, r.part FROM entry_reader r JOIN entry e ON e.id = r.entry
        WHERE e.circle = \(circle) AND e.removed_at IS NULL ORDER BY r.entry, r.part
        """
    }

    static func insert(
        _ entry: ID<Entry>, _ circle: ID<Circle>, kind: String, about: Int64?, text: [UInt8], author: ID<Seat>,
        audience: String, at now: Instant
    ) -> Statement {
        """
        INSERT INTO entry (id, circle, kind, about, text, author, audience, at)
        VALUES (\(entry), \(circle), \(kind), \(about), \(text), \(author), \(audience), \(now))
        """
    }

    static func edit(
        _ entry: ID<Entry>, text: [UInt8], author: ID<Seat>, audience: String, from version: Int64
    ) -> Statement {
        """
        UPDATE entry SET text = \(text), author = \(author), audience = \(audience), version = version + 1
        WHERE id = \(entry) AND version = \(version)
        """
    }

    static func addReader(_ part: Part, to entry: ID<Entry>) -> Statement {
        "INSERT INTO entry_reader (entry, part) VALUES (\(entry), \(part.rawValue))"
    }

    static func dropReaders(of entry: ID<Entry>) -> Statement {
        "DELETE FROM entry_reader WHERE entry = \(entry)"
    }

    static func remove(_ entry: ID<Entry>, at now: Instant) -> Statement {
        "UPDATE entry SET removed_at = \(now) WHERE id = \(entry) AND removed_at IS NULL"
    }

    /// What concerns somebody else leaves with all its earlier words.
    static func erase(_ entry: ID<Entry>) -> Statement {
        "DELETE FROM entry WHERE id = \(entry)"
    }

    static func keepRevision(
        _ revision: Int64, _ circle: ID<Circle>, table: String, item: Int64, version: Int64, text: [UInt8],
        author: Int64, at now: Instant
    ) -> Statement {
        """
        INSERT INTO revision (id, circle, item_table, item, version, text, author, at)
        VALUES (\(revision), \(circle), \(table), \(item), \(version), \(text), \(author), \(now))
        """
    }

    static func revisions(_ circle: ID<Circle>, table: String, item: Int64) -> Statement {
        """
        SELECT id, version, text, author, at FROM revision
        WHERE circle = \(circle) AND item_table = \(table) AND item = \(item) ORDER BY version
        """
    }

    static func eraseRevisions(table: String, item: Int64) -> Statement {
        "DELETE FROM revision WHERE item_table = \(table) AND item = \(item)"
    }
}
