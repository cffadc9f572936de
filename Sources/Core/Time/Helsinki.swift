/// The wall clock of Europe/Helsinki: moments to days and times, and back.
///
/// The rule is the law of the European Union (directive 2000/84/EC): UTC + 2 h in winter, UTC + 3 h from the last Sunday
/// of March 01.00 UTC to the last Sunday of October 01.00 UTC. It holds exactly from 1997 on (what has been stored here is
/// younger); earlier moments are read by the same rule. If the Union gives summer time up, this file changes and nothing else.
package enum Helsinki {
    /// Minutes that Helsinki is ahead of UTC at the moment: 120 or 180.
    package static func offset(at instant: Instant) -> Int {
        let year = utcDay(of: instant).year
        return summer(of: year).contains(instant) ? 180 : 120
    }

    package static func day(of instant: Instant) -> Day {
        utcDay(of: instant.adding(minutes: offset(at: instant)))
    }

    /// The minute that is running; seconds are cut.
    package static func time(of instant: Instant) -> TimeOfDay {
        let wall = instant.adding(minutes: offset(at: instant)).milliseconds
        return TimeOfDay(wrapping: Int(floored(wall, by: 60_000) % 1_440))
    }

    /// The moment when a clock in Helsinki shows this day and time.
    ///
    /// In spring 03.00–03.59 is skipped: such a time is read an hour later (03.30 → 04.30), as by a clock not yet turned. In
    /// autumn 03.00–03.59 comes twice: the first is meant.
    package static func instant(_ day: Day, _ time: TimeOfDay) -> Instant {
        let wall = Instant(milliseconds: Int64(day.number) * 86_400_000 + Int64(time.minute) * 60_000)
        let inSummer = wall.adding(minutes: -180)
        return summer(of: day.year).contains(inSummer) ? inSummer : wall.adding(minutes: -120)
    }

    /// The day's first moment.
    package static func midnight(_ day: Day) -> Instant { instant(day, .midnight) }

    /// Summer time of a year, from its first moment to the first moment after it.
    private static func summer(of year: Int) -> Range<Instant> {
        turn(year: year, month: 3)..<turn(year: year, month: 10)
    }

    /// 01.00 UTC on the last Sunday of a month of 31 days.
    private static func turn(year: Int, month: Int) -> Instant {
        let last = Day(clampedYear: year, month: month, day: 31)
        let sunday = last.adding(days: -(last.weekday % 7))
        return Instant(milliseconds: Int64(sunday.number) * 86_400_000 + 3_600_000)
    }

    private static func utcDay(of instant: Instant) -> Day {
        Day(number: Int(floored(instant.milliseconds, by: 86_400_000)))
    }

    private static func floored(_ value: Int64, by unit: Int64) -> Int64 {
        let quotient = value / unit
        return value % unit < 0 ? quotient - 1 : quotient
    }
}

extension Day {
    /// The day it is in Helsinki at the moment.
    package static func today(at instant: Instant) -> Day { Helsinki.day(of: instant) }
}

extension Instant {
    /// `2026-03-02T08:05:00Z`, seconds cut: for logs and `datetime`.
    package var iso: String {
        let seconds = (milliseconds &- (milliseconds % 1_000 + 1_000) % 1_000) / 1_000
        let number = (seconds &- (seconds % 86_400 + 86_400) % 86_400) / 86_400
        let left = Int(seconds - number * 86_400)
        let second = left % 60
        return "\(Day(number: Int(number)))T\(TimeOfDay(wrapping: left / 60)):\(second < 10 ? "0" : "")\(second)Z"
    }
}
