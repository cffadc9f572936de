import Core
import Site
import SQL
import Testing

@Suite("A form that is sent more than once")
struct TwiceTests {
    @Test("acts once, together or one after another, and with other words under the same key not at all")
    func twice() async throws {
        try await House.with(.sqlite) { house in
            let reached = try await house.ask { asking in try await TwiceWalk(house: house, asking: asking).walk() }
            let all = Set(house.door.entries.filter { $0.method == .post }.map(\.pattern))
            let missing = all.subtracting(reached).subtracting(TwiceTests.keyless).sorted()
            #expect(reached.count >= TwiceTests.least, "reached \(reached.count) of \(all.count), not \(missing)")
        }
    }

    /// How many routes' forms the walk can fill by itself, today.
    static let least = 45

    /// Forms without a one-time key: opening and ending sessions, which repeated do no more.
    static let keyless: Set<String> = [
        "/sign-in/account", "/sign-in/card", "/sign-in/code", "/sign-in/enrol", "/sign-out", "/welcome/{}",
        "/sessions/{}/end", "/sessions/end-others", "/sessions/password", "/sessions/recovery-codes",
        "/today/news/seen", "/v/{}", "/v/{}/new", "/guest/code", "/guest/code/sending",
    ]
}
