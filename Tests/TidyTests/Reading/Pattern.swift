import Foundation

/// A regular expression written in this folder. One that cannot be read finds nothing, which its own test then shows.
struct Pattern: Sendable {
    private let expression: NSRegularExpression?

    init(_ pattern: String) {
        expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    }

    func isFound(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: whole(text)) != nil
    }

    /// What each find holds: the whole, then its groups; a group that took no part is empty.
    func finds(in text: String) -> [[String]] {
        (expression?.matches(in: text, range: whole(text)) ?? []).map { match in
            (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
        }
    }

    private func whole(_ text: String) -> NSRange { NSRange(text.startIndex..., in: text) }
}
