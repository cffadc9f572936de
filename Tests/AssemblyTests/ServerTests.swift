import Core
import Foundation
import Gate
import SQL
import Testing
import Words

@testable import Assembly
@testable import Site

@Suite("A server")
struct ServerTests {
    @Test("opened by serve has no role bar, no route for one and none of the demo's pages")
    func noBar() async throws {
        try await withInstallation { open in
            let door = try Pages(open, demo: nil).door()
            #expect(!door.entries.isEmpty)
            #expect(!door.entries.contains { $0.pattern.hasPrefix("/demo") || $0.access.name.hasPrefix("demo") })
            let demo = DemoParts(settle: { _, _, _ in }, bar: { _ in Bar() }, roles: [])
            let stand = Server.DemoStand(
                parts: demo, clock: MovableClock(over: SystemClock()), messages: KeptMessages())
            let withBar = try Pages(open, demo: stand).door()
            #expect(withBar.entries.contains { $0.access.name == "demo.role" }, "else this test shows nothing")
        }
    }

    @Test("is ready when data, keys and trace are, and is not when one is gone")
    func ready() async throws {
        try await withInstallation { open in
            let checks = ReadyChecks.all(open)
            #expect(checks.map(\.name) == ["data", "keys", "trace"])
            for check in checks { try await check.run() }
            await open.stores.data.close()
            await #expect(throws: EngineFailure.self) { try await checks[0].run() }
        }
    }

    @Test("gives its first administrator a person, a task in the county and a link that is used once")
    func administrator() async throws {
        try await withInstallation { open in
            let administrator = try #require(
                FirstAdministrator(name: "Pääkäyttäjä 1", language: .fi, controller: "Esimerkin hyvinvointialue"))
            let path = try await administrator.settle(open.gate)
            #expect(path.hasPrefix("/welcome/"))
            _ = try await administrator.settle(open.gate)
            let counts = try await open.gate.data.read { connection in
                try ["person", "assignment", "link", "unit", "area", "account"].map { table in
                    try connection.row(Statement(text: "SELECT COUNT(*) FROM \(table)"))?.integer(0)
                }
            }
            #expect(counts == [2, 2, 2, 1, 1, 0], "no account before they choose it, one county for both")
        }
    }

    @Test("has no administrator without a name", arguments: ["", "two\nlines", String(repeating: "a", count: 201)])
    func nameless(_ name: String) {
        #expect(FirstAdministrator(name: name, language: .sv, controller: "x") == nil)
    }

    private struct Bar: DemoBar {
        func roles(_ language: Language) -> [DemoRole] { [] }
        func current(_ visitor: Visitor?) -> String? { nil }
        func signIn(_ role: String, _ visit: Visit) async throws -> (token: String, seconds: Int)? { nil }
    }

    private func withInstallation(_ body: (OpenInstallation) async throws -> Void) async throws {
        let place = try DemoPlace(folder: nil)
        defer { place.remove() }
        let open = try await OpenInstallation.open(
            place.installation(port: 8080, mail: nil, sms: nil), chain: .server)
        try await body(open)
        await open.close()
    }
}
