package import SQL

/// A length in whole minutes, 0…525 600 (a year). Stored as a number.
package struct Minutes: Hashable, Comparable, Sendable, Bindable, CustomStringConvertible {
    package let count: Int

    /// - Returns: nil outside 0…525 600.
    package init?(_ count: Int) {
        guard (0...525_600).contains(count) else { return nil }
        self.count = count
    }

    package var bound: Value { .integer(Int64(count)) }
    package var description: String { "\(count) min" }
    package static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}

extension Instant {
    /// The moment when something that begins now and lasts so long is over.
    package func adding(_ length: Minutes) -> Instant { adding(minutes: length.count) }
}
