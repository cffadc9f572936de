import Core
import Foundation
import Testing

@testable import Words

/// Slices written for one test, and the shared texts in each language.
enum TestTexts {
    static let shared = Catalog([])

    /// A slice whose three files hold these lines; a missing language has no file.
    static func slice(_ name: String, _ files: [Language: String]) throws -> Slice {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (language, text) in files {
            try text.write(to: folder.appendingPathComponent("\(language.code).yml"), atomically: true, encoding: .utf8)
        }
        return Slice(name, folder: folder)
    }

    /// A slice that says the same in all three.
    static func slice(_ name: String, _ text: String) throws -> Slice {
        try slice(name, [.fi: text, .sv: text, .en: text])
    }

    static func dates(_ language: Language, on today: String) throws -> DateWords {
        shared.words(language).dates(on: try #require(Day(iso: today)))
    }

    static func time(_ hour: Int, _ minute: Int = 0) throws -> TimeOfDay {
        try #require(TimeOfDay(hour: hour, minute: minute))
    }
}
