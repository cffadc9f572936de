import Core
import Testing

@Suite struct TimeWorkingDaysTests {
    @Test func `Working days from 2020 to 2060 are those of an independent list`() throws {
        let free = Set(try TimeFixture.rows("holidays", atLeast: 600).map { $0[0] })
        var day = try #require(Day(iso: "2020-01-01"))
        var count = 0
        while day.year <= 2060 {
            let expected = day.weekday <= 5 && !free.contains(day.iso)
            #expect(day.isWorkingDay == expected, "\(day)")
            count += 1
            day = day.adding(days: 1)
        }
        #expect(count == 14_976)
    }

    @Test func `Public holidays by law are the list's, without the two eves`() throws {
        let names: [PublicHoliday: String] = [
            .newYearsDay: "New Year's Day", .epiphany: "Epiphany", .goodFriday: "Good Friday",
            .easterSunday: "Easter Sunday",
            .easterMonday: "Easter Monday", .labourDay: "May Day", .ascensionDay: "Ascension Day",
            .pentecost: "Pentecost",
            .midsummerDay: "Midsummer Day", .allSaintsDay: "All Saints' Day", .independenceDay: "Independence Day",
            .christmasDay: "Christmas Day", .boxingDay: "Second Day of Christmas",
        ]
        let listed = try TimeFixture.rows("holidays", atLeast: 600)
            .reduce(into: [String: String]()) { $0[$1[0]] = $1.dropFirst().joined(separator: " ") }
        var day = try #require(Day(iso: "2020-01-01"))
        while day.year <= 2060 {
            let expected = listed[day.iso].flatMap { $0.hasSuffix("Eve") ? nil : $0 }
            #expect(PublicHoliday.on(day).flatMap { names[$0] } == expected, "\(day)")
            day = day.adding(days: 1)
        }
        #expect(names.count == PublicHoliday.allCases.count)
    }

    @Test func `Midsummer Eve and Christmas Eve are no public holidays and no working days`() throws {
        for iso in ["2026-06-19", "2026-12-24"] {
            let eve = try #require(Day(iso: iso))
            #expect(PublicHoliday.on(eve) == nil)
            #expect(!eve.isWorkingDay)
        }
    }

    @Test func `Adding working days lands where the independent list lands`() throws {
        for row in try TimeFixture.rows("working-days", atLeast: 1_500) {
            let start = try #require(Day(iso: row[0]))
            let n = try #require(Int(row[1]))
            #expect(start.adding(workingDays: n).iso == row[2], "\(row)")
        }
    }

    @Test func `Adding and counting agree, and every sum is a working day`() throws {
        var day = try #require(Day(iso: "2026-01-01"))
        while day.year < 2029 {
            for n in [1, 2, 5, 30] {
                let sum = day.adding(workingDays: n)
                #expect(sum.isWorkingDay)
                #expect(WorkingDays.count(from: day, to: sum) == n)
                #expect(WorkingDays.count(from: sum, to: day) == -n)
                #expect(sum < day.adding(workingDays: n + 1))
                if day.isWorkingDay { #expect(sum.adding(workingDays: -n) == day) }
            }
            #expect(day.adding(workingDays: 0) == day)
            day = day.adding(days: 1)
        }
    }

    @Test func `Easter is where the church put it`() {
        let known = [
            1961: "04-02", 2000: "04-23", 2008: "03-23", 2011: "04-24", 2038: "04-25", 2076: "04-19", 2100: "03-28",
        ]
        for (year, date) in known { #expect(PublicHoliday.easter(of: year).iso == "\(year)-\(date)") }
    }

    @Test func `Any number of working days stays within the calendar`() {
        #expect(Day.last.adding(workingDays: Int.max) == Day.last)
        #expect(Day.first.adding(workingDays: Int.min) == Day.first)
    }
}
