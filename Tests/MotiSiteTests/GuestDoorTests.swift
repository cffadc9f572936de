import Core
import Gate
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

@Suite("A guest's link")
struct GuestDoorTests {
    private static let circle = CircleStand.inviting
    private static let clientWords = "Asiakas 4"

    @Test("changes nothing when it is fetched, and names nobody", arguments: Language.allCases)
    func scanned(_ language: Language) async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(262, Self.circle, stand)
            for _ in 0..<2 {
                let page = try await guest.fresh(language).get(guest.link)
                #expect(page.status == 200)
                #expect(!page.body.contains("⟦") && !page.body.contains(Self.clientWords))
            }
            let person = guest.person
            #expect(try await stand.count("SELECT COUNT(*) FROM session WHERE person = \(person)") == 0)
            #expect(
                try await stand.count(
                    "SELECT COUNT(*) FROM link WHERE person = \(person) AND browser_hash IS NOT NULL") == 0)
        }
    }

    @Test("takes an answer by link alone without a word of the client", arguments: Language.allCases)
    func answers(_ language: Language) async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(262, Self.circle, stand)
            let browser = try await guest.opened(language)
            let page = try await browser.get(MotiPaths.guest())
            #expect(page.status == 200)
            #expect(!page.body.contains("⟦"), "\(page.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })")
            #expect(!page.body.contains(Self.clientWords) && !page.body.contains("vuokra"))
            let slot = try #require(page.body.firstMatch(of: /name="slots" value="([0-9a-z]+)"/))
            let fields = page.form(MotiPaths.guestReply(), ["slots": [String(slot.1)], "answer": ["yesRemote"]])
            let answered = try await browser.post(MotiPaths.guestReply(), fields)
            #expect(answered.location == MotiPaths.guest(), "\(answered.body)")
            #expect(try await guest.state() == "yesRemote")
            let again = try await browser.post(MotiPaths.guestReply(), fields)
            #expect(again.location == MotiPaths.guest())
            let circle = guest.circle
            let item = guest.invitation
            #expect(
                try await stand.count(
                    "SELECT COUNT(*) FROM event WHERE circle = \(circle) AND name = 'reply' AND item = \(item)") == 1)
            let after = try await browser.get(MotiPaths.guest())
            #expect(after.body.contains("role=\"status\"") && !after.body.contains(Self.clientWords))
        }
    }

    @Test("says what is missing beside its box, and keeps what was typed")
    func faults() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(262, Self.circle, stand)
            let browser = try await guest.opened()
            let none = try await browser.send([:], from: browser.get(MotiPaths.guest()), to: MotiPaths.guestReply())
            #expect(none.status == 422)
            #expect(none.body.contains("Valitse vastaus."))
            let slotless = try await browser.send(["answer": ["yes"]], on: MotiPaths.guestReply())
            #expect(slotless.status == 422)
            let deputy = try await browser.send(
                ["answer": ["deputyOffered"], "deputyName": ["Velkaneuvoja 2"]], on: MotiPaths.guestReply())
            #expect(deputy.status == 422)
            #expect(deputy.body.contains("Velkaneuvoja 2"))
            #expect(deputy.body.contains("Kirjoita sijaisen puhelin tai sähköposti."))
            #expect(try await guest.state() == "asked")
            let written = try await browser.send(["answer": ["written"]], on: MotiPaths.guestReply())
            #expect(written.location == MotiPaths.guestCode())
        }
    }

    @Test("opens in one browser; another may have a new link sent, once")
    func elsewhere() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(262, Self.circle, stand)
            let mine = try await guest.opened()
            #expect(try await mine.get(guest.link).location == MotiPaths.guest())
            let person = guest.person
            let before = try await stand.count(
                "SELECT COUNT(*) FROM outbox WHERE person = \(person) AND code = 'O1'")
            let other = guest.fresh()
            let page = try await other.get(guest.link)
            #expect(page.status == 200 && page.body.contains("toisella laitteella"))
            let their = other.taking(page)
            for _ in 0..<2 {
                let shown = try await their.get(guest.link)
                let sent = try await their.send([:], from: shown, to: "\(guest.link)/new")
                #expect(sent.status == 200 && sent.body.contains("Uusi linkki on lähetetty"))
            }
            #expect(
                try await stand.count("SELECT COUNT(*) FROM outbox WHERE person = \(person) AND code = 'O1'")
                    == before + 1)
            #expect(try await their.get(MotiPaths.guest()).status == 303)
        }
    }

    @Test("that was never given and one that has ended look the same, and are not found")
    func dead() async throws {
        try await CircleStand.with { stand in
            let guest = try await GuestSitting.of(262, Self.circle, stand)
            let person = guest.person
            try await stand.stand.world.gate.data.write { connection in
                _ = try connection.run("UPDATE link SET ended_at = 1 WHERE person = \(person)")
            }
            let ended = try await guest.fresh().get(guest.link)
            let never = try await guest.fresh().get("/v/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            #expect(ended.status == 404 && never.status == 404)
            #expect(ended.body.contains("Tästä linkistä ei avaudu mitään"))
            func plain(_ page: StandPage, _ address: String) -> String {
                page.body.replacing(address, with: "").replacing(/value="[^"]*"/, with: "")
            }
            #expect(
                plain(ended, guest.link) == plain(never, "/v/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))
        }
    }
}
