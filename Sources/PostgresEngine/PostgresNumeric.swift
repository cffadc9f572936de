import SQL

/// PostgreSQL answers `SUM` of BIGINTs as NUMERIC, where SQLite says integer: a NUMERIC without decimals that fits is an
/// integer here too.
///
/// Wire form: count of digits, weight of the first, sign, decimals shown (16 bits each), then digits in base 10,000.
enum PostgresNumeric {
    /// - Returns: nil when the bytes are not of that form.
    static func value(_ bytes: UnsafeRawBufferPointer) -> Value? {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { start in
            UInt16(truncatingIfNeeded: PostgresType.bits(bytes.dropFirst(start).prefix(2)))
        }
        guard words.count >= 4, words.count == 4 + Int(words[0]) else { return nil }
        let weight = Int(Int16(bitPattern: words[1]))
        let isNegative = words[2] == 0x4000
        guard words[2] == 0 || isNegative else { return .real(.nan) }
        let digits = words.dropFirst(4).map(Int64.init)
        if words[3] == 0, let whole = whole(digits, weight: weight, isNegative) { return .integer(whole) }
        return .real(real(digits, weight: weight) * (isNegative ? -1 : 1))
    }

    /// - Returns: nil when it does not fit into 64 bits.
    private static func whole(_ digits: [Int64], weight: Int, _ isNegative: Bool) -> Int64? {
        guard weight < 5 else { return nil }
        var sum: Int64 = 0
        for place in 0..<max(0, weight + 1) {
            let digit = place < digits.count ? digits[place] : 0
            let (raised, tooLarge) = sum.multipliedReportingOverflow(by: 10_000)
            let (next, over) = raised.addingReportingOverflow(isNegative ? -digit : digit)
            if tooLarge || over { return nil }
            sum = next
        }
        return sum
    }

    private static func real(_ digits: [Int64], weight: Int) -> Double {
        var text = ""
        for digit in digits {
            let figures = String(digit)
            text += String(repeating: "0", count: max(0, 4 - figures.count)) + figures
        }
        return Double("\(text.isEmpty ? "0" : text)e\(4 * (weight + 1 - digits.count))") ?? .nan
    }
}
