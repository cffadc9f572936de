import Core
import Testing

@testable import Words

/// What people type. Today is Monday 16 March 2026.
@Suite struct TypedTests {
    private func read(_ typed: String, _ leaning: Leaning = .ahead) throws -> String {
        let moment = try TestTexts.dates(.fi, on: "2026-03-16").read(typed, leaning: leaning)
        let times = [moment.time, moment.end].compactMap { $0?.description }
        return ([moment.day.iso] + (times.isEmpty ? [] : [times.joined(separator: "–")])).joined(separator: " ")
    }

    @Test(arguments: [
        ("17.2.2027", "2027-02-17"), ("17.2.27", "2027-02-17"), (" 17.2. 2027 ", "2027-02-17"),
        ("17. 2. 2027", "2027-02-17"),
        ("17/2/2027", "2027-02-17"), ("17-2-2027", "2027-02-17"), ("2027-02-17", "2027-02-17"),
        ("2027-2-7", "2027-02-07"),
        ("17.02.2027", "2027-02-17"), ("17.2.2027.", "2027-02-17"), ("ke 17.2.2027", "2027-02-17"),
        ("17 Feb 2027", "2027-02-17"), ("17th February 2027", "2027-02-17"), ("February 17, 2027", "2027-02-17"),
        ("17. helmikuuta 2027", "2027-02-17"), ("17 helmi 2027", "2027-02-17"), ("17 februari 2027", "2027-02-17"),
        ("den 17 februari 2027", "2027-02-17"), ("the 17th of February 2027", "2027-02-17"),
        ("Wed 17 Feb. 2027", "2027-02-17"),
        ("onsdagen den 17.2.2027", "2027-02-17"), ("KESKIVIIKKONA 17.2.2027", "2027-02-17"),
        ("keskiviikko, 17.2.2027", "2027-02-17"),
        ("1:e maj 2026", "2026-05-01"), ("3 okt 2026", "2026-10-03"), ("24 joulukuuta", "2026-12-24"),
    ])
    func `Days are read however they are written`(typed: String, expected: String) throws {
        #expect(try read(typed) == expected)
    }

    @Test(arguments: [
        ("20.3.", "2026-03-20", "2026-03-20"), ("20.3", "2026-03-20", "2026-03-20"),
        ("16.3.", "2026-03-16", "2026-03-16"),
        ("2.8.", "2026-08-02", "2025-08-02"), ("6.2.", "2026-02-06", "2026-02-06"),
        ("14.1.", "2027-01-14", "2026-01-14"),
        ("31.12.", "2026-12-31", "2025-12-31"), ("10.5.", "2026-05-10", "2026-05-10"),
    ])
    func `A day without a year is the near one, ahead or back`(typed: String, ahead: String, back: String) throws {
        #expect(try read(typed) == ahead)
        #expect(try read(typed, .back) == back)
    }

    @Test(arguments: [
        ("tänään", "2026-03-16"), ("huomenna klo 9", "2026-03-17 09:00"), ("ylihuomenna", "2026-03-18"),
        ("eilen", "2026-03-15"),
        ("i dag", "2026-03-16"), ("i morgon kl. 10", "2026-03-17 10:00"), ("igår", "2026-03-15"),
        ("Today at 14:30", "2026-03-16 14:30"),
        ("tomorrow 9am", "2026-03-17 09:00"), ("perjantai", "2026-03-20"), ("pe", "2026-03-20"),
        ("maanantai", "2026-03-23"),
        ("på fredag kl 14", "2026-03-20 14:00"), ("on Friday at 2 pm", "2026-03-20 14:00"),
        ("ti klo 10–11", "2026-03-17 10:00–11:00"),
    ])
    func `Days are read by nearness and by weekday`(typed: String, expected: String) throws {
        #expect(try read(typed) == expected)
    }

    @Test func `A weekday looked for backwards is the last one`() throws {
        #expect(try read("perjantaina", .back) == "2026-03-13")
        #expect(try read("maanantaina", .back) == "2026-03-16")
    }

