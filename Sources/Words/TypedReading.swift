package import Core

extension DateWords {
    /// Reads a day and, when typed, a time or a span: `pe 6.2. klo 9`, `17 Feb 2026 9:30`, `ti 3.3. klo 10–11`. The languages may be
    /// mixed; at most 60 characters are looked at.
    package func read(_ typed: String, leaning: Leaning = .ahead) throws(TypedFault) -> TypedMoment {
        let words = TypedWords.split(typed)
        guard !words.isEmpty else { throw .empty }
        guard typed.count <= 60 else { throw .unreadable(String(typed.prefix(60))) }
        do {
            return try TypedWords.moment(words, TypedDate(today: today, leaning: leaning))
        } catch .unreadable {
            throw .unreadable(typed)
        }
    }

    /// Reads a day; a time beside it is a fault.
    package func readDay(_ typed: String, leaning: Leaning = .ahead) throws(TypedFault) -> Day {
        let moment = try read(typed, leaning: leaning)
        guard moment.time == nil else { throw .unreadable(typed) }
        return moment.day
    }

    /// Reads a day with its time, for a meeting; a day alone is a fault.
    package func readMeeting(_ typed: String) throws(TypedFault) -> TypedMoment {
        let moment = try read(typed)
        guard moment.time != nil else { throw .noTime }
        return moment
    }

    /// Reads a time alone: `9.30`, `klo 9`, `9am`.
    package func readTime(_ typed: String) throws(TypedFault) -> TimeOfDay {
        let words = TypedWords.split(typed).filter { !TypedWords.isTimeWord($0) }
        guard !words.isEmpty else { throw .noTime }
        let clock: TypedClock
        do {
            clock = try TypedClock(words.joined())
        } catch .noSuchTime {
            throw .noSuchTime(typed)
        }
        guard clock.end == nil else { throw .unreadable(typed) }
        return clock.time
    }
}

/// Cuts what was typed into words, and the words into a day and a time.
enum TypedWords {
    /// Lower case, any dash a hyphen, split at spaces and commas; `klo9` and `2026-02-17T09:30` fall in two, `i dag` into one.
    static func split(_ typed: String) -> [String] {
        let plain = String(typed.prefix(61).map { "–—−‐‑".contains($0) ? "-" : $0 }).lowercased()
        let words = plain.split { $0.isWhitespace || $0 == "," }.map(String.init).flatMap(unglued)
        return words.reduce(into: []) { joined, word in
            if joined.last == "i" {
                joined[joined.count - 1] = "i" + word
            } else {
                joined.append(word)
            }
        }
    }

    static func isTimeWord(_ word: String) -> Bool {
        TypedNames.timeWords.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
    }

    static func moment(_ words: [String], _ date: TypedDate) throws(TypedFault) -> TypedMoment {
        if let mark = words.lastIndex(where: isTimeWord) {
            return try marked(words, at: mark, date)
        }
        let whole: TypedFault
        do {
            return TypedMoment(day: try date.read(words))
        } catch {
            whole = error
        }
        guard let cut = (1..<max(words.count, 1)).first(where: { TypedClock.isPlain(words[$0...].joined()) }) else {
            throw whole
        }
        return try moment(Array(words[..<cut]), words[cut...].joined(), date)
    }

    /// A word such as `klo` stands before the time, at either end.
    private static func marked(_ words: [String], at mark: Int, _ date: TypedDate) throws(TypedFault) -> TypedMoment {
        let after = words[(mark + 1)...]
        guard let clock = after.first else { throw .noTime }
        if mark == 0 { return try moment(Array(after.dropFirst()), clock, date) }
        return try moment(Array(words[..<mark]), after.joined(), date)
    }

    private static func moment(_ day: [String], _ clock: String, _ date: TypedDate) throws(TypedFault) -> TypedMoment {
        let day = try date.read(day)
        let clock = try TypedClock(clock)
        return TypedMoment(day: day, time: clock.time, end: clock.end)
    }

    private static func unglued(_ word: String) -> [String] {
        if let mark = ["klo", "kl.", "kl"].first(where: { word.hasPrefix($0) }),
            word.dropFirst(mark.count).first?.isASCIIDigit == true
        {
            return [mark, String(word.dropFirst(mark.count))]
        }
        let halves = word.split(separator: "t", maxSplits: 1).map(String.init)
        guard halves.count == 2, halves[0].count == 10, halves[0].allSatisfy({ $0.isASCIIDigit || $0 == "-" }) else {
            return [word]
        }
        return halves
    }
}
