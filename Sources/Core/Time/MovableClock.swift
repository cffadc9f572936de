import Synchronization

/// A clock that stands still.
package struct FixedClock: Clock {
    private let instant: Instant

    package init(_ instant: Instant) {
        self.instant = instant
    }

    package func now() -> Instant { instant }
}

/// A clock that a test or the demo moves by hand. It runs as its base does, so many milliseconds ahead or behind.
/// Safe to read and move from any thread.
package final class MovableClock: Clock {
    private let base: any Clock
    private let offset = Mutex<Int64>(0)

    /// - Parameter base: what it runs by: `SystemClock()` in the demo.
    package init(over base: any Clock) {
        self.base = base
    }

    /// A clock that stands at `instant` until it is moved.
    package convenience init(at instant: Instant) {
        self.init(over: FixedClock(instant))
    }

    package func now() -> Instant {
        Instant(milliseconds: base.now().milliseconds &+ offset.withLock { $0 })
    }

    /// Sets what `now()` answers. Backwards is allowed.
    package func move(to instant: Instant) {
        let start = base.now().milliseconds
        offset.withLock { $0 = instant.milliseconds &- start }
    }

    /// Moves by so many whole minutes; a negative number moves back.
    package func advance(minutes: Int) {
        offset.withLock { $0 = Instant(milliseconds: $0).adding(minutes: minutes).milliseconds }
    }

    /// Moves by so many calendar days, keeping the time that a clock on the wall in Helsinki shows.
    package func advance(days: Int) {
        let now = now()
        move(to: Helsinki.instant(Helsinki.day(of: now).adding(days: days), Helsinki.time(of: now)))
    }
}
