import Core

/// Where a day without a year is looked for.
package enum Leaning: Sendable {
    /// A day to come, as in a meeting or a term; up to 60 days gone is still that day, so that a form can say it has passed.
    case ahead
    /// A day gone by, as in a contact that happened; up to 60 days ahead is still that day.
    case back
}

/// Reads a day from words without a time: `17.2.2026`, `17.2.`, `pe 6.2.`, `2026-02-17`, `17 Feb 2026`, `huomenna`, `perjantai`.
struct TypedDate {
    let today: Day
    let leaning: Leaning

    /// - Parameter words: lower case, split at spaces and commas.
    func read(_ words: [String]) throws(TypedFault) -> Day {
        var rest = words.filter { !TypedNames.fillers.contains($0) }
        let typed = words.joined(separator: " ")
        if rest.count == 1, let days = TypedNames.relative[rest[0]] { return today.adding(days: days) }
        let weekday = rest.first.flatMap { TypedNames.weekday(bare($0)) }
        if weekday != nil { rest.removeFirst() }
        if let weekday, rest.isEmpty { return next(weekday) }
        guard let parts = figures(rest) ?? named(rest) else { throw .unreadable(typed) }
        guard let day = day(parts) else { throw .noSuchDay(rest.joined(separator: " ")) }
        if let weekday, weekday != day.weekday { throw .weekday(day) }
        return day
    }

    private typealias Parts = (day: Int, month: Int, year: Int?)

    private func next(_ weekday: Int) -> Day {
        let ahead = (weekday - today.weekday + 6) % 7 + 1
        return today.adding(days: leaning == .ahead ? ahead : ahead - 7)
    }

    private func day(_ parts: Parts) -> Day? {
        if let year = parts.year { return Day(year: year, month: parts.month, day: parts.day) }
        let reach = leaning == .ahead ? -60...305 : -305...60
        return (today.year - 1...today.year + 1)
            .compactMap { Day(year: $0, month: parts.month, day: parts.day) }
            .first { reach.contains(today.days(until: $0)) }
    }

    /// `17.2.2026`, `17.2.26`, `17.2.`, `17.2`, `17/2/2026`, `17-2-2026`, `2026-02-17`, `17. 2. 2026`.
    private func figures(_ words: [String]) -> Parts? {
        let text = words.joined()
        guard let separator = text.first(where: { ".-/".contains($0) }) else { return nil }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let digits = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
        let numbers = digits.compactMap { $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
        guard numbers.count == digits.count else { return nil }
        let lengths = digits.map(\.count)
        guard (2...3).contains(lengths.count), (1...2).contains(lengths[1]) else { return nil }
        if lengths.count == 2 { return lengths[0] <= 2 ? (numbers[0], numbers[1], nil) : nil }
        switch (lengths[0], lengths[2]) {
        case (4, 1...2) where separator == "-": return (numbers[2], numbers[1], numbers[0])
        case (1...2, 4): return (numbers[0], numbers[1], numbers[2])
        case (1...2, 2) where words.count == 1: return (numbers[0], numbers[1], 2_000 + numbers[2])
        default: return nil
        }
    }

    /// `17 feb 2026`, `17. helmikuuta`, `february 17th 2026`.
    private func named(_ words: [String]) -> Parts? {
        guard (2...3).contains(words.count) else { return nil }
        let order = Int(words[0].prefix(1)) == nil ? (day: 1, month: 0) : (day: 0, month: 1)
        guard let day = ordinal(words[order.day]), let month = TypedNames.month(bare(words[order.month])) else {
            return nil
        }
        guard words.count == 3 else { return (day, month, nil) }
        guard words[2].count == 4, let year = Int(words[2]) else { return nil }
        return (day, month, year)
    }

    private func ordinal(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCIIDigit }
        guard ["", ".", "st", "nd", "rd", "th", ":e", "e"].contains(word.dropFirst(digits.count)) else { return nil }
        return digits.count <= 2 ? Int(digits) : nil
    }

    private func bare(_ word: String) -> String {
        word.hasSuffix(".") ? String(word.dropLast()) : word
    }
}
