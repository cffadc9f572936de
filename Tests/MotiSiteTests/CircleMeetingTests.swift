import Core
import Gate
import MotiSite
import SQL
import Site
import TestKit
import Testing

@Suite("The work round a meeting")
struct CircleMeetingTests {
    private static let circle = CircleStand.inviting
    private static let meeting = MotiPaths.meeting(circle)

    @Test("goes from an answer by phone to a fixed time, called beforehand, and moved")
    func path() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let asked: ID<Invitation> = try await stand.id(
                "SELECT id FROM invitation WHERE circle = \(Self.circle) AND person = \(CircleStand.responsible)")
            let slot: ID<Slot> = try await stand.id(
                """
                SELECT s.id FROM slot s JOIN meeting m ON m.id = s.meeting
                WHERE m.circle = \(Self.circle) AND s.dropped_at IS NULL ORDER BY s.starts_at
                """)
            let early = try await browser.send(["slot": ["\(slot)"], "yes": ["1"]], on: Self.meeting)
            #expect(early.status == 422)
            #expect(early.body.contains("Asiakas haluaa tavata silti"))

            let reply = MotiPaths.reply(Self.circle, asked)
            let bare = try await browser.send(["answer": ["yes"], "slots": []], on: reply)
            #expect(bare.status == 422)
            #expect(bare.body.contains("Valitse vähintään yksi aika."))
            let answered = try await browser.send(["answer": ["yes"], "slots": ["\(slot)"]], on: reply)
            #expect(answered.location == Self.meeting, "\(answered.body)")

            let noYes = try await browser.send(["slot": ["\(slot)"]], on: Self.meeting)
            #expect(noYes.status == 422)
            #expect(noYes.body.contains("Kysy asiakkaalta ja merkitse, että tämä sopii hänelle."))
            let fixed = try await browser.send(["slot": ["\(slot)"], "yes": ["1"]], on: Self.meeting)
            #expect(fixed.location == Self.meeting, "\(fixed.body)")
            #expect(try await stand.state(Self.circle) == "scheduled")

            let called = try await browser.send(
                ["note": ["Asiakas avaa itse."]], on: MotiPaths.meetingCall(Self.circle))
            #expect(called.location == Self.meeting, "\(called.body)")
            #expect(try await browser.get(Self.meeting).body.contains("Asiakkaalle soitettiin"))

            let one = try await browser.send(
                ["reason": ["illness"], "slot1": ["24.3.2026 klo 10"]], on: MotiPaths.meetingMove(Self.circle))
            #expect(one.status == 422)
            let moved = try await browser.send(
                ["reason": ["illness"], "slot1": ["24.3.2026 klo 10"], "slot2": ["26.3.2026 klo 13"]],
                on: MotiPaths.meetingMove(Self.circle))
            #expect(moved.location == Self.meeting, "\(moved.body)")
            #expect(try await stand.state(Self.circle) == "inviting")
        }
    }

    @Test("reads a guest a code once; the database keeps it sealed, and the same form sent again shows none")
    func code() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let guest: ID<Invitation> = try await stand.id(
                "SELECT id FROM invitation WHERE circle = \(Self.circle) AND unit = 260")
            let address = MotiPaths.code(Self.circle, guest)
            let shown = try await browser.get(address)
            let fields = shown.form(address)
            let page = try await browser.post(address, fields)
            #expect(page.status == 200)
            let match = try #require(page.body.firstMatch(of: /<p class="words">([0-9]{3}) ([0-9]{3})<\/p>/))
            let code = String(match.1 + match.2)
            #expect(
                try await stand.count(
                    "SELECT COUNT(*) FROM link WHERE code_hash IS NOT NULL AND code_until IS NOT NULL") == 1)
            let stored = try await stand.stand.world.gate.data.read {
                try $0.row("SELECT code_hash FROM link WHERE code_hash IS NOT NULL")?.blob(0) ?? []
            }
            #expect(!String(decoding: stored, as: UTF8.self).contains(code))
            let again = try await browser.post(address, fields)
            #expect(again.location == address)
            #expect(try await browser.get(address).body.contains(String(match.1 + " " + match.2)) == false)
        }
    }

    @Test("lets a deputy in, and marks an absent client without closing anything")
    func deputyAndAbsence() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.convener)
            let guest: ID<Invitation> = try await stand.id(
                "SELECT id FROM invitation WHERE circle = \(Self.circle) AND unit = 260")
            let offered = try await browser.send(
                ["answer": ["deputyOffered"], "deputy": ["Kelan asiantuntija 9"], "deputyContact": ["040 000 0099"]],
                on: MotiPaths.reply(Self.circle, guest))
            #expect(offered.location == Self.meeting, "\(offered.body)")
            let page = try await browser.get(Self.meeting)
            #expect(page.body.contains("Päätä asiakkaan kanssa, tuleeko sijainen"))
            let address = MotiPaths.deputy(Self.circle, guest)
            let bare = try await browser.send(["name": ["Kelan asiantuntija 9"]], on: address)
            #expect(bare.status == 422)
            let letIn = try await browser.send(
                ["name": ["Kelan asiantuntija 9"], "phone": ["040 000 0099"]], on: address)
            #expect(letIn.location == Self.meeting, "\(letIn.body)")
            #expect(try await browser.get(Self.meeting).body.contains("Sijainen tulee"))

            let west = stand.browser(CircleStand.westConvener)
            let start = try await stand.count(
                "SELECT starts_at FROM meeting WHERE circle = \(CircleStand.scheduled) AND state = \("fixed")")
            stand.stand.world.clock.move(to: Instant(milliseconds: start + 600_000))
            let absent = try await west.send([:], on: MotiPaths.meetingAbsence(CircleStand.scheduled))
            #expect(absent.status == 303, "\(absent.body)")
            #expect(try await stand.state(CircleStand.scheduled) == "inviting")
        }
    }
}
