import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing

@Suite("Stopping, pausing and ending a circle")
struct CircleEndingTests {
    private static let circle = CircleStand.following
    private static let home = MotiPaths.circle(circle)

    @Test("stops one line in two taps without a reason, and the recipient's next page is not there")
    func stopLine() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let other = stand.browser(CircleStand.convener)
            #expect(try await other.get(Self.home).status == 200)
            let line: ID<ConsentLine> = try await stand.id(
                """
                SELECT line FROM seat WHERE circle = \(Self.circle) AND person = \(CircleStand.convener)
                    AND to_at IS NULL
                """)
            let page = try await browser.get(MotiPaths.stop(Self.circle))
            #expect(page.body.contains(MotiPaths.stopLine(Self.circle, line)))
            #expect(!page.body.contains("<textarea"))
            let stopped = try await browser.send([:], on: MotiPaths.stopLine(Self.circle, line))
            #expect(stopped.status == 303, "\(stopped.body)")
            #expect(try await other.get(Self.home).status == 404)
            #expect(try await browser.get(MotiPaths.stopLine(Self.circle, line)).status == 404)
        }
    }

    @Test("stops everything: every seat is closed at once, and a page that was open saves nothing any more")
    func stopAll() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let open = stand.browser(CircleStand.responsible)
            let typing = try await open.get(Self.home)
            let stopped = try await browser.send([:], on: MotiPaths.stopAll(Self.circle))
            #expect(stopped.location == MotiPaths.circles(), "\(stopped.body)")
            #expect(try await stand.state(Self.circle) == "withdrawn")
            let late = try await open.send(
                ["text": ["Tämä ei enää mene."]], from: typing, to: MotiPaths.notes(Self.circle))
            #expect(late.status == 404)
            for person in [CircleStand.convener, CircleStand.responsible, CircleStand.coordinator] {
                #expect(try await stand.browser(person).get(Self.home).status == 404)
            }
        }
    }

    @Test("leaves the last owner a name and a number when the client let them ring, and nothing else")
    func ringer() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let stopped = try await browser.send(["mayRing": ["1"]], on: MotiPaths.stopAll(Self.circle))
            #expect(stopped.status == 303, "\(stopped.body)")
            let page = try await stand.browser(CircleStand.responsible).get(Self.home)
            #expect(page.status == 200)
            #expect(page.body.contains("Asiakas 7") && page.body.contains("tel:0400000007"))
            #expect(!page.body.contains("vuokra") && !page.body.contains("asumistuen"))
            #expect(!page.body.contains("<textarea"))
        }
    }

    @Test("pauses for a reason until a day, and goes on from where it was")
    func pause() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let bare = try await browser.send(["resume": ["30.6.2026"]], on: MotiPaths.pause(Self.circle))
            #expect(bare.status == 422)
            let far = try await browser.send(
                ["reason": ["illness"], "resume": ["30.6.2026"]], on: MotiPaths.pause(Self.circle))
            #expect(far.status == 422)
            let paused = try await browser.send(
                ["reason": ["illness"], "resume": ["20.3.2026"]], on: MotiPaths.pause(Self.circle))
            #expect(paused.location == Self.home, "\(paused.body)")
            #expect(try await stand.state(Self.circle) == "paused")
            #expect(try await browser.get(MotiPaths.pause(Self.circle)).status == 404)
            let resumed = try await browser.send([:], on: MotiPaths.resumption(Self.circle))
            #expect(resumed.location == Self.home, "\(resumed.body)")
            #expect(try await stand.state(Self.circle) == "following")
        }
    }

    @Test("closes only when everything is settled, naming what lacks and keeping what was typed")
    func close() async throws {
        try await CircleStand.with { stand in
            let circle = CircleStand.closing
            let browser = stand.browser(CircleStand.responsible)
            let bare = try await browser.send([:], on: MotiPaths.end(circle))
            #expect(bare.status == 422)
            let early = try await browser.send(
                ["reason": ["goalsMet"], "remainingContact": ["Terveysasema, 040 000 0033"], "comeBack": ["1"]],
                on: MotiPaths.end(circle))
            #expect(early.status == 422)
            #expect(early.body.contains("Merkitse ensin, miten sovituille asioille kävi"))
            #expect(early.body.contains("Terveysasema, 040 000 0033"))
            let back = try await browser.send(["yes": ["1"]], on: MotiPaths.continuing(circle))
            #expect(back.status == 303, "\(back.body)")
            #expect(try await stand.state(circle) == "following")
            let closing = try await browser.send([:], on: MotiPaths.closing(circle))
            #expect(closing.status == 303, "\(closing.body)")
            #expect(try await stand.state(circle) == "closing")
        }
    }

    @Test("cancels before a meeting once the client has been told, and ends at once when the client has died")
    func cancelAndDeath() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let untold = try await browser.send(
                ["reason": ["needSolved"]], on: MotiPaths.cancellation(CircleStand.inviting))
            #expect(untold.status == 422)
            let told = try await browser.send(
                ["reason": ["needSolved"], "told": ["1"]], on: MotiPaths.cancellation(CircleStand.inviting))
            #expect(told.status == 303, "\(told.body)")
            #expect(try await stand.state(CircleStand.inviting) == "cancelled")

            let died = try await stand.browser(CircleStand.responsible).send(
                ["on": ["2.3.2026"]], on: MotiPaths.death(Self.circle))
            #expect(died.status == 303, "\(died.body)")
            #expect(try await stand.state(Self.circle) == "closed")
            #expect(try await stand.browser(CircleStand.convener).get(Self.home).status == 404)
        }
    }

    @Test("extends the term and renews only the lines that were named; joins another view to the plan")
    func termAndDissent() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let extended = try await browser.send(
                ["end": ["1.12.2026"], "yes": ["1"]], on: MotiPaths.term(Self.circle))
            #expect(extended.location == Self.home, "\(extended.body)")
            let dissent = try await browser.send(
                ["text": ["Asiakas haluaisi nopeammin."], "whose": ["client"]], on: MotiPaths.dissent(Self.circle))
            #expect(dissent.status == 303, "\(dissent.body)")
            #expect(try await stand.count("SELECT COUNT(*) FROM dissent WHERE circle = \(Self.circle)") == 1)
        }
    }

    @Test("gives one more consent, in force at once")
    func line() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let before = try await stand.count(
                "SELECT COUNT(*) FROM consent_line WHERE circle = \(Self.circle) AND ended_at IS NULL")
            let given = try await browser.send(
                [
                    "person": ["\(CircleStand.convener)"], "topics": ["money"], "direction": ["both"],
                    "exclusions": ["1"], "way": ["signature"],
                ], on: MotiPaths.lines(Self.circle))
            #expect(given.location == Self.home, "\(given.body)")
            let after = try await stand.count(
                "SELECT COUNT(*) FROM consent_line WHERE circle = \(Self.circle) AND ended_at IS NULL")
            #expect(after == before)
        }
    }
}
