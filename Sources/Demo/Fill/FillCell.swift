import Core
import SQL

/// One value of a pattern's row, as it is to be written anew in another circle.
enum FillCell: Sendable {
    case value(Value)
    case circle
    /// The id of a row in the circle, by its number.
    case own(Int)
    /// Somebody of the pattern's cast, by number.
    case person(Int)
    /// A text to be sealed again in its new place.
    case sealed([FillPiece], column: String)
}

/// A piece of a text: words, or an id that stands in it.
enum FillPiece: Sendable, Hashable {
    case words(String)
    case own(Int, radix: Int)
    case person(Int, radix: Int)
}

/// Where a copy of a pattern is to stand.
struct FillPlace: Sendable {
    let circle: ID<Circle>
    /// The first of its rows' ids.
    let rows: Int64
    /// Who plays whom.
    let cast: [ID<Person>]

    func own(_ number: Int) -> Int64 { rows + Int64(number) }

    func person(_ number: Int) -> ID<Person> {
        cast.indices.contains(number) ? cast[number] : ID(rawValue: 0)
    }

    func text(_ pieces: [FillPiece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .own(let number, let radix): text += String(own(number), radix: radix)
            case .person(let number, let radix): text += String(person(number).rawValue, radix: radix)
            }
        }
    }
}
