package import SQL

/// A moment, in whole milliseconds since 1970-01-01 00:00 UTC.
package struct Instant: Hashable, Comparable, Sendable, Bindable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds &+ Int64(minutes) &* 60_000)
    }

    package func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds &+ Int64(seconds) &* 1_000)
    }

    package var bound: Value { .integer(milliseconds) }
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

/// Where the present comes from. Injected everywhere, so that tests and the demo move it by hand.
package protocol Clock: Sendable {
    func now() -> Instant
}
