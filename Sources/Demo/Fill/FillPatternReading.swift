import Core
import SQL

/// Reads a case of the demo into a pattern.
struct FillPatternReading {
    let reading: any Reading
    let circle: ID<Circle>
    let columns: [String: [String]]

    private struct Found {
        let table: FillTable
        let columns: [String]
        let rows: [Row]
    }

    func pattern() throws -> FillPattern {
        let found = try FillTable.all.map { table in
            let columns = columns[table.name] ?? []
            return Found(
                table: table, columns: columns, rows: try reading.rows(table.rows(columns, of: circle)))
        }
        let own = number(found) { $0.isOwnID($1) }
        let people = number(found) { $0.isPerson($1) }
        let lines = try found.flatMap { found in
            try found.rows.map { row in
                FillPattern.Line(
                    table: found.table.name, insert: found.table.insert(found.columns),
                    cells: try cells(row, found, own, people))
            }
        }
        let cast = people.sorted { $0.value < $1.value }.map { ID<Person>(rawValue: $0.key) }
        return FillPattern(
            state: try reading.row("SELECT state FROM circle WHERE id = \(circle)")?.text(0) ?? "", lines: lines,
            ids: own.count, cast: cast, client: try client().flatMap { people[$0] },
            owner: try owner().flatMap { people[$0] })
    }

    private func number(_ found: [Found], _ isOne: (FillTable, String) -> Bool) -> [Int64: Int] {
        var numbers: [Int64: Int] = [:]
        for found in found {
            for (index, column) in found.columns.enumerated() where isOne(found.table, column) {
                for row in found.rows {
                    guard let value = try? row.integer(index), numbers[value] == nil else { continue }
                    numbers[value] = numbers.count
                }
            }
        }
        return numbers
    }

    private func cells(
        _ row: Row, _ found: Found, _ own: [Int64: Int], _ people: [Int64: Int]
    ) throws -> [FillCell] {
        let text = FillText(own: own, people: people)
        return try zip(found.columns, row.values).map { column, value in
            switch value {
            case .integer(let number):
                if found.table.isCircle(column) { return .circle }
                if found.table.isPerson(column), let person = people[number] { return .person(person) }
                return own[number].map(FillCell.own) ?? .value(value)
            case .blob(let bytes):
                let words = try open(bytes, row, found.table.name, column)
                let pieces = text.pieces(words, namesPeople: found.table.name == "consent_line")
                return .sealed(pieces, column: column)
            default: return .value(value)
            }
        }
    }

    private func open(_ sealed: [UInt8], _ row: Row, _ table: String, _ column: String) throws -> String {
        guard let id = try? row.integer(0),
            let text = try? reading.unseal(sealed, Place(table, id, column), in: circle.vault)
        else { throw FillPatternFault(table: table, column: column) }
        return text
    }

    private func client() throws -> Int64? {
        try reading.row("SELECT person FROM seat WHERE circle = \(circle) AND part = 'client' ORDER BY from_at")?
            .integer(0)
    }

    private func owner() throws -> Int64? {
        let owner = try reading.row("SELECT owner FROM vault WHERE id = \(circle)")?.optionalInteger(0)
        return try owner
            ?? reading.row(
                "SELECT person FROM seat WHERE circle = \(circle) AND part IN ('responsible', 'convener') ORDER BY id")?
            .integer(0)
    }
}
