import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

@Suite("A guest's code")
struct GuestCodeTests {
    @Test("opens exactly the goals of the own line", arguments: Language.allCases)
    func content(_ language: Language) async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(260, CircleStand.inviting, stand)
            let browser = try await guest.inside(language)
            let page = try await browser.get(MotiPaths.guest())
            #expect(page.status == 200)
            #expect(!page.body.contains("⟦"), "\(page.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })")
            #expect(page.body.contains("Asiakas 4"))
            #expect(page.body.contains("Voisinko palata töihin"))
            #expect(!page.body.contains("Miten selviän vuokrasta") && !page.body.contains("lähtisi kanssani"))
            #expect(!page.title.contains("Asiakas"))
            for address in [MotiPaths.guestReply(), MotiPaths.guestStop()] {
                let shown = try await browser.get(address)
                #expect(shown.status == 200 && !shown.body.contains("⟦"), "\(address)")
            }
        }
    }

    @Test("shuts for half an hour after five wrong ones, and the owner is told")
    func shut() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(260, CircleStand.inviting, stand)
            let browser = try await guest.opened()
            let digits = try await guest.code()
            let wrong = digits == "000000" ? "000001" : "000000"
            for left in [4, 3, 2, 1] {
                let page = try await browser.send(["code": [wrong]], on: MotiPaths.guestCode())
                #expect(page.status == 422 && page.body.contains("jäljellä: \(left)"))
            }
            let last = try await browser.send(["code": [wrong]], on: MotiPaths.guestCode())
            #expect(last.status == 422 && last.body.contains("liian monta kertaa"))
            let right = try await browser.send(["code": [digits]], on: MotiPaths.guestCode())
            #expect(right.status == 422)
            let circle = guest.circle
            #expect(
                try await stand.count(
                    "SELECT COUNT(*) FROM event WHERE circle = \(circle) AND name = 'codeShut'") == 1)
            stand.stand.world.clock.move(to: stand.stand.world.clock.now().adding(minutes: 31))
            let fresh = try await guest.code()
            let opened = try await browser.send(["code": [fresh]], on: MotiPaths.guestCode())
            #expect(opened.location == MotiPaths.guest(), "\(opened.body)")
        }
    }

    @Test("is over after ten minutes")
    func old() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(260, CircleStand.inviting, stand)
            let browser = try await guest.opened()
            let digits = try await guest.code()
            stand.stand.world.clock.move(to: stand.stand.world.clock.now().adding(minutes: 11))
            let late = try await browser.send(["code": [digits]], on: MotiPaths.guestCode())
            #expect(late.status == 422 && late.body.contains("ei ole enää voimassa"))
        }
    }

    @Test("lets a guest write beforehand, answer in writing and see who reads it")
    func written() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(260, CircleStand.inviting, stand)
            let browser = try await guest.inside()
            let saved = try await browser.send(
                ["written": ["Ottakaa vuokrasopimus mukaan."]], from: browser.get(MotiPaths.guest()),
                to: MotiPaths.guestInput())
            #expect(saved.location == MotiPaths.guest(), "\(saved.body)")
            let page = try await browser.get(MotiPaths.guest())
            #expect(page.body.contains("Ottakaa vuokrasopimus mukaan."))
            let empty = try await browser.send(["answer": ["written"]], on: MotiPaths.guestReply())
            #expect(empty.status == 422)
            let answer = try await browser.send(
                ["answer": ["written"], "written": ["Laskelma tulee viikossa."]], on: MotiPaths.guestReply())
            #expect(answer.location == MotiPaths.guest(), "\(answer.body)")
            #expect(try await guest.state() == "written")
        }
    }

    @Test("lets a guest finish an own thing, and stop everything on the client's word: the guest's own way ends too")
    func stops() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(260, CircleStand.following, stand)
            let action: ID<Action> = try await stand.id(
                """
                SELECT a.id FROM action a JOIN seat s ON s.id = a.owner
                WHERE s.circle = \(CircleStand.following) AND s.person = \(guest.person) AND a.state = 'accepted'
                """)
            let browser = try await guest.inside(convener: CircleStand.responsible)
            let page = try await browser.get(MotiPaths.guest())
            #expect(page.body.contains("Laskee asumistuen uudelleen."))
            let wait = try await browser.send(
                ["reason": ["queue"], "check": ["20.3."]], on: MotiPaths.guestWait(action))
            #expect(wait.location == MotiPaths.guest(), "\(wait.body)")
            let done = try await browser.send(
                [:], from: browser.get(MotiPaths.guest()), to: MotiPaths.guestFinish(action))
            #expect(done.location == MotiPaths.guest(), "\(done.body)")
            let vague = try await browser.send(["what": []], on: MotiPaths.guestStop())
            #expect(vague.status == 422)
            let stopped = try await browser.send(["what": ["all"]], on: MotiPaths.guestStop())
            #expect(stopped.location == MotiPaths.guestStopped(), "\(stopped.body)")
            #expect(try await stand.state(CircleStand.following) == "withdrawn")
            #expect(try await browser.get(MotiPaths.guestStopped()).status == 200)
            #expect(try await browser.get(MotiPaths.guest()).status == 303)
        }
    }

    @Test("page is not there for those who came in another way")
    func others() async throws {
        try await CircleStand.with { stand in
            let worker = stand.browser(CircleStand.convener)
            for address in [MotiPaths.guest(), MotiPaths.guestReply(), MotiPaths.guestStop()] {
                let page = try await worker.get(address)
                #expect(page.status == 404, "\(address)")
            }
        }
    }
}
