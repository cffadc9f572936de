package import SQL

/// A calendar day, without a time or a zone, from 1900-01-01 to 2199-12-31. Stored as `YYYY-MM-DD`.
package struct Day: Hashable, Comparable, Sendable, Bindable, CustomStringConvertible {
    /// Days since 1970-01-01: −25 567 (1900-01-01) … 84 005 (2199-12-31).
    package let number: Int

    package static let first = Day(number: -25_567)
    package static let last = Day(number: 84_005)

    /// A number outside 1900–2199 is brought to the first or the last day, so that no arithmetic on days can trap.
    package init(number: Int) {
        self.number = min(max(number, -25_567), 84_005)
    }

    /// - Returns: nil when there is no such day or it lies outside 1900–2199.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(clampedYear: year, month: month, day: day)
        guard self.year == year, self.month == month, self.day == day else { return nil }
    }

    /// For months and days that are known to exist; a year outside 1900–2199 is brought to the nearest.
    init(clampedYear year: Int, month: Int, day: Int) {
        self.init(number: Day.number(year: min(max(year, 1_899), 2_200), month: month, day: day))
    }

    /// Reads `YYYY-MM-DD`, exactly.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    /// 1 = Monday … 7 = Sunday (ISO 8601).
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// So many days later, or earlier when negative; stays within 1900–2199.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// Whole days from this day to `other`; negative when `other` is earlier.
    package func days(until other: Day) -> Int { other.number - number }

    package var iso: String {
        let civil = civil
        return "\(Day.padded(civil.year, 4))-\(Day.padded(civil.month, 2))-\(Day.padded(civil.day, 2))"
    }

    package var bound: Value { .text(iso) }
    package var description: String { iso }
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    // The proleptic Gregorian calendar counted in eras of 400 years that begin on 1 March, so that a leap day is the
    // last day of its year.

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
