import Core
import Testing

@testable import Words

/// Golden dates, as the design writes them. Today is Monday 16 March 2026.
@Suite struct DateWordsTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test(arguments: [
        (Language.fi, "2026-03-17", "Huomenna, ti 17.3."), (.fi, "2026-03-16", "Tänään, ma 16.3."),
        (.fi, "2026-03-15", "Eilen, su 15.3."), (.fi, "2026-03-20", "Pe 20.3."), (.fi, "2027-01-01", "Pe 1.1.2027"),
        (.fi, "2025-12-31", "Ke 31.12.2025"), (.sv, "2026-03-17", "I morgon, tis 17.3"),
        (.sv, "2026-03-16", "I dag, mån 16.3"),
        (.sv, "2026-03-15", "I går, sön 15.3"), (.sv, "2026-03-19", "Tors 19.3"), (.sv, "2027-01-02", "Lör 2.1.2027"),
        (.en, "2026-03-17", "Tomorrow, Tue 17 March"), (.en, "2026-03-16", "Today, Mon 16 March"),
        (.en, "2026-03-15", "Yesterday, Sun 15 March"), (.en, "2026-03-18", "Wed 18 March"),
        (.en, "2027-01-01", "Fri 1 January 2027"),
    ])
    func `A day is named by its nearness`(language: Language, iso: String, expected: String) throws {
        #expect(try TestTexts.dates(language, on: "2026-03-16").near(day(iso)) == expected)
    }

    @Test(arguments: [
        (
            Language.fi,
            [
                "Maanantai 2.3.2026", "ma 2.3.", "maanantai 2.3.", "maanantaina 2.3.", "maanantaihin 2.3. mennessä",
                "2.3.2026", "2.3.2026 asti",
            ]
        ),
        (
            .sv,
            [
                "Måndag 2.3.2026", "mån 2.3", "måndag 2.3", "måndagen den 2.3", "senast måndag 2.3", "2.3.2026",
                "till och med 2.3.2026",
            ]
        ),
        (
            .en,
            [
                "Monday 2 March 2026", "Mon 2 March", "Monday 2 March", "on Monday 2 March", "by Monday 2 March",
                "2 March 2026", "until 2 March 2026",
            ]
        ),
    ])
    func `A day has a form for each place`(language: Language, expected: [String]) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-16")
        let day = try day("2026-03-02")
        let forms = [dates.heading, dates.day, dates.longDay, dates.on, dates.by, dates.term, dates.until]
        #expect(forms.map { $0(day) } == expected)
    }

    @Test(arguments: [
        (
            Language.fi, "ma ti ke to pe la su",
            "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina"
        ),
        (.sv, "mån tis ons tors fre lör sön", "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen"),
        (.en, "Mon Tue Wed Thu Fri Sat Sun", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    ])
    func `A week has its seven names`(language: Language, short: String, on: String) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-01")
        let week = try (0..<7).map { try day("2026-03-09").adding(days: $0) }
        #expect(week.map { dates.day($0).prefix { $0 != " " } }.joined(separator: " ") == short)
        let named = week.map { dates.on($0).split(separator: " ")[language == .en ? 1 : 0] }
        #expect(named.joined(separator: " ") == on)
    }

    @Test(arguments: [
        (
            Language.fi, "klo 10.05", "klo 10", "klo 0.30", "klo 10–11", "klo 9.30–10", "pe 13.3. klo 10.05",
            "ti 3.3. klo 10–11"
        ),
        (.sv, "kl. 10.05", "kl. 10", "kl. 0.30", "kl. 10–11", "kl. 9.30–10", "fre 13.3 kl. 10.05", "tis 3.3 kl. 10–11"),
        (
            .en, "10:05", "10:00", "0:30", "10:00–11:00", "9:30–10:00", "Fri 13 March at 10:05",
            "Tue 3 March at 10:00–11:00"
        ),
    ])
    func `Times and meetings`(
        language: Language, time: String, hour: String, night: String, span: String, half: String, moment: String,
        meeting: String
    ) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-16")
        let (ten, eleven) = (try TestTexts.time(10), try TestTexts.time(11))
        #expect(dates.time(try TestTexts.time(10, 5)) == time)
        #expect(dates.time(ten) == hour)
        #expect(dates.time(try TestTexts.time(0, 30)) == night)
        #expect(dates.times(ten, eleven) == span)
        #expect(dates.times(try TestTexts.time(9, 30), ten) == half)
        #expect(dates.moment(try day("2026-03-13"), try TestTexts.time(10, 5)) == moment)
        #expect(dates.meeting(try day("2026-03-03"), ten, eleven) == meeting)
    }

    @Test(arguments: [
        (Language.fi, "Tänään klo 9.12", "Perjantaina 13.3. klo 14.40"),
        (.sv, "I dag kl. 9.12", "Fredagen den 13.3 kl. 14.40"),
        (.en, "Today at 9:12", "Friday 13 March at 14:40"),
    ])
    func `A moment is said by nearness, as the wall in Helsinki showed it`(
        language: Language, today: String, friday: String
    ) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-16")
        #expect(dates.nearMoment(Helsinki.instant(try day("2026-03-16"), try TestTexts.time(9, 12))) == today)
        #expect(dates.nearMoment(Helsinki.instant(try day("2026-03-13"), try TestTexts.time(14, 40))) == friday)
    }

    @Test func `Moments on the days when the clock is turned`() throws {
        let dates = try TestTexts.dates(.fi, on: "2026-03-16")
        let spring = Helsinki.instant(try day("2026-03-29"), try TestTexts.time(3, 30))
        #expect(dates.moment(spring) == "su 29.3. klo 4.30")
        let autumn = Helsinki.instant(try day("2026-10-25"), try TestTexts.time(3, 30))
        #expect(dates.moment(autumn) == "su 25.10. klo 3.30")
        #expect(dates.moment(autumn.adding(minutes: 60)) == "su 25.10. klo 3.30")
    }

    @Test(arguments: [
        (Language.fi, "3.2.–2.8.2026", "1.12.2025–2.8.2026"), (.sv, "3.2–2.8.2026", "1.12.2025–2.8.2026"),
        (.en, "3 February – 2 August 2026", "1 December 2025 – 2 August 2026"),
    ])
    func `A term from a day to a day`(language: Language, same: String, across: String) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-16")
        #expect(dates.span(try day("2026-02-03"), try day("2026-08-02")) == same)
        #expect(dates.span(try day("2025-12-01"), try day("2026-08-02")) == across)
    }

    @Test(arguments: [
        (0, "0 min"), (45, "45 min"), (60, "60 min"), (90, "1 h 30 min"), (120, "2 h"), (135, "2 h 15 min"),
    ])
    func `Lengths`(minutes: Int, expected: String) throws {
        #expect(try TestTexts.dates(.fi, on: "2026-03-16").length(try #require(Minutes(minutes))) == expected)
    }
}
