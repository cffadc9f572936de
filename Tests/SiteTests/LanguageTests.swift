import Site
import Testing

@Suite struct LanguageTests {
    private func open(_ headers: [String: String], cookie: String? = nil) async throws -> String {
        try await TestDoor(more: [OpenPages()]).run { browser in
            let browser = cookie.map { browser.with(cookie: $0) } ?? browser
            return String(try await browser.get("/open", headers).body.dropFirst(16).prefix(15))
        }
    }

    @Test func theBrowsersWishIsFollowed() async throws {
        #expect(try await open([:]).contains("lang=\"fi\""))
        #expect(try await open(["Accept-Language": "sv-FI,sv;q=0.9,en;q=0.8"]).contains("lang=\"sv\""))
        #expect(try await open(["Accept-Language": "de,en;q=0.5"]).contains("lang=\"en\""))
    }

    @Test func aChoiceIsKeptAndWinsOverTheBrowser() async throws {
        let answer = try await TestDoor(more: [OpenPages()]).run { try await $0.get("/open?kieli=sv") }
        #expect(answer.status == 303)
        #expect(answer.location == "/open")
        #expect(answer.cookies.first?.hasPrefix("__Host-lang=sv;") == true)
        #expect(try await open(["Accept-Language": "en"], cookie: "__Host-lang=sv").contains("lang=\"sv\""))
        #expect(try await open(["Accept-Language": "en"], cookie: "__Host-lang=xx").contains("lang=\"en\""))
    }

    @Test(arguments: [
        "//evil.example/?kieli=sv", "/\\evil.example?kieli=sv", "/%2f%2fevil.example?kieli=sv", "/a//b?kieli=en",
    ])
    func noAddressLeadsToAForeignHost(_ address: String) async throws {
        let answer = try await TestDoor().run { try await $0.get(address) }
        #expect(answer.status == 303 || answer.status == 400)
        #expect(answer.location == nil || answer.location == "/")
    }

    @Test func faultPagesSpeakEveryLanguage() async throws {
        let bodies = try await TestDoor().run { browser in
            var bodies: [String] = []
            for language in ["fi", "sv", "en"] {
                bodies.append(try await browser.with(cookie: "__Host-lang=\(language)").get("/nowhere").body)
            }
            return bodies
        }
        #expect(bodies[0].contains("Sivua ei löydy"))
        #expect(bodies[1].contains("Sidan hittas inte"))
        #expect(bodies[2].contains("The page cannot be found"))
        #expect(!bodies.joined().contains("⟦"))
    }
}
