import Core
import Testing

@Suite struct TimeDayTests {
    @Test func `Days, weekdays and sums are those of Python's calendar`() throws {
        for row in try TimeFixture.rows("days", atLeast: 1_900) {
            let day = try #require(Day(iso: row[0]))
            let distance = try #require(Int(row[3]))
            #expect(day.number == Int(row[1]))
            #expect(day.weekday == Int(row[2]))
            #expect(day.adding(days: distance).iso == row[4])
            #expect(day.days(until: day.adding(days: distance)) == distance)
        }
    }

    @Test func `Every day from 1900 to 2199 is the day it is written as`() throws {
        var day = Day.first
        var count = 1
        while day < Day.last {
            let next = day.adding(days: 1)
            #expect(next > day && next.weekday == day.weekday % 7 + 1)
            #expect(Day(year: next.year, month: next.month, day: next.day) == next)
            #expect(Day(iso: next.iso) == next)
            day = next
            count += 1
        }
        #expect(count == 109_573)
    }

    @Test(arguments: [
        "", "2026", "2026-2-1", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "1899-12-31", "2200-01-01",
        "2026-02-29",
        "2100-02-29", "20260201", "2026-02-01 ", "2026-02-01-", "+026-02-01", "２０２６-02-01", "2026-02--1",
    ])
    func `What is no day is not read`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `Leap days are read in leap years`() {
        #expect(Day(iso: "2028-02-29")?.adding(days: 1).iso == "2028-03-01")
        #expect(Day(iso: "2000-02-29") != nil)
    }

    @Test func `No arithmetic leaves the calendar`() {
        #expect(Day.last.adding(days: 1) == Day.last)
        #expect(Day.first.adding(days: -1) == Day.first)
        #expect(Day.last.adding(days: Int.max) == Day.last)
        #expect(Day.first.adding(days: Int.min) == Day.first)
        #expect(Day(number: Int.max).iso == "2199-12-31")
        #expect(Day(number: Int.min).iso == "1900-01-01")
    }
}
