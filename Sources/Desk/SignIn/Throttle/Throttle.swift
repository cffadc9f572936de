package import Core
import Crypto
package import SQL
package import Site

/// Slows guessing down: each failure in a row doubles the wait, up to a cap, and nobody is ever shut out for good.
///
/// An attempt counts when it **begins**, in a transaction of its own, so that a hundred at the same time are a hundred; one
/// that was right is forgotten. What is kept is a keyed hash of what was tried, never the login itself.
package struct Throttle: Sendable {
    let data: any Engine
    let key: SymmetricKey

    package init(data: any Engine, secrets: SiteSecrets) {
        self.data = data
        key = secrets.attempts
    }

    /// How patient one kind of subject is.
    package struct Patience: Sendable, Hashable {
        /// Attempts before the first wait.
        let free: Int
        /// The longest wait, in seconds.
        let cap: Int

        /// One login tried from one address: where a person forgets, and a guesser begins.
        package static let pair = Patience(free: 5, cap: 900)
        /// One address, which an office shares.
        package static let address = Patience(free: 30, cap: 900)
        /// One login from anywhere. A short cap: whoever hammers a login from many addresses cannot keep its owner out.
        package static let login = Patience(free: 50, cap: 60)
        /// A card: its code is 60 random bits, its number only six digits.
        package static let card = Patience(free: 5, cap: 900)
    }

    package struct Subject: Sendable, Hashable {
        let hash: [UInt8]
        let patience: Patience
    }

    package func subject(_ kind: String, _ text: String, _ patience: Patience) -> Subject {
        Subject(hash: Array(key.mark("\(kind) \(text)").prefix(16)), patience: patience)
    }

    /// Failures a day old are forgotten.
    static let memoryMinutes = 24 * 60

    /// Counts an attempt of all these subjects, or refuses it because one of them has to wait.
    ///
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    package func begin(_ subjects: [Subject], at now: Instant) async throws {
        let wait = try await data.write { connection in
            let states = try subjects.map { subject in (subject, try AttemptState(connection, subject)) }
            let shut = states.map(\.1.shutUntil).max() ?? now
            if shut > now { return Int((shut.milliseconds - now.milliseconds + 999) / 1_000) }
            for (subject, state) in states {
                let failures = state.failures(at: now) + 1
                let wait = Throttle.wait(failures, subject.patience)
                try connection.run(
                    AttemptStatements.keep(
                        subject.hash, failures: failures, at: now, shutUntil: now.adding(seconds: wait)))
            }
            return 0
        }
        if wait > 0 { throw TooManyTries(seconds: wait) }
    }

    /// The attempt was right.
    ///
    /// - Parameters:
    ///   - own: subjects of this person alone, forgotten.
    ///   - shared: subjects that others share: only this attempt is taken back.
    package func succeeded(own: [Subject], shared: [Subject]) async throws {
        try await data.write { connection in
            for subject in own { try connection.run(AttemptStatements.forget(subject.hash)) }
            for subject in shared { try connection.run(AttemptStatements.takeBack(subject.hash)) }
        }
    }

    /// Seconds to wait after so many failures: 0 while they are free, then 1, 2, 4, … up to the cap.
    static func wait(_ failures: Int, _ patience: Patience) -> Int {
        let over = failures - patience.free
        guard over >= 0 else { return 0 }
        return over >= 16 ? patience.cap : min(patience.cap, 1 << over)
    }
}

private struct AttemptState {
    let count: Int
    let lastAt: Instant
    let shutUntil: Instant

    init(_ connection: any Connection, _ subject: Throttle.Subject) throws {
        let row = try connection.row(AttemptStatements.find(subject.hash))
        count = Int(try row?.integer(0) ?? 0)
        lastAt = Instant(milliseconds: try row?.integer(1) ?? 0)
        shutUntil = Instant(milliseconds: try row?.integer(2) ?? 0)
    }

    func failures(at now: Instant) -> Int {
        now > lastAt.adding(minutes: Throttle.memoryMinutes) ? 0 : min(count, 1_000)
    }
}
