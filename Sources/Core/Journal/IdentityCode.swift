/// Finds Finnish personal identity codes (henkilötunnus) in free text, so that none is stored where no law needs one.
///
/// The form is `DDMMYY`, a sign of the century, an individual number and a check character (Väestörekisterikeskus; the
/// signs beside `+`, `-` and `A` since the decree 1302/2022: `Y X W V U` stand for `-`, `B C D E F` for `A`). Only a code
/// whose day exists and whose check character is right counts, so that ordinary numbers pass.
package enum IdentityCode {
    /// Where the codes stand in the text, in order. Spaces within a code, as people write it, do not hide it.
    package static func places(in text: String) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        var start = text.startIndex
        while start < text.endIndex {
            if let end = codeEnd(text, from: start), isAlone(text, start..<end) {
                found.append(start..<end)
                start = end
            } else {
                start = text.index(after: start)
            }
        }
        return found
    }

    /// The text with the end of each code hidden: `131052-****`.
    package static func masked(_ text: String) -> String {
        var masked = ""
        var rest = text.startIndex
        for place in places(in: text) {
            masked += text[rest..<place.lowerBound]
            let code = text[place].filter { !$0.isWhitespace }
            masked += code.prefix(7) + "****"
            rest = place.upperBound
        }
        return masked + text[rest...]
    }

    private static let length = 11
    private static let checks = Array("0123456789ABCDEFHJKLMNPRSTUVWXY")

    private static func codeEnd(_ text: String, from start: String.Index) -> String.Index? {
        var letters: [Character] = []
        var index = start
        guard text[start].isNumber else { return nil }
        while letters.count < length, index < text.endIndex {
            if let letter = plain(text[index]) {
                letters.append(letter)
            } else if !(text[index] == " " && !letters.isEmpty) {
                return nil
            }
            index = text.index(after: index)
        }
        return isCode(letters) ? index : nil
    }

    /// A character as a code holds it: full-width digits and long dashes are what people paste.
    private static func plain(_ character: Character) -> Character? {
        if let digit = character.wholeNumberValue, (0...9).contains(digit) { return Character(String(digit)) }
        switch character {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": return "-"
        case "+": return "+"
        default:
            let upper = character.uppercased()
            guard upper.utf8.count == 1, let letter = upper.first, letter.isLetter else { return nil }
            return letter
        }
    }

    private static func isCode(_ letters: [Character]) -> Bool {
        guard letters.count == length, let century = century(letters[6]),
            let birth = number(letters[0..<6]), let individual = number(letters[7..<10])
        else { return false }
        let (day, month, year) = (birth / 10_000, birth / 100 % 100, century + birth % 100)
        guard exists(day, month, year), individual >= 2 else { return false }
        let check = (birth * 1_000 + individual) % 31
        return checks.indices.contains(check) && checks[check] == letters[10]
    }

    private static func century(_ sign: Character) -> Int? {
        switch sign {
        case "+": 1_800
        case "-", "Y", "X", "W", "V", "U": 1_900
        case "A", "B", "C", "D", "E", "F": 2_000
        default: nil
        }
    }

    private static func exists(_ day: Int, _ month: Int, _ year: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= days[month - 1]
    }

    private static func number(_ digits: ArraySlice<Character>) -> Int? {
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(String(digits))
    }

    /// Part of a longer number (an account, a reference) is not a code.
    private static func isAlone(_ text: String, _ place: Range<String.Index>) -> Bool {
        if place.lowerBound > text.startIndex, text[text.index(before: place.lowerBound)].isNumber { return false }
        return place.upperBound == text.endIndex || !text[place.upperBound].isNumber
    }
}
