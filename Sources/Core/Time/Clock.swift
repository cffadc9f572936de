package import SQL

/// A moment, in whole milliseconds since 1970-01-01 00:00 UTC.
package struct Instant: Hashable, Comparable, Sendable, Bindable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// So many minutes later, or earlier when negative; stays at the last or first moment there is.
    package func adding(minutes: Int) -> Instant { adding(minutes, of: 60_000) }

    /// So many seconds later, or earlier when negative; stays at the last or first moment there is.
    package func adding(seconds: Int) -> Instant { adding(seconds, of: 1_000) }

    private func adding(_ count: Int, of unit: Int64) -> Instant {
        let (length, far) = Int64(count).multipliedReportingOverflow(by: unit)
        let (sum, over) = milliseconds.addingReportingOverflow(length)
        return Instant(milliseconds: far || over ? (count < 0 ? .min : .max) : sum)
    }

    package var bound: Value { .integer(milliseconds) }
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

/// Where the present comes from. Injected everywhere, so that tests and the demo move it by hand.
package protocol Clock: Sendable {
    func now() -> Instant
}
