package import Core

/// What a person typed, read: a day, and a time or times when they wrote one.
package struct TypedMoment: Hashable, Sendable {
    package let day: Day
    package let time: TimeOfDay?
    /// Given when the person typed a span (`klo 10–11`); later than `time`.
    package let end: TimeOfDay?

    package init(day: Day, time: TimeOfDay? = nil, end: TimeOfDay? = nil) {
        self.day = day
        self.time = time
        self.end = end
    }
}

/// Why what was typed is not a day or a time.
package enum TypedFault: Error, Hashable, Sendable {
    case empty
    case unreadable(String)
    /// `31.2.`: the words are a date's, the date does not exist (or lies outside 1900–2199).
    case noSuchDay(String)
    /// `klo 25`.
    case noSuchTime(String)
    /// `to 6.2.` when the 6th is a Friday.
    case weekday(Day)
    /// A time is asked for and none was typed.
    case noTime
    /// `klo 11–10`.
    case backwards

    /// The fault as a sentence that says what to do, with an example made from today.
    package func sentence(_ dates: DateWords) -> String {
        let words = dates.words
        return switch self {
        case .empty: words("dateFault.empty", ["example": dates.example])
        case .unreadable(let typed): words("dateFault.unreadable", ["typed": typed, "example": dates.example])
        case .noSuchDay(let typed): words("dateFault.noSuchDay", ["typed": typed])
        case .noSuchTime(let typed): words("dateFault.noSuchTime", ["typed": typed])
        case .weekday(let day):
            words("dateFault.weekday", ["date": dates.term(day), "weekday": words("weekday.long.\(day.weekday)")])
        case .noTime: words("dateFault.noTime")
        case .backwards: words("dateFault.backwards")
        }
    }
}

extension DateWords {
    /// A day two weeks ahead, as this language writes it: it can be typed back.
    var example: String { term(today.adding(days: 14)) }
}