    @Test(arguments: [
        ("pe 6.2. klo 9", "2026-02-06 09:00"), ("pe 6.2. klo 9.30", "2026-02-06 09:30"),
        ("pe 6.2. kello 9:30", "2026-02-06 09:30"),
        ("6.2. klo9", "2026-02-06 09:00"), ("6.2. 9.30", "2026-02-06 09:30"), ("6.2. 9:30", "2026-02-06 09:30"),
        ("17 Feb 2027 9:30", "2027-02-17 09:30"), ("fre 6.2 kl. 9.30", "2026-02-06 09:30"),
        ("fre 6.2 klockan 14", "2026-02-06 14:00"),
        ("Fri 6 Feb at 9", "2026-02-06 09:00"), ("Fri 6 Feb 9.30pm", "2026-02-06 21:30"),
        ("6.2. 12 am", "2026-02-06 00:00"),
        ("6.2. 12pm", "2026-02-06 12:00"), ("2026-02-06T09:30", "2026-02-06 09:30"),
        ("2026-02-06 09:30", "2026-02-06 09:30"),
        ("ti 3.3. klo 10–11", "2026-03-03 10:00–11:00"), ("ti 3.3. klo 10 - 11.30", "2026-03-03 10:00–11:30"),
        ("ti 3.3. 9.30-10", "2026-03-03 09:30–10:00"), ("klo 9 6.2.", "2026-02-06 09:00"),
        ("6.2. klo 0930", "2026-02-06 09:30"),
        ("6.2.\u{A0}klo\u{A0}9", "2026-02-06 09:00"), ("17.10", "2026-10-17"), ("to 17.12", "2026-12-17"),
    ])
    func `Times are read beside days`(typed: String, expected: String) throws {
        #expect(try read(typed) == expected)
    }

    @Test(arguments: [
        ("", TypedFault.empty), ("  ", .empty), ("pian", .unreadable("pian")), ("31.2.", .noSuchDay("31.2.")),
        ("29.2.2027", .noSuchDay("29.2.2027")), ("32.1.2026", .noSuchDay("32.1.2026")), ("1.13.", .noSuchDay("1.13.")),
        ("0.0.", .noSuchDay("0.0.")), ("1.1.1800", .noSuchDay("1.1.1800")), ("31 feb", .noSuchDay("31 feb")),
        ("6.2. klo 25", .noSuchTime("25")), ("6.2. klo 9.75", .noSuchTime("9.75")),
        ("6.2. klo 13pm", .noSuchTime("13pm")),
        ("6.2. klo", .noTime), ("6.2. klo 11-10", .backwards), ("6.2. klo 10-10", .backwards),
        ("klo 9", .unreadable("klo 9")),
        ("6.2. klo yhdeksän", .unreadable("6.2. klo yhdeksän")), ("6.2. 9", .unreadable("6.2. 9")),
        ("2026", .unreadable("2026")),
        ("17.2.2026.3", .unreadable("17.2.2026.3")), ("1.2.3.4", .unreadable("1.2.3.4")),
        ("-1.2.2026", .unreadable("-1.2.2026")),
        ("１７.2.2026", .unreadable("１７.2.2026")), ("99999999999999999999.1.", .unreadable("99999999999999999999.1.")),
        ("17 foo 2026", .unreadable("17 foo 2026")), ("pe pe", .unreadable("pe pe")), ("....", .unreadable("....")),
        ("i", .unreadable("i")),
    ])
    func `What cannot be read says why`(typed: String, expected: TypedFault) throws {
        let dates = try TestTexts.dates(.fi, on: "2026-03-16")
        #expect(throws: expected) { try dates.read(typed) }
    }

