import Core
import Gate
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

/// A guest of one of the demo's circles, with a link in hand.
struct GuestSitting: Sendable {
    let stand: CircleStand
    let circle: ID<Circle>
    let person: ID<Person>
    let invitation: ID<Invitation>
    let link: String

    /// - Parameter unit: 260 = Kela, 262 = debt advice.
    static func of(_ unit: Int64, _ circle: ID<Circle>, _ stand: CircleStand) async throws -> GuestSitting {
        let invitation: ID<Invitation> = try await stand.id(
            "SELECT id FROM invitation WHERE circle = \(circle) AND unit = \(unit)")
        let person: ID<Person> = try await stand.id("SELECT person FROM invitation WHERE id = \(invitation)")
        let seat: ID<Seat> = try await stand.id(
            "SELECT id FROM seat WHERE circle = \(circle) AND person = \(person) AND to_at IS NULL")
        let token = "guest-of-circle-\(circle)-\(unit)"
        let hash = NewSession.hash(token)
        let now = stand.stand.world.clock.now()
        try await stand.stand.world.gate.data.write { connection in
            _ = try connection.run(
                """
                INSERT INTO link (id, kind, token_hash, person, vault, seat, created_at)
                VALUES (\(ID<Link>.random()), 'guest', \(hash), \(person), \(circle.vault), \(seat), \(now))
                """)
        }
        return GuestSitting(
            stand: stand, circle: circle, person: person, invitation: invitation, link: "/v/\(token)")
    }

    /// A browser that has never been here.
    func fresh(_ language: Language = .fi) -> StandBrowser {
        StandBrowser(client: stand.stand.client, cookie: "__Host-lang=\(language.code)")
    }

    /// Presses the button behind the link.
    func opened(_ language: Language = .fi) async throws -> StandBrowser {
        let door = try await fresh(language).get(link)
        let browser = fresh(language).taking(door)
        let pressed = try await browser.send([:], from: door, to: link)
        #expect(pressed.location == MotiPaths.guest(), "\(pressed.body)")
        return browser.taking(pressed)
    }

    /// The convener reads the code aloud.
    func code(from convener: ID<Person> = CircleStand.convener) async throws -> String {
        let address = MotiPaths.code(circle, invitation)
        let page = try await stand.browser(convener).send([:], on: address)
        let digits = try #require(page.body.firstMatch(of: /<p class="words">([0-9]{3}) ([0-9]{3})<\/p>/))
        return String(digits.1 + digits.2)
    }

    /// Link and code.
    func inside(
        _ language: Language = .fi, convener: ID<Person> = CircleStand.convener
    ) async throws -> StandBrowser {
        let browser = try await opened(language)
        let digits = try await code(from: convener)
        let right = try await browser.send(["code": [digits]], on: MotiPaths.guestCode())
        #expect(right.location == MotiPaths.guest(), "\(right.body)")
        return browser.taking(right)
    }

    func state() async throws -> String {
        let invitation = invitation
        return try await stand.stand.world.gate.data.read {
            try $0.row("SELECT state FROM invitation WHERE id = \(invitation)")?.text(0) ?? "gone"
        }
    }
}
