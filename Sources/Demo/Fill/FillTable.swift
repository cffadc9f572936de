import Core
import SQL

/// A table that holds rows of a circle, in the order in which they can be written.
struct FillTable: Sendable {
    let name: String
    private let rowsOfCircle: String

    private init(_ name: String, _ rowsOfCircle: String = "circle = ?") {
        self.name = name
        self.rowsOfCircle = rowsOfCircle
    }

    static let all: [FillTable] = [
        FillTable("vault", "id = ?"), FillTable("circle", "id = ?"), FillTable("consent"), FillTable("consent_line"),
        FillTable("consent_topic", "line IN (SELECT id FROM consent_line WHERE circle = ?)"), FillTable("seat"),
        FillTable("offer"), FillTable("goal"),
        FillTable("goal_topic", "goal IN (SELECT id FROM goal WHERE circle = ?)"),
        FillTable("goal_rating", "goal IN (SELECT id FROM goal WHERE circle = ?)"), FillTable("entry"),
        FillTable("entry_reader", "entry IN (SELECT id FROM entry WHERE circle = ?)"), FillTable("revision"),
        FillTable("meeting"), FillTable("slot", "meeting IN (SELECT id FROM meeting WHERE circle = ?)"),
        FillTable("invitation"),
        FillTable("slot_answer", "invitation IN (SELECT id FROM invitation WHERE circle = ?)"),
        FillTable("attendance", "meeting IN (SELECT id FROM meeting WHERE circle = ?)"), FillTable("action"),
        FillTable("plan"), FillTable("dissent"), FillTable("contact"), FillTable("record_tick"),
        FillTable("coach_request"), FillTable("event"), FillTable("told"), FillTable("tally_token", "vault = ?"),
        FillTable("tally", "token IN (SELECT token FROM tally_token WHERE vault = ?)"),
    ]

    /// The table's columns as the database itself names them, so that a migration's new column is filled too.
    func columns(_ dialect: Dialect) -> Statement {
        switch dialect {
        case .sqlite: "SELECT name FROM pragma_table_info(\(name)) ORDER BY cid"
        case .postgres:
            """
            SELECT CAST(column_name AS TEXT) FROM information_schema.columns
            WHERE table_name = \(name) AND table_schema = current_schema() ORDER BY ordinal_position
            """
        }
    }

    func rows(_ columns: [String], of circle: ID<Circle>) -> Statement {
        Statement(
            text: "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(rowsOfCircle)",
            values: [circle.bound])
    }

    func insert(_ columns: [String]) -> String {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }

    // MARK: What a column holds

    /// The circle itself.
    func isCircle(_ column: String) -> Bool {
        switch name {
        case "vault", "circle": column == "id"
        case "tally_token": column == "vault"
        default: column == "circle"
        }
    }

    /// Somebody by name.
    func isPerson(_ column: String) -> Bool {
        switch name {
        case "vault": column == "owner"
        case "revision": column == "author"
        default: ["person", "written_by", "recorded_by", "taken_by", "asker"].contains(column)
        }
    }

    /// An id that the circle's own rows are known by.
    func isOwnID(_ column: String) -> Bool {
        name == "tally_token" ? column == "token" : column == "id" && !isCircle(column)
    }
}
