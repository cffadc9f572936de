import Core
import SQL

/// A case of the demo as a pattern: all its rows with their texts open, its ids as numbers. Written anew under another
/// key and other people it is as valid as the case itself, which was played through the acts.
struct FillPattern: Sendable {
    struct Line: Sendable {
        let table: String
        let insert: String
        let cells: [FillCell]
    }

    let state: String
    let lines: [Line]
    /// How many ids a copy needs.
    let ids: Int
    /// The demo's people in it.
    let cast: [ID<Person>]
    /// The client's number in the cast; nil before anyone has talked with them.
    let client: Int?
    /// The number of who owns the next step, or of the first worker when nobody does.
    let owner: Int?

    /// Writes a copy.
    func write(at place: FillPlace, in change: any Change) throws {
        for line in lines {
            let row = id(line, place)
            let values = try line.cells.map { cell -> Value in
                switch cell {
                case .value(let value): value
                case .circle: place.circle.bound
                case .own(let number): .integer(place.own(number))
                case .person(let number): place.person(number).bound
                case .sealed(let pieces, let column):
                    .blob(
                        try change.seal(
                            place.text(pieces), Place(line.table, row, column), in: place.circle.vault))
                }
            }
            try change.run(Statement(text: line.insert, values: values))
        }
    }

    /// The row's own id stands first in every table that has sealed texts.
    private func id(_ line: Line, _ place: FillPlace) -> Int64 {
        if case .own(let number)? = line.cells.first { return place.own(number) }
        return place.circle.rawValue
    }
}

/// A pattern could not be read: a sealed text whose row has no id of its own.
package struct FillPatternFault: Error, CustomStringConvertible {
    let table: String
    let column: String

    package var description: String {
        "The demo's case cannot be copied: \(table).\(column) does not open in its place."
    }
}
