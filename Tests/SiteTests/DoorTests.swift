import Core
@testable import Site
import Testing
import Words

@Suite struct DoorTests {
    @Test func whoIsNotSignedInIsSentToSignInAndBack() async throws {
        let answer = try await TestDoor().run { try await $0.get("/example/25") }
        #expect(answer.status == 303)
        #expect(answer.location == "/sign-in?back=/example/25")
    }

    @Test(arguments: ["password", "link"])
    func halfwayInIsNotIn(_ level: String) async throws {
        let answer = try await TestDoor().run { try await $0.signedIn(level).get("/example/25") }
        #expect(answer.status == 303)
    }

    @Test func eachDoorLetsInItsOwnLevelsOnly() {
        let expected: [AccessRow.Door: [Bool]] = [
            .open: [true, true, true], .halfway: [true, false, true], .link: [false, true, true],
            .full: [false, false, true],
        ]
        for (door, passes) in expected {
            let found = Visitor.Level.allCases.map { level in
                Visitor(
                    session: .random(), person: .random(), way: .account(.random()), level: level, language: .fi
                ).passes(door)
            }
            #expect(found == passes, "\(door)")
        }
    }

    @Test func aFormSentTooLateShowsItsTextToBeCopied() async throws {
        let text = "Soitan ensi viikolla & kysyn, mitä kuuluu."
        let (answer, saves) = try await withStore { browser, store in
            (try await browser.post("/example/25", ["text": text, "_csrf": "x", "_once": "y"]), store.saves)
        }
        #expect(answer.status == 403)
        #expect(answer.body.contains("Soitan ensi viikolla &amp; kysyn, mitä kuuluu."))
        #expect(saves == 0)
    }

    @Test func everyRouteNamesItsRowAndStandsInTheList() throws {
        let entries = try TestDoor().door.entries
        #expect(entries.map { "\($0.method.rawValue) \($0.pattern)" } == ["GET /example/{}", "POST /example/{}"])
        #expect(entries.allSatisfy { $0.access.circle && $0.access.parts == [.responsible, .deputy] })
        #expect(entries.map(\.parts.count) == [1, 1])
    }

    @Test func aRouteWrittenTwiceOrWronglyKeepsTheSiteShut() {
        #expect(throws: SettingsFaults.self) { try TestDoor(more: [OpenPages(), OpenPages()]) }
        #expect(throws: SettingsFaults.self) { try TestDoor(more: [WrongPages()]) }
    }

    @Test func withoutADemoThereIsNoWayToChangeRole() async throws {
        let real = try TestDoor()
        #expect(!real.door.entries.contains { $0.pattern.contains("demo") })
        let answers = try await real.run { browser in
            [try await browser.get("/demo/role"), try await browser.post("/demo/role", ["role": "a"])]
        }
        #expect(answers.map(\.status) == [404, 404])
        let demo = try TestDoor(demo: TestBar(), more: [OpenPages()])
        #expect(demo.door.entries.contains { $0.pattern == "/demo/role" })
        let bar = try await demo.run { try await $0.get("/open") }
        #expect(bar.body.contains("class=\"demo\""))
    }

    @Test func theDemosBarSignsInAsTheRoleThatWasChosen() async throws {
        let answer = try await TestDoor(demo: TestBar(), more: [OpenPages()]).run { browser in
            let page = try await browser.get("/open")
            let cookie = String(page.cookies.first?.prefix { $0 != ";" } ?? "")
            return try await browser.with(cookie: cookie)
                .post("/demo/role", ["role": "client", "_csrf": page.hidden("_csrf") ?? ""])
        }
        #expect(answer.status == 303)
        #expect(answer.cookies.first?.hasPrefix("__Host-rinnalla=full;") == true)
    }

    private func withStore<Value: Sendable>(
        _ body: @escaping @Sendable (Browser, ExampleStore) async throws -> Value
    ) async throws -> Value {
        let door = try TestDoor()
        return try await door.run { try await body($0, door.store) }
    }
}

struct WrongPages: PageGroup {
    static let page: PlainPath = "/wrong/{}"
    static let pages: [any Page.Type] = []

    func add(to routes: inout Routes) {
        routes.get(Self.page, .open("wrong")) { _ in .go("/") }
    }
}

struct TestBar: DemoBar {
    func roles(_ language: Language) -> [DemoRole] { [DemoRole("client", "Asiakas 7")] }
    func current(_ visitor: Visitor?) -> String? { nil }
    func signIn(_ role: String, _ visit: Visit) async throws -> (token: String, seconds: Int)? {
        role == "client" ? ("full", 60) : nil
    }
}
