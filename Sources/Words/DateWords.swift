package import Core

/// Days and times as people say them, on a given day: "Huomenna, ti 17.3.", "pe 13.3. klo 10.05". The year is said only when it is
/// another than today's, or when asked for.
package struct DateWords: Sendable {
    let words: Words
    package let today: Day

    init(_ words: Words, _ today: Day) {
        self.words = words
        self.today = today
    }

    /// `ti 17.3.` · `tis 17.3` · `Tue 17 March`
    package func day(_ day: Day) -> String { "\(weekday(day, "short")) \(figures(day))" }

    /// `tiistai 17.3.` · `tisdag 17.3` · `Tuesday 17 March`
    package func longDay(_ day: Day) -> String { "\(weekday(day, "long")) \(figures(day))" }

    /// A page's heading, always with the year: `Maanantai 2.3.2026` · `Måndag 2.3.2026` · `Monday 2 March 2026`
    package func heading(_ day: Day) -> String { words.capitalised("\(weekday(day, "long")) \(dated(day))") }

    /// The day by its nearness, to begin a line with: `Tänään, ma 16.3.`, `Huomenna, ti 17.3.`, `Eilen, su 15.3.`, else `Pe 20.3.`
    package func near(_ day: Day) -> String {
        guard let nearness = nearness(day) else { return words.capitalised(self.day(day)) }
        return words.capitalised("\(nearness), \(self.day(day))")
    }

    /// The day by its nearness alone, inside a sentence: `tänään`, `huomenna`, `eilen`, else `perjantaina 20.3.` ·
    /// `fredagen den 20.3` · `on Friday 20 March`
    package func on(_ day: Day) -> String {
        nearness(day) ?? words("date.on", ["weekday": weekday(day, "on"), "date": figures(day)])
    }

    /// The last day for something: `perjantaihin 20.3. mennessä` · `senast fredag 20.3` · `by Friday 20 March`
    package func by(_ day: Day) -> String {
        words("date.by", ["weekday": weekday(day, "into"), "date": figures(day)])
    }

    /// A term's date, always with the year: `2.8.2026` · `2.8.2026` · `2 August 2026`
    package func term(_ day: Day) -> String { dated(day) }

    /// A term's end: `2.8.2026 asti` · `till och med 2.8.2026` · `until 2 August 2026`
    package func until(_ day: Day) -> String { words("date.until", ["date": dated(day)]) }

    /// From a day to a day: `3.2.–2.8.2026` · `3.2–2.8.2026` · `3 February – 2 August 2026`. The year once when it is the same.
    package func span(_ first: Day, _ last: Day) -> String {
        let start = first.year == last.year ? plain(first) : dated(first)
        return words("date.span", ["from": start, "to": dated(last)])
    }

    /// `klo 10.05`, `klo 10` · `kl. 10.05`, `kl. 10` · `10:05`, `10:00`
    package func time(_ time: TimeOfDay) -> String { words("date.time", ["time": clock(time)]) }

    /// `klo 10–11` · `kl. 10–11` · `10:00–11:00`
    package func times(_ from: TimeOfDay, _ to: TimeOfDay) -> String {
        words("date.time", ["time": "\(clock(from))–\(clock(to))"])
    }

    /// `pe 13.3. klo 10.05` · `fre 13.3 kl. 10.05` · `Fri 13 March at 10:05`
    package func moment(_ day: Day, _ time: TimeOfDay) -> String { at(self.day(day), self.time(time)) }

    /// A meeting: `ti 3.3. klo 10–11` · `tis 3.3 kl. 10–11` · `Tue 3 March at 10:00–11:00`
    package func meeting(_ day: Day, _ from: TimeOfDay, _ to: TimeOfDay) -> String {
        at(self.day(day), times(from, to))
    }

    /// A moment as it was in Helsinki.
    package func moment(_ instant: Instant) -> String { moment(Helsinki.day(of: instant), Helsinki.time(of: instant)) }

    /// A moment by its nearness, to begin a line with: `Tänään klo 9.12`, `Eilen klo 14`, else `Perjantaina 13.3. klo 14.40` ·
    /// `Fredagen den 13.3 kl. 14.40` · `Friday 13 March at 14:40`
    package func nearMoment(_ instant: Instant) -> String {
        let day = Helsinki.day(of: instant)
        let named = nearness(day) ?? words("date.begin", ["weekday": weekday(day, "on"), "date": figures(day)])
        return words.capitalised(at(named, time(Helsinki.time(of: instant))))
    }

    /// `60 min` · `1 h 30 min`; hours from two on.
    package func length(_ length: Minutes) -> String {
        let (hours, minutes) = length.count.quotientAndRemainder(dividingBy: 60)
        if length.count < 120, minutes == 0 || hours == 0 { return "\(length.count) min" }
        return minutes == 0 ? "\(hours) h" : "\(hours) h \(minutes) min"
    }

    private func nearness(_ day: Day) -> String? {
        switch today.days(until: day) {
        case 0: words("date.today")
        case 1: words("date.tomorrow")
        case -1: words("date.yesterday")
        default: nil
        }
    }

    private func at(_ day: String, _ time: String) -> String { words("date.at", ["day": day, "time": time]) }

    private func figures(_ day: Day) -> String { day.year == today.year ? plain(day) : dated(day) }

    private func plain(_ day: Day) -> String { words("date.plain", parts(day)) }

    private func dated(_ day: Day) -> String { words("date.dated", parts(day)) }

    private func parts(_ day: Day) -> [String: String] {
        let month = words.language == .en ? words("month.\(day.month)") : "\(day.month)"
        return ["day": "\(day.day)", "month": month, "year": "\(day.year)"]
    }

    private func weekday(_ day: Day, _ form: String) -> String { words("weekday.\(form).\(day.weekday)") }

    private func clock(_ time: TimeOfDay) -> String {
        if words.language != .en, time.minuteOfHour == 0 { return "\(time.hour)" }
        let zero = time.minuteOfHour < 10 ? "0" : ""
        return "\(time.hour)\(words.language == .en ? ":" : ".")\(zero)\(time.minuteOfHour)"
    }
}

extension Words {
    /// Dates in words as said on the day.
    package func dates(on today: Day) -> DateWords { DateWords(self, today) }
}
