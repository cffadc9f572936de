/// A Swift file taken apart: the code without comments and without what stands in string literals, and those literals.
struct SwiftCode: Sendable {
    let path: String
    /// As many lines as the file has. A literal is left as `""`, what is interpolated into it follows in parentheses.
    let code: String
    let literals: [Literal]

    /// A string literal, cut where something is interpolated.
    struct Literal: Hashable, Sendable {
        let pieces: [String]

        /// The text, if nothing is interpolated.
        var whole: String? { pieces.count == 1 ? pieces.first : nil }
        /// What stands before the first interpolation.
        var beginning: String { pieces.first ?? "" }
    }

    init(_ file: SourceFile) {
        var scan = Scan(file.text)
        scan.code(insideParentheses: false)
        path = file.path
        code = String(decoding: scan.output, as: UTF8.self)
        literals = scan.literals
    }

    /// The code as a file, for rules that go line by line.
    var file: SourceFile { SourceFile(path, code) }

    static let sources = Checkout.sources.filter { $0.path.hasSuffix(".swift") }.map(SwiftCode.init)
    static let tests = Checkout.tests.filter { $0.path.hasSuffix(".swift") }.map(SwiftCode.init)
}

/// Reads from the first byte to the last; every byte is looked at once.
private struct Scan {
    private let bytes: [UInt8]
    private var at = 0
    private(set) var output: [UInt8] = []
    private(set) var literals: [SwiftCode.Literal] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count)
    }

    private func sees(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return at + wanted.count <= bytes.count && bytes[at..<at + wanted.count].elementsEqual(wanted)
    }

    private var isNewline: Bool { bytes[at] == UInt8(ascii: "\n") }

    private mutating func copy() {
        output.append(bytes[at])
        at += 1
    }

    private mutating func skip(_ count: Int = 1) {
        for _ in 0..<count where at < bytes.count {
            if isNewline { output.append(bytes[at]) }
            at += 1
        }
    }

    /// Code up to the end, or up to the parenthesis that closes an interpolation.
    mutating func code(insideParentheses: Bool) {
        var depth = 0
        while at < bytes.count {
            if sees("//") {
                while at < bytes.count, !isNewline { at += 1 }
            } else if sees("/*") {
                while at < bytes.count, !sees("*/") { skip() }
                skip(2)
            } else if let hashes = hashesBeforeQuote {
                string(hashes: hashes)
            } else {
                if sees("(") { depth += 1 }
                if sees(")") { depth -= 1 }
                copy()
                if insideParentheses, depth == 0 { return }
            }
        }
    }

    /// How many `#` stand before the quote that opens a literal here; nil when none opens.
    private var hashesBeforeQuote: Int? {
        var ahead = at
        while ahead < bytes.count, bytes[ahead] == UInt8(ascii: "#") { ahead += 1 }
        return ahead < bytes.count && bytes[ahead] == UInt8(ascii: "\"") ? ahead - at : nil
    }

    private mutating func string(hashes: Int) {
        at += hashes
        let isLong = sees("\"\"\"")
        let quotes = isLong ? 3 : 1
        at += quotes
        output += Array("\"\"".utf8)
        var pieces: [[UInt8]] = [[]]
        while at < bytes.count, isLong || !isNewline {
            if closes(quotes, hashes) {
                at += quotes + hashes
                break
            }
            if escapes(hashes) {
                escape(hashes, &pieces)
            } else {
                pieces[pieces.count - 1].append(bytes[at])
                skip()
            }
        }
        literals.append(SwiftCode.Literal(pieces: pieces.map { String(decoding: $0, as: UTF8.self) }))
    }

    private func closes(_ quotes: Int, _ hashes: Int) -> Bool {
        guard at + quotes + hashes <= bytes.count else { return false }
        return bytes[at..<at + quotes].allSatisfy { $0 == UInt8(ascii: "\"") }
            && bytes[at + quotes..<at + quotes + hashes].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private func escapes(_ hashes: Int) -> Bool {
        guard sees("\\"), at + hashes + 1 < bytes.count else { return false }
        return bytes[at + 1..<at + 1 + hashes].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private mutating func escape(_ hashes: Int, _ pieces: inout [[UInt8]]) {
        at += 1 + hashes
        if sees("(") {
            code(insideParentheses: true)
            pieces.append([])
        } else {
            skip()
        }
    }
}
