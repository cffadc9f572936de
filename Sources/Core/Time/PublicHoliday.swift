/// A public holiday (*pyhäpäivä*) of Finland, by law: the church's holy days (Church Act 652/2023 and the orders before it), Labour
/// Day (Act 272/1944) and Independence Day (Act 388/1937). Sundays that are holy days only as Sundays are left out.
package enum PublicHoliday: String, CaseIterable, Sendable {
    case newYearsDay, epiphany, goodFriday, easterSunday, easterMonday, labourDay, ascensionDay, pentecost
    case midsummerDay, allSaintsDay, independenceDay, christmasDay, boxingDay

    /// The holiday that falls on a day. When two fall on one (1.5.2008: Labour Day and Ascension), the first of `allCases`.
    package static func on(_ day: Day) -> PublicHoliday? {
        fixed(month: day.month, day: day.day) ?? movable(day)
    }

    private static func fixed(month: Int, day: Int) -> PublicHoliday? {
        switch (month, day) {
        case (1, 1): .newYearsDay
        case (1, 6): .epiphany
        case (5, 1): .labourDay
        case (12, 6): .independenceDay
        case (12, 25): .christmasDay
        case (12, 26): .boxingDay
        default: nil
        }
    }

    private static func movable(_ day: Day) -> PublicHoliday? {
        switch (day.weekday, day.month, day.day) {
        case (6, 6, 20...26): return .midsummerDay
        case (6, 10, 31), (6, 11, 1...6): return .allSaintsDay
        case (1, 3...6, _), (4, 3...6, _), (5, 3...6, _), (7, 3...6, _): break
        default: return nil
        }
        switch easter(of: day.year).days(until: day) {
        case -2: return .goodFriday
        case 0: return .easterSunday
        case 1: return .easterMonday
        case 39: return .ascensionDay
        case 49: return .pentecost
        default: return nil
        }
    }

    /// Easter Sunday of the western church: the Sunday after the first full moon of the church's own reckoning on or after 21
    /// March. Golden number, century's corrections of sun and moon, the moon's age, the next Sunday.
    package static func easter(of year: Int) -> Day {
        let golden = year % 19
        let century = year / 100
        let correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let moon = correction - (correction / 28) * (1 - (29 / (correction + 1)) * ((21 - golden) / 11))
        let fullMoon = Day(clampedYear: year, month: 3, day: 21).adding(days: moon)
        return fullMoon.adding(days: 7 - fullMoon.weekday % 7)
    }
}
