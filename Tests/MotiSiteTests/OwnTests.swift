import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

@Suite("My matters")
struct OwnTests {
    private static let circle = CircleStand.following

    private static func client(_ circle: ID<Circle>, _ stand: CircleStand) async throws -> ID<Person> {
        try await stand.id("SELECT person FROM seat WHERE circle = \(circle) AND part = 'client'")
    }

    @Test("show the client everything of their own, in three languages", arguments: Language.allCases)
    func shown(_ language: Language) async throws {
        try await CircleStand.with { stand in
            for circle in [
                CircleStand.preparing, CircleStand.inviting, CircleStand.scheduled, CircleStand.held,
                CircleStand.following, CircleStand.paused, CircleStand.closing, CircleStand.closed,
                CircleStand.withdrawn,
            ] {
                let browser = stand.browser(try await Self.client(circle, stand), language)
                let start = try await browser.get(MotiPaths.own())
                #expect(start.location == MotiPaths.ownCircle(circle), "\(circle)")
                let front = try await browser.get(MotiPaths.ownCircle(circle))
                #expect(front.title.contains("–") && !front.title.contains("Asiakas"))
                for link in Set(front.body.matches(of: /href="(\/own[^"#]*)"/).map { String($0.1) }) {
                    let page = try await browser.get(link)
                    #expect(page.status == 200 || page.status == 303, "\(link)")
                    #expect(
                        !page.body.contains("⟦"),
                        "\(link): \(page.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })")
                }
            }
        }
    }

    @Test("stop one consent with one tap: that recipient's next request is refused, the others stay")
    func stopOne() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(try await Self.client(Self.circle, stand))
            let line: ID<ConsentLine> = try await stand.id(
                """
                SELECT s.line FROM seat s
                WHERE s.circle = \(Self.circle) AND s.person = \(CircleStand.convener) AND s.to_at IS NULL
                """)
            let before = try await stand.browser(CircleStand.convener).get(MotiPaths.circle(Self.circle))
            #expect(before.status == 200)
            let page = try await browser.get(MotiPaths.ownCircle(Self.circle))
            let fields = page.form(MotiPaths.ownStopLine(Self.circle, line))
            for _ in 0..<2 {
                let stopped = try await browser.post(MotiPaths.ownStopLine(Self.circle, line), fields)
                #expect(stopped.location == MotiPaths.ownCircle(Self.circle), "\(stopped.body)")
            }
            let after = try await stand.browser(CircleStand.convener).get(MotiPaths.circle(Self.circle))
            #expect(after.status == 404)
            #expect(try await stand.browser(CircleStand.responsible).get(MotiPaths.circle(Self.circle)).status == 200)
            #expect(try await stand.state(Self.circle) == "following")
        }
    }

    @Test("stop everything with two taps and no reason")
    func stopAll() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(try await Self.client(Self.circle, stand))
            let stopped = try await browser.send([:], on: MotiPaths.ownStop(Self.circle))
            #expect(stopped.location == MotiPaths.ownCircle(Self.circle), "\(stopped.body)")
            #expect(try await stand.state(Self.circle) == "withdrawn")
            #expect(try await browser.get(MotiPaths.ownCircle(Self.circle)).body.contains("Olet lopettanut kaiken"))
            #expect(try await browser.get(MotiPaths.ownStop(Self.circle)).status == 404)
            #expect(try await stand.browser(CircleStand.responsible).get(MotiPaths.circle(Self.circle)).status == 404)
        }
    }

    @Test("take a rating, another view, and the client's card")
    func writes() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(try await Self.client(Self.circle, stand))
            let own = MotiPaths.ownCircle(Self.circle)
            let goal: ID<Goal> = try await stand.id(
                "SELECT id FROM goal WHERE circle = \(Self.circle) ORDER BY number")
            let rating = MotiPaths.ownRating(Self.circle, goal)
            #expect(try await browser.send([:], on: rating).status == 422)
            #expect(try await browser.send(["rating": ["11"]], on: rating).status == 422)
            #expect(try await browser.send(["rating": ["4"]], on: rating).location == own)
            #expect(try await browser.get(own).body.contains("Alussa 4."))
            let dissent = MotiPaths.ownDissent(Self.circle)
            #expect(try await browser.send([:], on: dissent).status == 422)
            #expect(try await browser.send(["dissent": ["En halua työpajaan."]], on: dissent).location == own)
            let card = MotiPaths.ownCard(Self.circle)
            let old = try await browser.get(card)
            let saved = try await browser.send(
                ["card": ["Puhun hitaasti. Čuovvovaš áššiin"], "cardReaders": ["responsible"]], on: card)
            #expect(saved.location == own, "\(saved.body)")
            #expect(try await browser.get(MotiPaths.ownTexts(Self.circle)).body.contains("Čuovvovaš áššiin"))
            let clash = try await browser.send(["card": ["Toinen teksti."]], from: old, to: card)
            #expect(clash.status == 409 && clash.body.contains("Čuovvovaš áššiin"))
        }
    }

    @Test("say who has looked and why, also who was turned away")
    func looks() async throws {
        try await CircleStand.with { stand in
            _ = try await stand.browser(CircleStand.responsible).get(MotiPaths.circle(Self.circle))
            _ = try await stand.browser(CircleStand.colleague).get(MotiPaths.circle(Self.circle))
            let browser = stand.browser(try await Self.client(Self.circle, stand))
            let page = try await browser.get(MotiPaths.ownLooks(Self.circle))
            #expect(page.body.contains("luki sivusi."))
            #expect(page.body.contains("yritti avata sivusi, mutta ei päässyt."))
            #expect(page.body.contains("vastuutyöntekijä"))
        }
    }

    @Test("finish an own thing and say that another's is not done")
    func acts() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(try await Self.client(Self.circle, stand))
            let own = MotiPaths.ownCircle(Self.circle)
            let action: ID<Action> = try await stand.id(
                "SELECT id FROM action WHERE circle = \(Self.circle) AND state = 'accepted' ORDER BY id")
            let done = try await browser.send([:], from: browser.get(own), to: MotiPaths.ownFinish(Self.circle, action))
            #expect(done.location == own, "\(done.body)")
            let not = try await browser.send([:], from: browser.get(own), to: MotiPaths.ownNotSo(Self.circle, action))
            #expect(not.location == own, "\(not.body)")
            #expect(
                try await stand.count(
                    "SELECT COUNT(*) FROM action WHERE id = \(action) AND state = 'accepted'") == 1)
        }
    }

    @Test("are not there for a worker, nor for another client")
    func foreign() async throws {
        try await CircleStand.with { stand in
            let other = stand.browser(try await Self.client(CircleStand.held, stand))
            let worker = stand.browser(CircleStand.responsible)
            for address in [
                MotiPaths.ownCircle(Self.circle), MotiPaths.ownStop(Self.circle), MotiPaths.ownLooks(Self.circle),
                MotiPaths.ownTexts(Self.circle), MotiPaths.ownStopPaper(Self.circle), MotiPaths.ownCard(Self.circle),
            ] {
                #expect(try await other.get(address).status == 404, "\(address)")
                #expect(try await worker.get(address).status == 404, "\(address)")
            }
            let none = try await worker.get(MotiPaths.own())
            #expect(none.status == 200 && none.body.contains("Sinulla ei ole nyt mitään auki"))
        }
    }
}
