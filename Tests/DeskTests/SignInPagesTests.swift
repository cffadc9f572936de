import Core
@testable import Desk
import SQL
import Site
import TestKit
import Testing

@Suite struct SignInPagesTests {
    /// The secret as the enrolment page shows it.
    private func secret(_ body: String) -> TimeCode? {
        guard let match = body.firstMatch(of: /<b>((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})<\/b>/) else { return nil }
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var (held, bits) = (0, 0)
        for letter in match.1 where letter != " " {
            held = (held << 5 | (digits.firstIndex(of: letter) ?? 0)) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> bits & 0xFF))
            }
        }
        return TimeCode(secret: bytes)
    }

    @Test(arguments: Engines.available)
    func fromAWelcomeToASecondFactorAndBackIn(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let welcome = SignInPaths.welcome(try await stand.welcome())
            try await stand.run { browser in
                #expect(try await browser.get(welcome).status == 200)
                let account = [
                    "login": "vastuu@example.org", "password": SignInStand.password, "again": SignInStand.password,
                ]
                #expect(try await browser.post(welcome, account).location == "/sign-in/enrol")
                let page = try await browser.get("/sign-in/enrol")
                #expect(page.body.contains("<svg class=\"qr\""))
                let factor = try #require(secret(page.body))
                let wrong = try await browser.post("/sign-in/enrol", ["code": "12"])
                #expect(wrong.status == 422)
                #expect(secret(wrong.body)?.secret == factor.secret, "the same secret, not another")
                let code = factor.code(TimeCode.step(at: stand.now))
                let codes = try await browser.post("/sign-in/enrol", ["code": code])
                #expect(codes.status == 200)
                let recovery = codes.body.matches(of: /<li><b>([0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4})<\/b>/).map {
                    String($0.1)
                }
                #expect(Set(recovery).count == 10)
                #expect(try await browser.get("/sessions").status == 200)
                #expect(try await browser.get(welcome).status == 404, "good for once")

                try await browser.get("/sign-out")
                #expect(try await browser.post("/sign-out", [:]).location == "/sign-in")
                #expect(browser.cookies["__Host-rinnalla"] == nil)
                #expect(try await browser.get("/sessions").location == "/sign-in?back=/sessions")

                stand.world.clock.advance(minutes: 2)
                try await browser.get("/sign-in/account?back=/sessions")
                let half = try await browser.post(
                    "/sign-in/account", ["login": "vastuu@example.org", "password": SignInStand.password])
                #expect(half.location == "/sign-in/code?back=/sessions")
                #expect(try await browser.get("/sessions").status == 303)
                try await browser.get("/sign-in/code?back=/sessions")
                #expect(
                    try await browser.post("/sign-in/code", ["code": recovery[0].lowercased()]).location == "/sessions")
                #expect(try await browser.get("/sessions").status == 200)
            }
        }
    }

    @Test(arguments: Engines.available)
    func aRecoveryCodeWorksOnce(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let session = try #require(try await stand.whole(factor))
            let account = try #require(try await stand.visitor(session)?.account)
            let codes = try await stand.desk.renewRecovery(account)
            func half() async throws -> Visitor? {
                let half = try await stand.desk.password(
                    "vastuu@example.org", SignInStand.password, from: SignInStand.origin, at: stand.now)
                return try await half.asyncFlatMap { try await stand.visitor($0) }
            }
            for expected in [true, false] {
                let visitor = try #require(try await half())
                let opened = try await stand.desk.secondFactor(
                    codes[3].printed, for: visitor, from: SignInStand.origin, at: stand.now)
                #expect((opened != nil) == expected)
            }
        }
    }

    @Test(arguments: Engines.available)
    func wrongLoginAndWrongPasswordLookAlike(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            try await stand.run { browser in
                try await browser.get("/sign-in/account")
                let wrong = try await browser.post(
                    "/sign-in/account", ["login": "vastuu@example.org", "password": "väärä salasana tässä"])
                let absent = try await browser.post(
                    "/sign-in/account", ["login": "kukaan@example.org", "password": "väärä salasana tässä"])
                #expect(wrong.status == 422 && absent.status == 422)
                #expect(wrong.body.contains("Tunnus ja salasana eivät kuulu yhteen."))
                #expect(absent.body.contains("Tunnus ja salasana eivät kuulu yhteen."))
                #expect(!wrong.body.contains("väärä salasana"), "a password is never shown again")
                #expect(wrong.body.contains("value=\"vastuu@example.org\""))
            }
        }
    }

    @Test(arguments: Engines.available)
    func whoTriesTooOftenIsToldHowLongToWait(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            try await stand.run { browser in
                try await browser.get("/sign-in")
                for _ in 0..<5 { try await browser.post("/sign-in/card", ["card": "4F7K 9QXM 2HTR", "pin": "123456"]) }
                let page = try await browser.post("/sign-in/card", ["card": "4F7K 9QXM 2HTR", "pin": "123456"])
                #expect(page.status == 429)
                #expect(page.body.contains("Odota 1 sekuntia"))
                #expect(!page.body.contains("value=\"123456\""))
            }
        }
    }

    @Test(arguments: Engines.available)
    func everyOtherSessionCanBeEndedFromTheList(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let first = try #require(try await stand.whole(factor))
            stand.world.clock.advance(minutes: 1)
            let second = try #require(try await stand.whole(factor))
            stand.world.clock.advance(minutes: 1)
            let third = try #require(try await stand.whole(factor))
            try await stand.run { browser in
                browser.enter(first.token)
                let page = try await browser.get("/sessions")
                #expect(page.body.contains("tämä laite"))
                #expect(page.body.contains("Firefox, Linux"))
                #expect(try await browser.post("/sessions/\(second.id)/end", [:]).location == "/sessions")
                #expect(try await stand.visitor(second) == nil)
                #expect(try await stand.visitor(third) != nil)
                try await browser.get("/sessions")
                try await browser.post("/sessions/end-others", [:])
                #expect(try await stand.visitor(third) == nil)
                #expect(try await stand.visitor(first) != nil)
            }
        }
    }

    @Test(arguments: Engines.available)
    func nobodyEndsAnothersSession(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let mine = try #require(try await stand.whole(try await stand.account()))
            let others = try await stand.account(Cast.coordinator, login: "koordinaattori@example.org")
            let theirs = try #require(try await stand.whole(others, login: "koordinaattori@example.org"))
            try await stand.run { browser in
                browser.enter(mine.token)
                try await browser.get("/sessions")
                try await browser.post("/sessions/\(theirs.id)/end", [:])
                #expect(try await stand.visitor(theirs) != nil)
            }
        }
    }

    @Test(arguments: Engines.available)
    func aChangedPasswordEndsTheOthers(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let first = try #require(try await stand.whole(factor))
            stand.world.clock.advance(minutes: 1)
            let second = try #require(try await stand.whole(factor))
            try await stand.run { browser in
                browser.enter(first.token)
                try await browser.get("/sessions/password")
                let new = "neljä mäntyä rannalla"
                let wrong = try await browser.post(
                    "/sessions/password", ["password": "ei ole tämä ollenkaan", "new": new, "again": new])
                #expect(wrong.body.contains("Nykyinen salasana ei ole oikea."))
                let done = try await browser.post(
                    "/sessions/password", ["password": SignInStand.password, "new": new, "again": new])
                #expect(done.location == "/sessions")
                #expect(try await stand.visitor(second) == nil)
                #expect(try await stand.visitor(first) != nil)
                let again = try await stand.desk.password(
                    "vastuu@example.org", new, from: SignInStand.origin, at: stand.now)
                #expect(again != nil)
            }
        }
    }

    @Test(arguments: Engines.available)
    func aBadPasswordIsToldBesideItsBox(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let welcome = SignInPaths.welcome(try await stand.welcome())
            try await stand.run { browser in
                try await browser.get(welcome)
                let page = try await browser.post(
                    welcome, ["login": "vastuu@example.org", "password": "salasana12345", "again": "x"])
                #expect(page.status == 422)
                #expect(page.body.contains("id=\"password-fault\""))
                #expect(page.body.contains("Salasanat eivät ole samat."))
                #expect(page.body.contains("Korjaa kaksi kohtaa."))
                let other = try await stand.account(Cast.coordinator, login: "vastuu@example.org")
                #expect(other.secret.count == 20)
                try await browser.get(welcome)
                let taken = try await browser.post(
                    welcome,
                    ["login": "Vastuu@Example.org", "password": SignInStand.password, "again": SignInStand.password])
                #expect(taken.body.contains("Tunnus on jo käytössä."))
            }
        }
    }

    @Test(arguments: ["fi", "sv", "en"])
    func everyPageSpeaksItsLanguage(_ language: String) async throws {
        try await SignInStand.with(.sqlite) { stand in
            let welcome = SignInPaths.welcome(try await stand.welcome(Cast.coordinator))
            let session = try #require(try await stand.whole(try await stand.account()))
            try await stand.run { browser in
                try await browser.get("/sign-in?kieli=\(language)")
                for address in ["/sign-in", "/sign-in/account", welcome] {
                    let page = try await browser.get(address)
                    #expect(page.status == 200 && page.body.contains("<html lang=\"\(language)\">"))
                    #expect(!page.body.contains("⟦"))
                }
                browser.enter(session.token)
                for address in ["/sessions", "/sessions/password", "/sign-out"] {
                    let page = try await browser.get(address)
                    #expect(page.status == 200 && !page.body.contains("⟦"))
                }
            }
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a?b"])
    func theWayBackLeadsNowhereElse(_ back: String) {
        #expect(Way(back).address == "/")
    }
}

extension Optional {
    func asyncFlatMap<Value>(_ transform: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
