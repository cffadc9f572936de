import Core
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

@Suite("At the table")
struct TableTests {
    private static let circle = CircleStand.scheduled
    private static let held = CircleStand.held

    private static func marks(_ page: StandPage) -> [String: [String]] {
        page.body.matches(of: /name="(at-[0-9a-z]+)"/).reduce(into: [:]) { $0[String($1.1)] = ["onSite"] }
    }

    private static func begin(_ stand: CircleStand, _ browser: StandBrowser) async throws {
        let start: ID<Slot> = try await stand.id("SELECT starts_at FROM meeting WHERE circle = \(circle)")
        stand.stand.world.clock.move(to: Instant(milliseconds: start.rawValue).adding(minutes: 1))
        let card = try await browser.get(MotiPaths.table(circle))
        let begun = try await browser.send(marks(card), from: card, to: MotiPaths.table(circle))
        #expect(begun.location == MotiPaths.tableOpening(circle), "\(begun.body)")
    }

    @Test("goes from the consent card to a confirmed plan and the client's copy", arguments: Language.allCases)
    func path(_ language: Language) async throws {
        try await CircleStand.with { stand in
            let circle = Self.circle
            let browser = stand.browser(CircleStand.westConvener, language)
            try await Self.begin(stand, browser)
            #expect(try await stand.state(circle) == "held")
            for address in [MotiPaths.tableOpening(circle), MotiPaths.tableRound(circle), MotiPaths.table(circle)] {
                let page = try await browser.get(address)
                #expect(page.status == 200 && !page.body.contains("⟦"), "\(address)")
                #expect(page.body.contains("class=\"table\""))
            }
            let goal: ID<Goal> = try await stand.id("SELECT id FROM goal WHERE circle = \(circle)")
            let question = MotiPaths.tableQuestion(circle, goal)
            let shown = try await browser.get(question)
            #expect(!shown.body.contains("⟦"), "\(shown.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })")
            let owner = try #require(shown.body.firstMatch(of: /name="owner" value="([0-9a-z]+)"/))
            let added = try await browser.send(
                [
                    "understood": ["Arki on raskasta aamuisin."], "what": ["Käy tutustumassa toimintaan."],
                    "owner": [String(owner.1)], "because": ["Sovitaan puhelimessa."], "mine": ["1"], "add": ["1"],
                ], on: question)
            #expect(added.location == question, "\(added.body)")
            let onward = try await browser.send(["next": ["1"]], on: question)
            #expect(onward.location == MotiPaths.tableReading(circle))
            try await Self.confirm(browser, circle, stand)
            #expect(try await stand.state(circle) == "following")
            try await Self.print(browser, circle, stand)
        }
    }

    private static func confirm(_ browser: StandBrowser, _ circle: ID<Circle>, _ stand: CircleStand) async throws {
        let reading = MotiPaths.tableReading(circle)
        let page = try await browser.get(reading)
        #expect(!page.body.contains("⟦"), "\(page.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })")
        #expect(page.body.contains("Arki on raskasta aamuisin."))
        let early = try await browser.send(
            ["confirm": ["2"], "ifWorse": ["Soitan päivystykseen."]], on: reading)
        #expect(early.status == 422)
        #expect(early.body.contains("Soitan päivystykseen."))
        let me = CircleStand.westConvener
        let taken = try await browser.send(["offer": ["responsible"], "responsible": ["\(me)"]], on: reading)
        #expect(taken.location == reading, "\(taken.body)")
        let done = try await browser.send(
            ["confirm": ["2"], "readAloud": ["1"], "yes": ["1"], "ifWorse": ["Soitan päivystykseen."]], on: reading)
        #expect(done.location == MotiPaths.tablePaper(circle), "\(done.body)")
    }

