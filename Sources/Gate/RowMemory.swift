import Core
import SQL

/// What one look has read and opened already. A look sees one snapshot, so a question asked twice has one answer; pages
/// are put together of parts that each ask for what they need.
///
/// Lives and dies with its look, inside one transaction.
final class RowMemory {
    private var rows: [Statement: [Row]] = [:]
    private var texts: [Place: String] = [:]

    func rows(_ statement: Statement, _ read: () throws -> [Row]) rethrows -> [Row] {
        if let known = rows[statement] { return known }
        let found = try read()
        rows[statement] = found
        return found
    }

    func text(_ place: Place, _ open: () throws -> String) rethrows -> String {
        if let known = texts[place] { return known }
        let text = try open()
        texts[place] = text
        return text
    }
}
