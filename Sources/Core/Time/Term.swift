/// How long something may wait: so many calendar days (**d**) or working days (**wd**). The unit belongs to the setting.
///
/// A clock of n days set on day D is due on D + n and overdue from the next midnight in Helsinki.
package enum Term: Hashable, Sendable, CustomStringConvertible {
    case days(Int)
    case workingDays(Int)

    /// The day it is due when set on `day`.
    package func due(from day: Day) -> Day {
        switch self {
        case .days(let n): day.adding(days: n)
        case .workingDays(let n): day.adding(workingDays: n)
        }
    }

    /// The day it is due when set at a moment.
    package func due(from instant: Instant) -> Day { due(from: Day.today(at: instant)) }

    /// The day so long before `day`: for what must be done beforehand ("2 wd before the meeting").
    package func before(_ day: Day) -> Day {
        switch self {
        case .days(let n): day.adding(days: 0 &- n)
        case .workingDays(let n): day.adding(workingDays: 0 &- n)
        }
    }

    /// The number without its unit.
    package var count: Int {
        switch self {
        case .days(let n), .workingDays(let n): n
        }
    }

    /// Reads `30 d` or `5 wd`, 0…36 500.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let n = Int(parts[0]), (0...36_500).contains(n) else { return nil }
        switch parts[1] {
        case "d": self = .days(n)
        case "wd": self = .workingDays(n)
        default: return nil
        }
    }

    /// `30 d`, `5 wd`.
    package var description: String {
        switch self {
        case .days(let n): "\(n) d"
        case .workingDays(let n): "\(n) wd"
        }
    }
}

extension Day {
    /// Whether something due on this day is late: from the midnight after it, in Helsinki.
    package func isOverdue(on today: Day) -> Bool { self < today }

    /// Whether something due on this day is late at the moment.
    package func isOverdue(at instant: Instant) -> Bool { isOverdue(on: Day.today(at: instant)) }

    /// The first moment at which something due on this day is late.
    package var overdueFrom: Instant { Helsinki.midnight(adding(days: 1)) }
}
