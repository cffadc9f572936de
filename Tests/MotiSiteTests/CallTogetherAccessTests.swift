import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

/// Who has no ground finds nothing; who sends twice acts once; who writes at the same time loses nothing.
@Suite("Ground, twice and meanwhile while calling together")
struct CallTogetherAccessTests {
    @Test("a stranger gets the same 404 as for a circle that is not")
    func noGround() async throws {
        try await MotiStand.with { stand in
            let (_, circle) = try await stand.prepared()
            let absent = ID<Circle>(rawValue: 987_654_321)
            let strangers = [
                Cast.colleague, Cast.lineManager, Cast.administrator, Cast.foreignCoordinator, Cast.kelaExpert,
            ]
            for stranger in strangers {
                let browser = stand.browser(stranger)
                for path in CallTogetherAccessTests.paths {
                    let refused = try await browser.get(path(circle))
                    let missing = try await browser.get(path(absent))
                    #expect(refused.status == 404)
                    #expect(refused.body == missing.body)
                }
            }
            let records = try await stand.count("access_record WHERE result = 'refused'")
            #expect(records >= Int64(strangers.count * CallTogetherAccessTests.paths.count))
        }
    }

    static let paths: [@Sendable (ID<Circle>) -> String] = [
        { MotiPaths.talk($0) }, { MotiPaths.goals($0) }, { MotiPaths.people($0) }, { MotiPaths.units($0) },
        { MotiPaths.unit($0, CallSitting.kela) }, { MotiPaths.supportPerson($0) }, { MotiPaths.interpreter($0) },
        { MotiPaths.consent($0) }, { MotiPaths.times($0) }, { MotiPaths.sending($0) }, { MotiPaths.paperConsent($0) },
    ]

    @Test("a link alone opens no step")
    func linkAlone() async throws {
        try await MotiStand.with { stand in
            let (_, circle) = try await stand.prepared()
            let answer = try await stand.browser(Cast.convener, level: "link").get(MotiPaths.goals(circle))
            #expect(answer.status == 303)
        }
    }

    @Test("a stranger's form changes nothing")
    func strangersForm() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let page = try await sitting.browser.get(MotiPaths.goals(circle))
            var fields = page.form(
                MotiPaths.goals(circle), ["goal1": ["Vieraan kysymys?"], "topics1": ["money"]])
            let own = try await stand.browser(Cast.colleague).get(MotiPaths.new())
            let token = own.form(MotiPaths.new()).first { $0.0 == "_csrf" }?.1 ?? ""
            fields = fields.map { $0.0 == "_csrf" ? ("_csrf", token) : $0 }
            let answer = try await stand.browser(Cast.colleague).post(MotiPaths.goals(circle), fields)
            #expect(answer.status == 404)
            #expect(try await stand.count("goal") == 0)
        }
    }

    @Test("a form sent twice acts once")
    func twice() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let page = try await sitting.browser.get(MotiPaths.goals(circle))
            let fields = page.form(
                MotiPaths.goals(circle), ["goal1": ["Miten saan vuokran maksettua?"], "topics1": ["money"]])
            let first = try await sitting.browser.post(MotiPaths.goals(circle), fields)
            let second = try await sitting.browser.post(MotiPaths.goals(circle), fields)
            #expect(first.location == second.location)
            #expect(try await stand.count("goal") == 1)
        }
    }

    @Test("invitations sent three times leave once")
    func sentThrice() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            try await sitting.goals(circle)
            let asked = try await sitting.invite(circle)
            try await sitting.consent(circle, asked)
            try await sitting.times(circle)
            let page = try await sitting.browser.get(MotiPaths.sending(circle))
            let fields = page.form(MotiPaths.sending(circle), ["clientSaw": ["1"]])
            for _ in 1...3 {
                let answer = try await sitting.browser.post(MotiPaths.sending(circle), fields)
                #expect(answer.location == MotiPaths.circle(circle))
            }
            #expect(try await stand.count("outbox WHERE code = 'O2'") == 1)
            #expect(try await stand.count("link WHERE kind = 'guest'") == 1)
        }
    }

    @Test("two who write the same question both keep their words")
    func meanwhile() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            try await sitting.goals(circle)
            let address = MotiPaths.goals(circle)
            let mine = try await sitting.browser.get(address)
            let coach = stand.browser(Cast.coordinator)
            let theirs = try await coach.send(["goal1": ["Miten velat järjestyvät?"]], on: address)
            #expect(theirs.status == 303, "\(theirs.body)")
            let both = try await sitting.browser.send(["goal1": ["Miten vuokra järjestyy?"]], from: mine, to: address)
            #expect(both.status == 409)
            #expect(both.body.contains("Miten velat järjestyvät?"))
            #expect(both.body.contains("Miten vuokra järjestyy?"))
            let merged = try await sitting.browser.send(
                ["goal1": ["Miten vuokra ja velat järjestyvät?"]], from: both, to: address)
            #expect(merged.status == 303, "\(merged.body)")
            let page = try await coach.get(address)
            #expect(page.body.contains("Miten vuokra ja velat järjestyvät?"))
        }
    }

    @Test("a no leaves nothing to open, and says what helps in danger", arguments: ["no", "unsafe"])
    func declined(_ answer: String) async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            let fields: [String: [String]] =
                answer == "no" ? ["answer": ["no"]] : ["answer": ["yes"], "language": ["fi"], "safe": ["no"]]
            let sent = try await sitting.browser.send(fields, on: MotiPaths.talk(circle))
            #expect(sent.location.hasPrefix(MotiPaths.declined()), "\(sent.body)")
            let page = try await sitting.browser.get(sent.location)
            #expect(page.status == 200)
            #expect(page.body.contains("112"))
            #expect(try await sitting.browser.get(MotiPaths.talk(circle)).status == 404)
            #expect(try await stand.count("circle WHERE state = 'declined'") == 1)
        }
    }

    @Test("a worry put off or let go needs no name")
    func laterAndLetGo() async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            let far = try await sitting.browser.send(
                ["answer": ["later"], "laterOn": ["1.6.2026"]], on: MotiPaths.talk(circle))
            #expect(far.status == 422)
            #expect(far.body.contains("id=\"laterOn-fault\""))
            let later = try await sitting.browser.send(
                ["answer": ["later"], "laterOn": ["20.3.2026"]], on: MotiPaths.talk(circle))
            #expect(later.location == "/", "\(later.body)")
            let again = try await sitting.browser.get(MotiPaths.talk(circle))
            #expect(!again.body.contains("value=\"later\""))
            let gone = try await sitting.browser.send([:], on: MotiPaths.talk(circle), to: MotiPaths.letGo(circle))
            #expect(gone.location == "/")
            #expect(try await stand.count("circle WHERE state = 'lapsed'") == 1)
        }
    }
}
