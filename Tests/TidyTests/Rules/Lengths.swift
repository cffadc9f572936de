/// How much is asked of a reader at once.
enum Lengths {
    static let longestFile = 300
    /// In lines, from the signature to the closing brace. A ratchet: it may be lowered, never raised.
    static let longestFunction = 60
    static let medianFile = 60
    static let medianFunction = 9

    static func complaints(in file: SourceFile) -> [Complaint] {
        let count = lineCount(of: file)
        return count > longestFile ? [Complaint(file.path, line: count, "\(count) lines; at most \(longestFile)")] : []
    }

    static func lineCount(of file: SourceFile) -> Int {
        file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
    }

    static func complaints(in code: SwiftCode) -> [Complaint] {
        functions(in: code).filter { $0.length > longestFunction }.map {
            Complaint(code.path, line: $0.line, "a function of \($0.length) lines; at most \(longestFunction)")
        }
    }

    static func median(_ numbers: [Int]) -> Int {
        numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
    }

    private static let opening = Pattern(#"(?<![.\w`])(?:func\s+\S|init[?]?\s*[(<]|deinit\s*\{)"#)

    /// Functions and initialisers that have a body: where they begin and how many lines they take.
    static func functions(in code: SwiftCode) -> [(line: Int, length: Int)] {
        let lines = code.file.lines
        return lines.indices.filter { opening.isFound(in: lines[$0]) }.compactMap { first in
            lastLine(of: lines[first...]).map { (first + 1, $0 - first + 1) }
        }
    }

    /// The line with the brace that closes what begins on the first; nil when it has no body.
    private static func lastLine(of lines: ArraySlice<String>) -> Int? {
        var braces = 0
        var parentheses = 0
        for (number, line) in zip(lines.indices, lines) {
            if number != lines.startIndex, braces == 0, parentheses == 0, opening.isFound(in: line) { return nil }
            for letter in line {
                switch letter {
                case "(": parentheses += 1
                case ")": parentheses -= 1
                case "{" where parentheses == 0: braces += 1
                case "}" where parentheses == 0:
                    braces -= 1
                    if braces == 0 { return number }
                    if braces < 0 { return nil }
                default: break
                }
            }
        }
        return nil
    }
}