    @Test func `A weekday that is not the date's is told, with the right one`() throws {
        let sixth = try #require(Day(iso: "2026-02-06"))
        let dates = try TestTexts.dates(.fi, on: "2026-03-16")
        #expect(throws: TypedFault.weekday(sixth)) { try dates.read("to 6.2. klo 9") }
        #expect(TypedFault.weekday(sixth).sentence(dates) == "6.2.2026 on perjantai. Tarkista viikonpäivä tai päivä.")
    }

    @Test(arguments: Language.allCases)
    func `Every fault has a whole sentence, and its example can be typed`(language: Language) throws {
        let dates = try TestTexts.dates(language, on: "2026-03-16")
        let faults: [TypedFault] = [
            .empty, .unreadable("pian"), .noSuchDay("31.2."), .noSuchTime("25"), .weekday(dates.today), .noTime,
            .backwards,
        ]
        let sentences = faults.map { $0.sentence(dates) }
        #expect(Set(sentences).count == faults.count)
        #expect(sentences.allSatisfy { !$0.contains("⟦") && !$0.contains("{") && $0.hasSuffix(".") })
        #expect(try dates.readDay(dates.example) == dates.today.adding(days: 14))
    }

    @Test func `A meeting needs a time, a day takes none, a time stands alone`() throws {
        let dates = try TestTexts.dates(.fi, on: "2026-03-16")
        #expect(throws: TypedFault.noTime) { try dates.readMeeting("20.3.") }
        #expect(try dates.readMeeting("20.3. klo 9").time == TestTexts.time(9))
        #expect(throws: TypedFault.unreadable("20.3. klo 9")) { try dates.readDay("20.3. klo 9") }
        for typed in ["9.30", "klo 9.30", "kl. 9:30", "0930", "9:30am"] {
            #expect(try dates.readTime(typed) == TestTexts.time(9, 30), "\(typed)")
        }
        #expect(throws: TypedFault.noSuchTime("24.00")) { try dates.readTime("24.00") }
        #expect(throws: TypedFault.noTime) { try dates.readTime(" ") }
        #expect(throws: TypedFault.unreadable("9-10")) { try dates.readTime("9-10") }
    }

    @Test(arguments: Language.allCases)
    func `What we write we read back, every day of four years`(language: Language) throws {
        let today = try #require(Day(iso: "2026-03-16"))
        let dates = TestTexts.shared.words(language).dates(on: today)
        let (from, to) = (try TestTexts.time(9, 30), try TestTexts.time(11))
        for offset in -700...700 {
            let day = today.adding(days: offset)
            for text in [dates.term(day), dates.heading(day), day.iso] {
                #expect(try dates.readDay(text) == day, "\(text)")
            }
            #expect(try dates.read("\(dates.term(day)) \(dates.time(from))").day == day)
            guard (-60...290).contains(offset), day.year == 2026 else { continue }
            #expect(try dates.read(dates.meeting(day, from, to)) == TypedMoment(day: day, time: from, end: to))
            #expect(try dates.readDay(dates.longDay(day)) == day)
        }
    }

    @Test func `Nothing that is typed stops the reader`() throws {
        let dates = try TestTexts.dates(.sv, on: "2026-03-16")
        var chance = SystemRandomNumberGenerator()
        let bits = [
            "1", "31", "2026", ".", "-", "–", ":", "/", " ", "klo", "kl.", "i", "dag", "pe", "T", "am", "maj",
            "\u{301}", "٣", "👩‍👩‍👧", ",",
        ]
        var read = 0
        for _ in 0..<20_000 {
            let typed = (0..<Int.random(in: 0...8, using: &chance)).compactMap { _ in bits.randomElement(using: &chance)
            }.joined()
            do throws(TypedFault) {
                let day = try dates.read(typed).day
                #expect(day >= .first && day <= .last)
                read += 1
            } catch {
                #expect(!error.sentence(dates).isEmpty)
            }
        }
        #expect(read > 0)
        #expect(throws: TypedFault.self) { try dates.read(String(repeating: "1.", count: 100_000)) }
    }
}
