/// Working days (*arkipäivä*, **wd**): Monday to Friday, not a public holiday, and neither Midsummer Eve nor Christmas Eve.
///
/// By law the two eves are not public holidays. They are free here because the Act on the Calculation of Prescribed Time
/// Periods (150/1930, section 5) sets them beside the holy days, so that no period ends on them, and because the offices that
/// have to answer are shut. Easter Saturday and other Saturdays are free as Saturdays.
package enum WorkingDays {
    package static func contains(_ day: Day) -> Bool {
        day.weekday <= 5 && !isEve(day) && PublicHoliday.on(day) == nil
    }

    /// Working days after `start` up to and with `end`; negative when `end` is earlier. `start.adding(workingDays: n)` of a
    /// working day counts as n.
    package static func count(from start: Day, to end: Day) -> Int {
        guard start <= end else { return -count(from: end, to: start) }
        return (start.number..<end.number).count { contains(Day(number: $0 + 1)) }
    }

    /// Midsummer Eve (the Friday of 19–25 June) or Christmas Eve.
    private static func isEve(_ day: Day) -> Bool {
        switch (day.month, day.day) {
        case (12, 24): true
        case (6, 19...25): day.weekday == 5
        default: false
        }
    }
}

extension Day {
    package var isWorkingDay: Bool { WorkingDays.contains(self) }

    /// The `n`th working day after this day, or before it when negative. None (0) is this day itself, free or not. Stops at
    /// the first or last day there is.
    package func adding(workingDays n: Int) -> Day {
        var day = self
        var left = n.magnitude
        let step = n < 0 ? -1 : 1
        while left > 0, day != (n < 0 ? Day.first : Day.last) {
            day = day.adding(days: step)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }
}
