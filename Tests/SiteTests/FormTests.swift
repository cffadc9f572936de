import Core
import Site
import Testing

@Suite struct FormTests {
    /// Opens the example's page and sends its form with these fields over those it holds.
    private func send(
        _ fields: [String: String], headers: [String: String] = [:], times: Int = 1
    ) async throws -> (answers: [Browser.Answer], saves: Int) {
        let door = try TestDoor()
        return try await door.run { browser in
            let browser = browser.signedIn()
            let all = try await page(browser).merging(fields) { $1 }
            var answers: [Browser.Answer] = []
            for _ in 0..<times { answers.append(try await browser.post("/example/25", all, headers)) }
            return (answers, door.store.saves)
        }
    }

    private func page(_ browser: Browser) async throws -> [String: String] {
        let page = try await browser.get("/example/25")
        return [
            "_csrf": page.hidden("_csrf") ?? "", "_once": page.hidden("_once") ?? "",
            "_version": page.hidden("_version") ?? "", "text": "Uusi",
        ]
    }

    @Test func aSoundFormActsAndLeadsOn() async throws {
        let (answers, saves) = try await send([:])
        #expect(answers.map(\.status) == [303])
        #expect(answers[0].location == "/example/25")
        #expect(saves == 1)
    }

    @Test func sentThreeTimesItActsOnce() async throws {
        let (answers, saves) = try await send([:], times: 3)
        #expect(answers.map(\.status) == [303, 303, 303])
        #expect(saves == 1)
    }

    @Test func oneKeyDoesNotServeTwoForms() async throws {
        let door = try TestDoor()
        let statuses = try await door.run { browser in
            let browser = browser.signedIn()
            let fields = try await page(browser)
            let first = try await browser.post("/example/25", fields)
            let second = try await browser.post("/example/25", fields.merging(["text": "Muu"]) { $1 })
            return [first.status, second.status]
        }
        #expect(statuses == [303, 409])
    }

    @Test(arguments: [
        ["_csrf": ""], ["_csrf": "AAAA"], ["_csrf": "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k"],
    ])
    func withoutItsTokenAFormIsRefused(_ fields: [String: String]) async throws {
        let (answers, saves) = try await send(fields)
        #expect(answers[0].status == 403)
        #expect(saves == 0)
    }

    @Test func anotherSessionsTokenIsRefused() async throws {
        let door = try TestDoor(more: [OpenPages()])
        let status = try await door.run { browser in
            let fields = try await page(browser.signedIn())
            return try await browser.signedIn("link").post("/open", fields).status
        }
        #expect(status == 403)
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
        ["Origin": "https://evil.example"], ["Origin": "http://localhost"],
    ])
    func aFormFromElsewhereIsRefused(_ headers: [String: String]) async throws {
        let (answers, saves) = try await send([:], headers: headers)
        #expect(answers[0].status == 403)
        #expect(saves == 0)
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "same-origin", "Origin": "null"], ["Origin": "null"], ["Origin": "https://localhost"],
    ])
    func aFormFromHereIsTaken(_ headers: [String: String]) async throws {
        #expect(try await send([:], headers: headers).saves == 1)
    }

    @Test func beforeSignInTheTokenIsTheBrowsersOwn() async throws {
        let statuses = try await TestDoor(more: [OpenPages()]).run { browser in
            let page = try await browser.get("/open")
            let cookie = String(page.cookies.first?.prefix { $0 != ";" } ?? "")
            let token = ["_csrf": page.hidden("_csrf") ?? ""]
            return [
                try await browser.with(cookie: cookie).post("/open", token).status,
                try await browser.post("/open", token).status,
                try await browser.with(cookie: "__Host-door=planted.planted").post("/open", token).status,
            ]
        }
        #expect(statuses == [303, 403, 403])
    }

    @Test func whatIsWrongStandsBesideTheFieldAndWhatWasTypedStays() async throws {
        let long = String(repeating: "pitkä ", count: 20)
        let (answers, saves) = try await send(["text": long])
        #expect(answers[0].status == 422)
        #expect(answers[0].body.contains("role=\"alert\""))
        #expect(
            answers[0].body.contains(
                "<a href=\"#text\">Lyhennä tekstiä. Siinä on 119 merkkiä, ja enintään 40 mahtuu.</a>"))
        #expect(answers[0].body.contains("aria-invalid=\"true\""))
        #expect(answers[0].body.contains(long))
        #expect(saves == 0)
    }

    @Test func twoWhoEditBothKeepTheirWords() async throws {
        let door = try TestDoor()
        let (first, second, third) = try await door.run { browser in
            let browser = browser.signedIn()
            let mine = try await page(browser).merging(["text": "Minun"]) { $1 }
            let theirs = try await page(browser).merging(["text": "Toisen"]) { $1 }
            let first = try await browser.post("/example/25", theirs)
            let second = try await browser.post("/example/25", mine)
            let again = [
                "_csrf": second.hidden("_csrf") ?? "", "_once": second.hidden("_once") ?? "",
                "_version": second.hidden("_version") ?? "", "text": "Molempien",
            ]
            return (first, second, try await browser.post("/example/25", again))
        }
        #expect(first.status == 303)
        #expect(second.status == 409)
        #expect(second.body.contains("Toisen") && second.body.contains("Minun"))
        #expect(third.status == 303)
        #expect(door.store.saves == 2)
    }

    @Test func anIdentityCodeIsNotStored() async throws {
        let (answers, saves) = try await send(["text": "Hetu 131052-308T on."])
        #expect(answers[0].status == 422)
        #expect(answers[0].body.contains("Poista henkilötunnus 131052-****."))
        #expect(saves == 0)
    }
}
