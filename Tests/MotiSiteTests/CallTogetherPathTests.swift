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
