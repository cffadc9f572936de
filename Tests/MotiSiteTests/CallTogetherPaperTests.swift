import Core
import MotiSite
import Site
import TestKit
import Testing
import Words

/// P1–P3: what each sheet holds, and what it must not.
@Suite("Papers of calling together")
struct CallTogetherPaperTests {
    @Test("the talk's sheet has no place for a name", arguments: Language.allCases)
    func talk(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let page = try await stand.browser(Cast.convener, language).get(MotiPaths.paperTalk())
            #expect(page.status == 200)
            #expect(page.body.contains("class=\"paper\""))
            #expect(!page.body.contains("⟦"))
        }
    }

    @Test("consent and invitation carry the mark, the version and own questions only", arguments: Language.allCases)
    func consentAndInvitation(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            _ = try await sitting.browser.send(
                [
                    "goal1": ["Miten saan vuokran maksettua?"], "topics1": ["money"],
                    "goal2": ["Voisinko palata töihin?"], "topics2": ["work"],
                ], on: MotiPaths.goals(circle))
            _ = try await sitting.browser.send(
                ["safety": ["Ovea ei avata illalla."]], on: MotiPaths.talk(circle))
            let asked = try await sitting.invite(circle)
            try await sitting.consent(circle, asked)
            try await sitting.times(circle)
            let browser = stand.browser(Cast.convener, language)
            let consent = try await browser.get(MotiPaths.paperConsent(circle))
            let invitation = try await browser.get(MotiPaths.paperInvitation(circle, asked))
            for page in [consent, invitation] {
                #expect(page.status == 200)
                #expect(page.body.contains("JulkL 24"))
                #expect(page.body.contains("Asiakas 7"))
                #expect(!page.body.contains("⟦"))
                #expect(!page.body.contains("Ovea ei avata"))
                #expect(!page.title.contains("Asiakas"))
            }
            #expect(consent.body.contains("2026-1/"))
            #expect(invitation.body.contains("Miten saan vuokran maksettua?"))
            #expect(!invitation.body.contains("Voisinko palata töihin?"))
        }
    }

    @Test("before consent an invitation names no client")
    func withoutConsent() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            try await sitting.goals(circle)
            let asked = try await sitting.invite(circle)
            let page = try await sitting.browser.get(MotiPaths.paperInvitation(circle, asked))
            #expect(page.status == 200)
            #expect(!page.body.contains("Asiakas 7"))
            #expect(!page.body.contains("vuokran"))
        }
    }
}
