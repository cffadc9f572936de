import Core

/// Reads a time of day or a span: `9`, `9.30`, `9:30`, `0930`, `9am`, `2.30 pm`, `10–11`, `9.30-10.15`.
struct TypedClock {
    let time: TimeOfDay
    let end: TimeOfDay?

    /// - Parameter text: lower case, no spaces, plain hyphens.
    init(_ text: String) throws(TypedFault) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { throw .unreadable(text) }
        time = try TypedClock.time(first)
        end = parts.count == 2 ? try TypedClock.time(parts[1]) : nil
        if let end, end <= time { throw .backwards }
    }

    /// Whether the text can only be a time, though no word says so: `9.30`, `9:30`, `9am`, `10-11` after a date.
    static func isPlain(_ text: String) -> Bool {
        text.contains { ".:-ap".contains($0) } && (try? TypedClock(text)) != nil
    }

    private static func time(_ text: Substring) throws(TypedFault) -> TimeOfDay {
        let (digits, half) = halfOfDay(text)
        let parts = digits.split(separator: digits.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
        guard digits.count <= 5, let first = parts.first, let read = hourAndMinute(first, parts.dropFirst()) else {
            throw .unreadable(String(text))
        }
        guard let hour = hour(read.hour, half), let time = TimeOfDay(hour: hour, minute: read.minute) else {
            throw .noSuchTime(String(text))
        }
        return time
    }

    private static func hourAndMinute(_ first: Substring, _ rest: ArraySlice<Substring>) -> (hour: Int, minute: Int)? {
        guard first.allSatisfy(\.isASCIIDigit), rest.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        switch (first.count, rest.count, rest.first?.count) {
        case (1...2, 0, _): return Int(first).map { ($0, 0) }
        case (1...2, 1, 2): return Int(first).flatMap { hour in rest.first.flatMap { Int($0) }.map { (hour, $0) } }
        case (4, 0, _): return Int(first).map { ($0 / 100, $0 % 100) }
        default: return nil
        }
    }

    private static func halfOfDay(_ text: Substring) -> (Substring, String?) {
        for half in ["am", "pm"] where text.hasSuffix(half) { return (text.dropLast(2), half) }
        return (text, nil)
    }

    private static func hour(_ hour: Int, _ half: String?) -> Int? {
        guard let half else { return hour }
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (half == "pm" ? 12 : 0)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
