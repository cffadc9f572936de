import Core
import Testing

@Suite struct TimeHelsinkiTests {
    @Test func `Every moment shows what the IANA zone shows`() throws {
        for row in try TimeFixture.rows("helsinki", atLeast: 5_000) where row[0] == "R" {
            let instant = Instant(milliseconds: try #require(Int64(row[1])))
            #expect(Helsinki.day(of: instant).iso == row[2], "\(row)")
            #expect(Helsinki.time(of: instant).minute == Int(row[3]), "\(row)")
        }
    }

    @Test func `Every day and time is the moment that the IANA zone says`() throws {
        for row in try TimeFixture.rows("helsinki", atLeast: 5_000) where row[0] == "W" {
            let day = try #require(Day(iso: row[2]))
            let time = try #require(Int(row[3]).flatMap { TimeOfDay(minute: $0) })
            #expect(Helsinki.instant(day, time).milliseconds == Int64(row[1]), "\(row)")
        }
    }

    @Test func `Summer time begins on 29 March 2026: half past three is read as half past four`() throws {
        let day = try #require(Day(iso: "2026-03-29"))
        let half = Helsinki.instant(day, try #require(TimeOfDay(hour: 3, minute: 30)))
        #expect(half.iso == "2026-03-29T01:30:00Z")
        #expect(Helsinki.time(of: half).description == "04:30")
        #expect(length(day) == 23 * 60)
    }

    @Test func `Summer time ends on 25 October 2026: the first half past three is meant`() throws {
        let day = try #require(Day(iso: "2026-10-25"))
        let half = Helsinki.instant(day, try #require(TimeOfDay(hour: 3, minute: 30)))
        #expect(half.iso == "2026-10-25T00:30:00Z")
        #expect(Helsinki.time(of: half.adding(minutes: 60)).description == "03:30")
        #expect(length(day) == 25 * 60)
    }

    @Test func `The day turns at midnight in Helsinki, not in UTC`() throws {
        let day = try #require(Day(iso: "2026-01-15"))
        let midnight = Helsinki.midnight(day)
        #expect(midnight.iso == "2026-01-14T22:00:00Z")
        #expect(Day.today(at: midnight) == day)
        #expect(Day.today(at: Instant(milliseconds: midnight.milliseconds - 1)) == day.adding(days: -1))
    }

    @Test func `Moments at the ends of their range are read without a trap`() {
        #expect(Helsinki.day(of: Instant(milliseconds: Int64.max)) == Day.last)
        #expect(Helsinki.day(of: Instant(milliseconds: Int64.min + 10_000_000)) == Day.first)
        for edge in [Int64.min, Int64.min + 1, -1, 0, Int64.max] {
            let instant = Instant(milliseconds: edge)
            #expect((0..<1_440).contains(Helsinki.time(of: instant).minute))
            #expect(instant.iso.hasSuffix("Z"))
        }
        #expect(Instant(milliseconds: -1).iso == "1969-12-31T23:59:59Z")
    }

    private func length(_ day: Day) -> Int {
        let span = Helsinki.midnight(day.adding(days: 1)).milliseconds - Helsinki.midnight(day).milliseconds
        return Int(span / 60_000)
    }
}
