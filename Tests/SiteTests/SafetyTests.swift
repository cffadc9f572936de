import HTTPTypes
import Hummingbird
import Site
import Testing

@Suite struct SafetyTests {
    private static let addresses = [
        "/example/25", "/example/zz", "/nowhere", "/healthz", "/readyz", "/example/25?kieli=sv",
    ]

    @Test(arguments: addresses)
    func everyAnswerCarriesTheSafetyHeaders(_ address: String) async throws {
        let answer = try await TestDoor().run { try await $0.signedIn().get(address) }
        let policy = answer.headers[HTTPField.Name("Content-Security-Policy")!] ?? ""
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers[HTTPField.Name("Strict-Transport-Security")!]?.contains("max-age=63072000") == true)
        #expect(answer.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
        #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
        #expect(answer.headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] == "same-origin")
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test func pagesHoldNoInlineStyleOrScript() async throws {
        let answer = try await TestDoor().run { try await $0.signedIn().get("/example/25") }
        #expect(answer.status == 200)
        #expect(!answer.body.contains("style="))
        #expect(!answer.body.contains("<style"))
        #expect(!answer.body.contains("onclick"))
    }

    @Test func foreignHostNamesAreNotAnswered() async throws {
        let door = try TestDoor(settings: TestDoor.settings(origin: "https://rinnalla.example.org"))
        let (page, probe) = try await door.run { browser in
            (try await browser.get("/example/25"), try await browser.get("/healthz"))
        }
        #expect(page.status == 400)
        #expect(probe.status == 200)
    }

    @Test func refusedAbsentAndMisspelledAreOnePageToTheByte() async throws {
        let answers = try await TestDoor().run { browser in
            let browser = browser.signedIn()
            return [
                try await browser.get("/example/zz"), try await browser.get("/example/ZZ"),
                try await browser.get("/example/025"), try await browser.get("/nowhere"),
                try await browser.get("/example/zz/further"),
            ]
        }
        #expect(answers.map(\.status) == [404, 404, 404, 404, 404])
        #expect(Set(answers.map(\.body)).count == 1)
        #expect(Set(answers.map { "\($0.headers)" }).count == 1)
    }

    @Test(arguments: [HTTPRequest.Method.put, .delete, .patch, .options])
    func otherMethodsAreRefusedWithThoseThereAre(_ method: HTTPRequest.Method) async throws {
        let answer = try await TestDoor().run { try await $0.signedIn().ask(method, "/example/25", body: nil) }
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, POST")
    }

    @Test func cookiesAreOfThisHostAloneAndHiddenFromScripts() async throws {
        let answer = try await TestDoor(more: [OpenPages()]).run { try await $0.get("/open") }
        let cookie = try #require(answer.cookies.first)
        #expect(cookie.hasPrefix("__Host-door="))
        for flag in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] { #expect(cookie.contains(flag)) }
        #expect(!cookie.contains("Domain"))
    }

    @Test func withoutTLSOnlyALoopbackAddressIsAccepted() {
        #expect(!TestDoor.settings(origin: "http://rinnalla.example.org").faults.isEmpty)
        #expect(!TestDoor.settings(origin: "http://rinnalla.example.org", insecure: true).faults.isEmpty)
        #expect(TestDoor.settings(origin: "http://127.0.0.1:8080").faults.isEmpty)
        #expect(TestDoor.settings(origin: "http://127.0.0.1:8080", insecure: true).faults.isEmpty)
        #expect(TestDoor.settings().faults.isEmpty)
    }

    @Test func onlyTheDemoDoesWithoutSecureCookies() async throws {
        let settings = TestDoor.settings(origin: "http://localhost", insecure: true)
        #expect(throws: SettingsFaults.self) { try TestDoor(settings: settings) }
        let demo = try TestDoor(demo: TestBar(), more: [OpenPages()], settings: settings)
        let real = try TestDoor(more: [OpenPages()], settings: TestDoor.settings(origin: "http://localhost"))
        let cookies = try await (
            demo.run { try await $0.get("/open").cookies }, real.run { try await $0.get("/open").cookies }
        )
        #expect(cookies.0.first?.hasPrefix("door=") == true && cookies.0.first?.contains("Secure") == false)
        #expect(cookies.1.first?.hasPrefix("__Host-door=") == true && cookies.1.first?.contains("; Secure") == true)
    }

    @Test func aCookieThatComesTwiceIsNotBelieved() async throws {
        let answer = try await TestDoor().run { browser in
            try await browser.with(cookie: "__Host-rinnalla=full; __Host-rinnalla=full").get("/example/25")
        }
        #expect(answer.status == 303)
    }
}

/// One open page with the example's template.
struct OpenPages: PageGroup {
    static let page: PlainPath = "/open"
    static let pages: [any Page.Type] = []

    func add(to routes: inout Routes) {
        routes.get(Self.page, .open("open")) { visit in
            .page(ExamplePage(visit, ExampleStore.circle, visit.form, 1))
        }
        routes.post(Self.page, .open("open")) { _ in .go("/open") }
    }
}
