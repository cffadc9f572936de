/// What a clock on the wall shows: whole minutes from midnight, 0 (00.00) to 1439 (23.59).
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes from midnight, 0…1439.
    package let minute: Int

    package static let midnight = TimeOfDay(unchecked: 0)

    /// - Returns: nil outside 0…1439.
    package init?(minute: Int) {
        guard (0..<1_440).contains(minute) else { return nil }
        self.minute = minute
    }

    /// - Returns: nil outside 00.00–23.59.
    package init?(hour: Int, minute: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minute: hour * 60 + minute)
    }

    /// Any count of minutes, wrapped round the clock.
    package init(wrapping minutes: Int) {
        self.init(unchecked: (minutes % 1_440 + 1_440) % 1_440)
    }

    private init(unchecked minute: Int) {
        self.minute = minute
    }

    /// 0…23.
    package var hour: Int { minute / 60 }

    /// 0…59.
    package var minuteOfHour: Int { minute % 60 }

    /// `HH:MM`, for a machine (`datetime`, calendar); people read `DateWords.time`.
    package var description: String {
        "\(hour < 10 ? "0" : "")\(hour):\(minuteOfHour < 10 ? "0" : "")\(minuteOfHour)"
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minute < right.minute }
}
