package import Core

/// How long a message is tried again.
package struct Patience: Sendable {
    /// Tries, the first included; after the last it is given up.
    package var tries: Int
    /// Minutes before the second try; doubled for each after it.
    package var firstMinutes: Int
    package var mostMinutes: Int
    /// How long a code is worth sending (O3 says 10 min).
    package var codeMinutes: Int

    /// Twelve tries over some 16 hours.
    package init(tries: Int = 12, firstMinutes: Int = 1, mostMinutes: Int = 240, codeMinutes: Int = 10) {
        self.tries = tries
        self.firstMinutes = firstMinutes
        self.mostMinutes = mostMinutes
        self.codeMinutes = codeMinutes
    }

    /// When to try again after so many tries; nil: never.
    package func next(after tries: Int, at now: Instant) -> Instant? {
        guard tries < self.tries else { return nil }
        let doublings = min(max(tries - 1, 0), 16)
        let minutes = min(firstMinutes.multipliedReportingOverflow(by: 1 << doublings).partialValue, mostMinutes)
        return now.adding(minutes: max(minutes, 1))
    }

    func isTooLate(_ code: MessageCode, written at: Instant, now: Instant) -> Bool {
        code == .O3 && at.adding(minutes: codeMinutes) < now
    }
}
