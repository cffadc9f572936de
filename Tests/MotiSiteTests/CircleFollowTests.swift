import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing

@Suite("Following a circle")
struct CircleFollowTests {
    private static let circle = CircleStand.following
    private static let home = MotiPaths.circle(circle)

    @Test("shows the next step, people, agreed things, the client's own questions and who reads what is written")
    func front() async throws {
        try await CircleStand.with { stand in
            let page = try await stand.browser(CircleStand.responsible).get(Self.home)
            #expect(page.body.contains("<h1>Asiakas 7</h1>"))
            #expect(page.body.contains("Miten selviän vuokrasta, kun tulot vaihtelevat?"))
            #expect(page.body.contains("Laskee asumistuen uudelleen."))
            #expect(page.body.contains("Kelan asiantuntija"))
            #expect(page.body.contains("class=\"readers\""))
            #expect(page.body.contains("Asiakas haluaa lopettaa"))
            #expect(page.body.matches(of: /class="next split"/).count == 1)
            // Only the topics of the own line.
            let guest = try await stand.browser(CircleStand.convener).get(Self.home)
            #expect(guest.status == 200)
        }
    }

    @Test("notes a contact once however often it is sent, and tells the date it may be at the latest")
    func contact() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let address = MotiPaths.contact(Self.circle)
            let bare = try await browser.send([:], on: address)
            #expect(bare.status == 422)
            #expect(bare.body.contains("Valitse, miten olit yhteydessä."))
            let late = try await browser.send(
                ["channel": ["call"], "result": ["reached"], "next": ["1.9.2026"], "line": ["Hyvin meni."]], on: address
            )
            #expect(late.status == 422)
            #expect(late.body.contains("Hyvin meni."))
            #expect(late.body.contains("tai aikaisempi"))
            let page = try await browser.get(address)
            let fields = page.form(
                address, ["channel": ["call"], "result": ["reached"], "next": ["16.3.2026"], "line": ["Hyvin meni."]])
            for _ in 0..<3 {
                let answer = try await browser.post(address, fields)
                #expect(answer.location == Self.home + "#record", "\(answer.body)")
            }
            #expect(try await stand.count("SELECT COUNT(*) FROM contact WHERE circle = \(Self.circle)") == 1)
            let front = try await browser.get(Self.home)
            #expect(front.body.contains("Hyvin meni."))
            #expect(front.body.contains("Yhteys 2.3.2026"))
        }
    }

    @Test("writes a note for everybody, corrects it, and keeps both texts when two write at once")
    func note() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let empty = try await browser.send(["text": [" "]], on: Self.home, to: MotiPaths.notes(Self.circle))
            #expect(empty.status == 422)
            let code = try await browser.send(
                ["text": ["Hänen tunnuksensa on 131052-308T."]], on: Self.home, to: MotiPaths.notes(Self.circle))
            #expect(code.status == 422)
            let written = try await browser.send(
                ["text": ["Vuokranantaja suostui <siirtoon>."]], on: Self.home, to: MotiPaths.notes(Self.circle))
            #expect(written.location == Self.home + "#written", "\(written.body)")
            #expect(try await browser.get(Self.home).body.contains("Vuokranantaja suostui &lt;siirtoon&gt;."))

            let entry: ID<Entry> = try await stand.id(
                "SELECT id FROM entry WHERE circle = \(Self.circle) AND kind = \("note")")
            let address = MotiPaths.note(Self.circle, entry)
            let first = try await browser.get(address)
            let second = try await browser.get(address)
            #expect(try await browser.send(["text": ["Ensimmäinen muutos."]], from: first, to: address).status == 303)
            let late = try await browser.send(["text": ["Toinen muutos."]], from: second, to: address)
            #expect(late.status == 409)
            #expect(late.body.contains("Ensimmäinen muutos.") && late.body.contains("Toinen muutos."))
            #expect(try await browser.send(["text": ["Molemmat."]], from: late, to: address).status == 303)
            // Somebody else's note is not there to change.
            #expect(try await stand.browser(CircleStand.coordinator).get(address).status == 404)
            let removed = try await browser.send([:], on: address, to: MotiPaths.noteRemoval(Self.circle, entry))
            #expect(removed.status == 303)
            #expect(try await browser.get(Self.home).body.contains("Molemmat.") == false)
        }
    }

    @Test("lets an owner wait, go on, change and finish what was promised, each thing once")
    func actions() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let goal: ID<Goal> = try await stand.id("SELECT id FROM goal WHERE circle = \(Self.circle) ORDER BY number")
            let seat: ID<Seat> = try await stand.id(
                """
                SELECT id FROM seat WHERE circle = \(Self.circle) AND person = \(CircleStand.responsible)
                    AND to_at IS NULL
                """)
            let proposed = try await browser.send(
                ["goal": ["\(goal)"], "what": ["Soittaa vuokranantajalle."], "owner": ["\(seat)"]],
                on: MotiPaths.actions(Self.circle))
            #expect(proposed.status == 303, "\(proposed.body)")
            let action: ID<Action> = try await stand.id(
                "SELECT id FROM action WHERE circle = \(Self.circle) AND state = \("proposed")")
            let undated = try await browser.send([:], on: MotiPaths.actionTaking(Self.circle, action))
            #expect(undated.status == 422)
            #expect(undated.body.contains("Kirjoita päivä, tai miksi päivää ei ole."))
            let taken = try await browser.send(["due": ["20.3.2026"]], on: MotiPaths.actionTaking(Self.circle, action))
            #expect(taken.location == Self.home + "#agreed", "\(taken.body)")
            let waits = try await browser.send(
                ["reason": ["decision"], "check": ["30.3.2026"]], on: MotiPaths.actionWait(Self.circle, action))
            #expect(waits.status == 303, "\(waits.body)")
            #expect(try await browser.get(Self.home).body.contains("Odottaa: päätöstä."))
            let one = MotiPaths.action(Self.circle, action)
            let on = try await browser.send([:], on: one, to: MotiPaths.actionGoingOn(Self.circle, action))
            #expect(on.status == 303, "\(on.body)")
            let done = try await browser.send([:], on: one, to: MotiPaths.actionFinish(Self.circle, action))
            #expect(done.status == 303, "\(done.body)")
            let notSo = try await browser.send([:], on: MotiPaths.actionNotSo(Self.circle, action))
            #expect(notSo.status == 303, "\(notSo.body)")
            let dropped = try await browser.send(
                ["reason": ["otherWay"]], on: MotiPaths.actionDrop(Self.circle, action))
            #expect(dropped.status == 303, "\(dropped.body)")
            #expect(try await stand.count("SELECT COUNT(*) FROM action WHERE state = \("dropped")") == 1)
        }
    }

    @Test("ticks the record, hands the duty over by its list, and never without it")
    func dutyAndRecord() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let ticked = try await browser.send(["record": ["social"]], on: MotiPaths.record(Self.circle))
            #expect(ticked.location == Self.home + "#record", "\(ticked.body)")
            #expect(try await browser.get(Self.home).body.contains("kirjattu"))

            let offered = try await browser.send(
                ["duty": ["responsible"], "person": ["\(CircleStand.convener)"]], on: MotiPaths.duties(Self.circle))
            #expect(offered.location == Self.home, "\(offered.body)")
            let offer: ID<Offer> = try await stand.id("SELECT id FROM offer WHERE state = \("open")")
            let next = stand.browser(CircleStand.convener)
            #expect(try await next.get(Self.home).body.contains("Sinua pyydetään: vastuutyöntekijä"))
            #expect(try await browser.get(MotiPaths.duty(Self.circle, offer)).status == 404)
            let address = MotiPaths.duty(Self.circle, offer)
            let bare = try await next.send([:], on: address)
            #expect(bare.status == 422)
            let points = ["clientAgrees", "jointCall", "actions", "line", "noTellAgain", "dates"]
            var fields: [String: [String]] = ["oldSeatEnds": ["6.3.2026"]]
            for point in points { fields[point] = ["1"] }
            let accepted = try await next.send(fields, on: address)
            #expect(accepted.location == Self.home, "\(accepted.body)")
            #expect(
                try await stand.count(
                    """
                    SELECT person FROM seat WHERE circle = \(Self.circle) AND part = \("responsible")
                        AND to_at IS NULL
                    """) == CircleStand.convener.rawValue)
        }
    }

    @Test("calls a review meeting from those who are in")
    func review() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.responsible)
            let address = MotiPaths.review(Self.circle)
            let bare = try await browser.send([:], on: address)
            #expect(bare.status == 422)
            let sent = try await browser.send(
                ["slot1": ["24.3.2026 klo 10"], "slot2": ["26.3.2026 klo 13"], "clientSaw": ["1"]], on: address)
            #expect(sent.location == MotiPaths.meeting(Self.circle), "\(sent.body)")
            #expect(try await browser.get(MotiPaths.meeting(Self.circle)).body.contains("Ei ole vielä vastannut"))
            let gone = try await browser.send(
                ["reason": ["notNeeded"]], on: MotiPaths.meetingCancellation(Self.circle))
            #expect(gone.status == 303, "\(gone.body)")
        }
    }
}
