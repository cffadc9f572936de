extension Words {
    /// No-break space, between a number and what belongs to it.
    private static let space = "\u{00A0}"

    /// A whole number with its thousands apart: `12 345` (fi, sv), `12,345` (en). Four digits stay together in fi and sv.
    package func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        let apart = language == .en ? digits.count > 3 : digits.count > 4
        return (value < 0 ? "−" : "") + (apart ? grouped(digits) : digits)
    }

    /// A number with so many decimals (0…6), halves away from zero: `12,5` (fi, sv), `12.5` (en). A dash when it is not a number
    /// or over 10¹².
    package func number(_ value: Double, decimals: Int) -> String {
        let places = min(max(decimals, 0), 6)
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        guard value.magnitude < 1e12 else { return "–" }
        let scaled = Int((value * Double(scale)).rounded())
        guard places > 0 else { return number(scaled) }
        let whole = number(Int(scaled.magnitude) / scale)
        let part = String(Int(scaled.magnitude) % scale)
        let zeros = String(repeating: "0", count: places - part.count)
        return (scaled < 0 ? "−" : "") + whole + (language == .en ? "." : ",") + zeros + part
    }

    /// `45 %` (fi, sv), `45%` (en).
    package func percent(_ value: Int) -> String {
        number(value) + (language == .en ? "" : Words.space) + "%"
    }

    /// 0–10 in words (`viisi`, `fem`, `five`), others in figures.
    package func inWords(_ n: Int) -> String {
        (0...10).contains(n) ? self("number.\(n)") : number(n)
    }

    private func grouped(_ digits: String) -> String {
        let separator = language == .en ? "," : Words.space
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += separator }
            text.append(digit.element)
        }
    }
}