    private static func print(_ browser: StandBrowser, _ circle: ID<Circle>, _ stand: CircleStand) async throws {
        let plan: ID<Plan> = try await stand.id("SELECT id FROM plan WHERE circle = \(circle)")
        let last = try await browser.get(MotiPaths.tablePaper(circle))
        #expect(last.status == 200 && !last.body.contains("⟦"))
        let paper = MotiPaths.paperPlan(circle, plan)
        let sheet = try await browser.get(paper)
        #expect(sheet.status == 200 && !sheet.body.contains("⟦"))
        #expect(sheet.body.contains("class=\"paper\"") && sheet.body.contains("Soitan päivystykseen."))
        #expect(sheet.body.contains("Käy tutustumassa toimintaan."))
        let given = try await browser.send([:], from: sheet, to: MotiPaths.planCopy(circle, plan))
        #expect(given.location == paper)
        #expect(
            try await stand.count("SELECT COUNT(*) FROM plan WHERE id = \(plan) AND copy_given_at IS NOT NULL") == 1)
        for address in [MotiPaths.paperTable(circle), MotiPaths.paperStop(circle)] {
            let page = try await browser.get(address)
            #expect(page.status == 200 && !page.body.contains("⟦"), "\(address)")
        }
    }

    @Test("refuses to begin before the time and without a mark for each")
    func early() async throws {
        try await CircleStand.with { stand in
            let browser = stand.browser(CircleStand.westConvener)
            let card = try await browser.get(MotiPaths.table(Self.circle))
            #expect(card.status == 200)
            let soon = try await browser.send(Self.marks(card), from: card, to: MotiPaths.table(Self.circle))
            #expect(soon.status == 422)
            let bare = try await browser.send([:], on: MotiPaths.table(Self.circle))
            #expect(bare.status == 422 && bare.body.contains("Valitse, oliko hän paikalla."))
            #expect(try await browser.get(MotiPaths.tableReading(Self.circle)).location == MotiPaths.table(Self.circle))
        }
    }

    @Test("keeps both texts when two write the same question, and both authors stand in history")
    func twoWriters() async throws {
        try await CircleStand.with { stand in
            let goal: ID<Goal> = try await stand.id("SELECT id FROM goal WHERE circle = \(Self.held) ORDER BY number")
            let question = MotiPaths.tableQuestion(Self.held, goal)
            let convener = stand.browser(CircleStand.convener)
            let coordinator = stand.browser(CircleStand.coordinator)
            let first = try await convener.get(question)
            let second = try await coordinator.get(question)
            let saved = try await convener.send(["understood": ["Uni katkeaa yöllä."]], from: first, to: question)
            #expect(saved.status == 303, "\(saved.body)")
            let clash = try await coordinator.send(["understood": ["Uni ei tule."]], from: second, to: question)
            #expect(clash.status == 409)
            #expect(clash.body.contains("Uni katkeaa yöllä.") && clash.body.contains("Uni ei tule."))
            let both = try await coordinator.send(
                ["understood": ["Uni ei tule ja katkeaa yöllä."]], from: clash, to: question)
            #expect(both.status == 303, "\(both.body)")
        }
    }

    @Test("removes what is about somebody else, and shows it once to copy")
    func erased() async throws {
        try await CircleStand.with { stand in
            let goal: ID<Goal> = try await stand.id("SELECT id FROM goal WHERE circle = \(Self.held) ORDER BY number")
            let question = MotiPaths.tableQuestion(Self.held, goal)
            let browser = stand.browser(CircleStand.convener)
            _ = try await browser.send(["understood": ["Naapurin asia."]], on: question)
            let gone = try await browser.send(["eraseText": ["1"]], on: question)
            #expect(gone.status == 200 && gone.body.contains("Naapurin asia."))
            #expect(try await browser.get(question).body.contains("Naapurin asia.") == false)
        }
    }

    @Test("is not there for those without a seat, nor for a guest's account that holds no pen")
    func foreign() async throws {
        try await CircleStand.with { stand in
            let colleague = stand.browser(CircleStand.colleague)
            for address in [
                MotiPaths.table(Self.held), MotiPaths.tableReading(Self.held), MotiPaths.paperTable(Self.held),
                MotiPaths.paperStop(Self.held),
            ] {
                let page = try await colleague.get(address)
                #expect(page.status == 404, "\(address)")
            }
            let invited = stand.browser(CircleStand.responsible)
            #expect(try await invited.get(MotiPaths.table(Self.held)).status == 404)
        }
    }

    @Test("acts once for a form that is sent twice")
    func twice() async throws {
        try await CircleStand.with { stand in
            let goal: ID<Goal> = try await stand.id("SELECT id FROM goal WHERE circle = \(Self.held) ORDER BY number")
            let question = MotiPaths.tableQuestion(Self.held, goal)
            let browser = stand.browser(CircleStand.convener)
            let page = try await browser.get(question)
            let owner = try #require(page.body.firstMatch(of: /name="owner" value="([0-9a-z]+)"/))
            let fields = page.form(
                question,
                ["what": ["Soittaa viikon päästä."], "owner": [String(owner.1)], "due": ["20.3."], "add": ["1"]])
            let before = try await stand.count("SELECT COUNT(*) FROM action WHERE circle = \(Self.held)")
            for _ in 0..<2 {
                let sent = try await browser.post(question, fields)
                #expect(sent.status == 303, "\(sent.body)")
            }
            #expect(try await stand.count("SELECT COUNT(*) FROM action WHERE circle = \(Self.held)") == before + 1)
        }
    }
}
