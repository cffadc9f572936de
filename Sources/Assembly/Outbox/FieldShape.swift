import Core

/// What each field of a message looks like. Anything else is not sent: messages out are empty (core rule 7).
enum FieldShape {
    /// A path of our own: `/`, letters, digits and the few signs our addresses have; at most 300 characters.
    static func isPath(_ text: String) -> Bool {
        let signs: Set<Character> = ["/", "-", "_", ".", "?", "=", "&", "~"]
        return text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("..") && text.count <= 300
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
    }

    /// `HH:MM` or `HH.MM`.
    static func time(_ text: String) -> TimeOfDay? {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
        return TimeOfDay(hour: hour, minute: minute)
    }

    /// One word of 2–30 letters.
    static func isWord(_ text: String) -> Bool {
        (2...30).contains(text.count) && text.allSatisfy { $0.isLetter || $0 == "-" }
    }

    /// 4–12 digits or letters, perhaps in groups.
    static func isCode(_ text: String) -> Bool {
        (4...12).contains(text.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") }
    }

    static func isPhone(_ text: String) -> Bool {
        (3...30).contains(text.count)
            && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == " " || $0 == "+" || $0 == "-") }
    }
}
