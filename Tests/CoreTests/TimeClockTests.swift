import Core
import Testing

@Suite struct TimeClockTests {
    private let start = Instant(milliseconds: 1_773_600_000_000)

    @Test func `A fixed clock stands still`() {
        let clock = FixedClock(start)
        #expect(clock.now() == clock.now())
    }

    @Test func `A movable clock goes where it is moved`() {
        let clock = MovableClock(at: start)
        clock.advance(minutes: 90)
        #expect(clock.now() == start.adding(minutes: 90))
        clock.advance(minutes: -100)
        #expect(clock.now() == start.adding(minutes: -10))
        clock.move(to: start)
        #expect(clock.now() == start)
    }

    @Test func `A day later the clock on the wall shows the same, over a change of summer time too`() throws {
        let noon = try #require(TimeOfDay(hour: 12))
        let clock = MovableClock(at: Helsinki.instant(try #require(Day(iso: "2026-03-28")), noon))
        clock.advance(days: 1)
        #expect(Helsinki.time(of: clock.now()) == noon)
        #expect(Day.today(at: clock.now()).iso == "2026-03-29")
    }

    @Test func `It runs as its base runs`() {
        let base = MovableClock(at: start)
        let clock = MovableClock(over: base)
        clock.move(to: start.adding(minutes: 1_000))
        base.advance(minutes: 5)
        #expect(clock.now() == start.adding(minutes: 1_005))
    }

    @Test func `A thousand moves at once are all made`() async {
        let clock = MovableClock(at: start)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<1_000 { group.addTask { clock.advance(minutes: 1) } }
        }
        #expect(clock.now() == start.adding(minutes: 1_000))
    }

    @Test func `The system's clock is later than this test's writing`() {
        #expect(SystemClock().now() > Instant(milliseconds: 1_700_000_000_000))
    }

    @Test func `Times and lengths have bounds`() {
        #expect(TimeOfDay(minute: 1_440) == nil && TimeOfDay(minute: -1) == nil)
        #expect(TimeOfDay(hour: 24) == nil && TimeOfDay(hour: 9, minute: 60) == nil)
        #expect(TimeOfDay(hour: 23, minute: 59)?.description == "23:59")
        #expect(TimeOfDay(wrapping: -1).description == "23:59")
        #expect(Minutes(-1) == nil && Minutes(525_601) == nil && Minutes(60)?.count == 60)
        #expect(Minutes(60).map { start.adding($0) } == start.adding(minutes: 60))
    }
}
