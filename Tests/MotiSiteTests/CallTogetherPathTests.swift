import Core
import MotiSite
import Site
import TestKit
import Testing
import Words

/// From worry to sent invitations through the pages, as a convener does it beside the client.
@Suite("Call together")
struct CallTogetherPathTests {
    @Test("leads from a worry to sent invitations in six steps", arguments: Language.allCases)
    func wholePath(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener, language))
            let circle = try await sitting.worry()
            try await sitting.agree(circle, language: language.code)
            try await sitting.goals(circle)
            let asked = try await sitting.invite(circle)
            try await sitting.consent(circle, asked)
            try await sitting.times(circle)
            let page = try await sitting.browser.get(MotiPaths.sending(circle))
            #expect(page.status == 200)
            #expect(!page.body.contains("⟦"))
            #expect(page.body.contains("Miten saan vuokran maksettua?"))
            let sent = try await sitting.browser.send(["clientSaw": ["1"]], on: MotiPaths.sending(circle))
            #expect(sent.status == 303, "\(sent.body)")
            #expect(sent.location == MotiPaths.circle(circle))
        }
    }
}

/// What may be changed on the way, before anything is sent.
@Suite("On the way to sending")
struct CallTogetherWayTests {
    @Test("the pair is taken out and let in again")
    func pair() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let people = MotiPaths.people(circle)
            let coach = stand.browser(Cast.coordinator)
            #expect(try await coach.get(people).status == 200)
            let out = try await sitting.browser.send([:], on: people, to: MotiPaths.pairRemoval(circle))
            #expect(out.location == people, "\(out.body)")
            #expect(try await coach.get(people).status == 404)
            let again = try await sitting.browser.send([:], on: people, to: MotiPaths.pair(circle))
            #expect(again.location == people, "\(again.body)")
            #expect(try await coach.get(people).status == 200)
        }
    }

    @Test("support person and interpreter come with what the client allows", arguments: Language.allCases)
    func company(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let (_, circle) = try await stand.prepared()
            let browser = stand.browser(Cast.convener, language)
            let friend = try await browser.send(
                ["name": ["Tukihenkilö 3"], "phone": ["040 000 0033"]], on: MotiPaths.supportPerson(circle))
            #expect(friend.location == MotiPaths.people(circle), "\(friend.body)")
            let interpreter = try await browser.send(
                ["name": ["Tulkki 2"], "email": ["tulkki2@example.org"]], on: MotiPaths.interpreter(circle))
            #expect(interpreter.location == MotiPaths.people(circle), "\(interpreter.body)")
            let people = try await browser.get(MotiPaths.people(circle))
            let found = people.body.matches(of: /name="on" value="([0-9a-z]{9,})"/).compactMap { ID<Invitation>($0.1) }
            #expect(!found.isEmpty)
            // The interpreter needs no line, so only the others have a page for one.
            var saved = 0
            for invitation in found {
                let address = MotiPaths.line(circle, invitation)
                guard try await browser.get(address).status == 200 else { continue }
                let line = try await browser.send(["plan": ["1"], "direction": ["gets"]], on: address)
                if line.status == 303 { saved += 1 }
            }
            #expect(saved >= 1)
            let consent = try await browser.get(MotiPaths.consent(circle))
            #expect(consent.status == 200)
            #expect(!consent.body.contains("⟦"))
        }
    }

    @Test("somebody asked is changed and taken off the list, the rest of the page kept")
    func changed() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let asked = try await sitting.invite(circle)
            let changed = try await sitting.browser.send(
                ["minutes": ["45"], "mode": ["remote"], "why": ["Laskee asumistuen."]],
                on: MotiPaths.asked(circle, asked))
            #expect(changed.location == MotiPaths.people(circle), "\(changed.body)")
            let page = try await sitting.browser.get(MotiPaths.people(circle))
            #expect(page.body.contains("45 min, etänä"))
            let gone = try await sitting.browser.send(
                ["remove": ["\(asked)"], "notDiscussed": ["Lasten asioista ei puhuta."]], on: MotiPaths.people(circle))
            #expect(gone.location == MotiPaths.people(circle), "\(gone.body)")
            let left = try await sitting.browser.get(MotiPaths.people(circle))
            #expect(left.body.contains("Lasten asioista ei puhuta."))
            #expect(!left.body.contains("45 min"))
            #expect(try await stand.count("invitation") == 0)
        }
    }

    @Test("consent on paper or aloud says what is missing, and is given when it is there")
    func otherWays() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let address = MotiPaths.consent(circle)
            let unsigned = try await sitting.browser.send(
                ["manner": ["signature"], "exclusions": ["1"]], on: address)
            #expect(unsigned.body.contains("id=\"signed-fault\""))
            let unheard = try await sitting.browser.send(["manner": ["oral"], "exclusions": ["1"]], on: address)
            #expect(unheard.body.contains("id=\"heardBy-fault\""))
            let heard = try await sitting.browser.send(
                ["manner": ["oral"], "exclusions": ["1"], "heardBy": ["\(Cast.coordinator)"]], on: address)
            #expect(heard.location == MotiPaths.times(circle), "\(heard.body)")
            let page = try await sitting.browser.get(address)
            #expect(page.body.contains("Kaikki luvat on annettu."))
        }
    }

    @Test("cards are found by a word", arguments: Language.allCases)
    func cards(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let (_, circle) = try await stand.prepared()
            let browser = stand.browser(Cast.convener, language)
            let all = try await browser.get(MotiPaths.units(circle))
            #expect(all.body.contains(MotiPaths.unit(circle, CallSitting.kela)))
            #expect(!all.body.contains("⟦"))
            let none = try await browser.get(MotiPaths.units(circle) + "?q=zzz")
            #expect(none.status == 200)
            #expect(!none.body.contains(MotiPaths.unit(circle, CallSitting.kela)))
        }
    }

    @Test("a coach is asked for once")
    func coach() async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            let asked = try await sitting.browser.send([:], on: MotiPaths.talk(circle), to: MotiPaths.coach(circle))
            #expect(asked.location == MotiPaths.talk(circle))
            let page = try await sitting.browser.get(MotiPaths.talk(circle))
            #expect(!page.hasForm(MotiPaths.coach(circle)))
        }
    }
}
