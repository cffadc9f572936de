import Foundation
import Testing

/// A list made by `Tests/Fixtures/time/make.py`, as rows of fields.
enum TimeFixture {
    static func rows(_ name: String, atLeast count: Int) throws -> [[String]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/time/\(name).txt")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: " ").map(String.init) }
        try #require(rows.count >= count, "\(name) is too short to prove anything")
        return rows
    }
}
