import Core
import Foundation
import SQL
import Site
import Testing

@Suite("Every route for every visitor")
struct MatrixTests {
    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/states/routes.md")

    @Test("lets in whom its row names and nobody else, and what is another's is as if it were not there")
    func whole() async throws {
        try await House.with(.sqlite) { house in
            let table = try await house.ask { asking in
                try await MatrixWalk(house: house, asking: asking).walk(Visitor.Kind.allCases, house.door.entries)
            }
            try golden(table.text)
        }
    }

    @Test("does so on PostgreSQL too, in a sample of visitors and every sixth route")
    func sample() async throws {
        try await House.with(.postgres) { house in
            _ = try await house.ask { asking in
                let entries = house.door.entries.enumerated().filter { $0.offset.isMultiple(of: 6) }.map(\.element)
                return try await MatrixWalk(house: house, asking: asking)
                    .walk([.guestByCode, .clientByCard, .responsible, .colleague], entries)
            }
        }
    }

    private func golden(_ fresh: String) throws {
        if ProcessInfo.processInfo.environment["RINNALLA_WRITE_GOLDEN"] == "1" {
            try fresh.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let stored = (try? String(contentsOf: Self.file, encoding: .utf8)) ?? ""
        let (old, new) = (Set(stored.split(separator: "\n")), fresh.split(separator: "\n"))
        let differing = new.filter { !old.contains($0) }.prefix(5).joined(separator: "\n")
        #expect(
            stored == fresh,
            "run the tests with RINNALLA_WRITE_GOLDEN=1 and look at the difference; it begins:\n\(differing)")
    }
}
