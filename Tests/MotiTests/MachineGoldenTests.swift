import Foundation
import Moti
import Testing

/// `docs/states/moti.md` is written from the tables and never by hand.
struct MachineGoldenTests {
    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/states/moti.md")

    @Test func theDocumentOfStatesIsFresh() throws {
        let fresh = MotiStatesDocument.text
        if ProcessInfo.processInfo.environment["RINNALLA_WRITE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try fresh.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: Self.file, encoding: .utf8)
        #expect(stored == fresh, "run the tests with RINNALLA_WRITE_GOLDEN=1 and look at the difference")
    }
}
