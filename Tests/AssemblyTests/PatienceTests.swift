import Core
import Testing

@testable import Assembly

@Suite("Patience with a message")
struct PatienceTests {
    let now = Instant(milliseconds: 0)

    @Test("doubles each wait, up to four hours, and ends after twelve tries")
    func doubles() {
        let patience = Patience()
        let waits = (1...11).compactMap { patience.next(after: $0, at: now) }.map { $0.milliseconds / 60_000 }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240])
        #expect(patience.next(after: 12, at: now) == nil)
        #expect(patience.next(after: .max, at: now) == nil)
    }

    @Test("with a code ends when the code does")
    func codes() {
        let patience = Patience()
        #expect(patience.isTooLate(.O3, written: now, now: now.adding(minutes: 11)))
        #expect(!patience.isTooLate(.O3, written: now, now: now.adding(minutes: 10)))
        #expect(!patience.isTooLate(.O1, written: now, now: now.adding(minutes: 600)))
    }
}
