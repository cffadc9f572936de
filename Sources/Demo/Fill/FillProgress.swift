import Synchronization

/// Tells how far a long work is, every few seconds.
final class FillProgress: Sendable {
    private let told: Mutex<ContinuousClock.Instant>
    private let began = ContinuousClock.now
    private let line: @Sendable (String) -> Void

    private static let pause = Duration.seconds(3)

    init(_ line: @escaping @Sendable (String) -> Void) {
        self.line = line
        told = Mutex(.now)
    }

    func tell(_ done: Int, of all: Int, _ what: String) {
        let now = ContinuousClock.now
        let isTime = told.withLock { told in
            guard done == all || now - told >= FillProgress.pause else { return false }
            told = now
            return true
        }
        if isTime { line("\(done) of \(all) \(what), \((now - began).components.seconds) s") }
    }
}
