import Core
@testable import Desk
import SQL
import Site
import TestKit
import Testing
import Words

@Suite struct SignInFactorTests {
    @Test(arguments: Engines.available)
    func aCodeSeenOverAShoulderDoesNotWorkAgain(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            #expect(try await stand.whole(factor) != nil)
            #expect(try await stand.whole(factor) == nil, "the same step")
            stand.world.clock.advance(minutes: 1)
            #expect(try await stand.whole(factor) != nil)
        }
    }

    @Test(arguments: Engines.available)
    func tenWhoSendOneCodeAtTheSameTimeAreOne(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let half = try #require(
                try await stand.desk.password(
                    "vastuu@example.org", SignInStand.password, from: SignInStand.origin, at: stand.now))
            let visitor = try #require(try await stand.visitor(half))
            let code = factor.code(TimeCode.step(at: stand.now))
            let opened = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<5 {
                    group.addTask {
                        (try? await stand.desk.secondFactor(code, for: visitor, from: SignInStand.origin, at: stand.now))
                            .flatMap(\.self) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(opened == 1)
        }
    }

    @Test(arguments: Engines.available)
    func thePasswordAloneOpensNothing(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            let half = try #require(
                try await stand.desk.password(
                    "  VASTUU@example.org ", SignInStand.password, from: SignInStand.origin, at: stand.now))
            let visitor = try #require(try await stand.visitor(half))
            #expect(visitor.level == .password)
            try await stand.run { browser in
                browser.enter(half.token)
                for entry in stand.door.entries where entry.access.door == .full && entry.method == .get {
                    let answer = try await browser.get(entry.pattern)
                    #expect(answer.status == 303, "\(entry.pattern)")
                }
            }
            stand.world.clock.advance(minutes: 10)
            #expect(try await stand.visitor(half) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func guessingCodesIsSlowedDown(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let half = try #require(
                try await stand.desk.password(
                    "vastuu@example.org", SignInStand.password, from: SignInStand.origin, at: stand.now))
            let visitor = try #require(try await stand.visitor(half))
            let right = factor.code(TimeCode.step(at: stand.now))
            let wrong = right == "000000" ? "000001" : "000000"
            for _ in 0..<5 {
                #expect(
                    try await stand.desk.secondFactor(wrong, for: visitor, from: SignInStand.origin, at: stand.now)
                        == nil)
            }
            await #expect(throws: TooManyTries(seconds: 1)) {
                try await stand.desk.secondFactor(right, for: visitor, from: SignInStand.origin, at: stand.now)
            }
        }
    }

    @Test(arguments: Engines.available)
    func theSecretLiesSealed(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let row = try await stand.row("SELECT second_factor FROM account WHERE person = \(Cast.responsible)")
            let kept = try #require(try row?.blob(0))
            #expect(!kept.contains(sequence: factor.secret))
            #expect(!kept.contains(sequence: Array(Base64URL.text(factor.secret).utf8)))
        }
    }

    @Test(arguments: Engines.available)
    func anOfferOfAnotherSessionIsNotTaken(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let token = try await stand.welcome()
            let opened = try await stand.desk.open(
                token, login: "uusi@example.org", password: SignInStand.password, from: SignInStand.origin,
                at: stand.now)
            guard case .session(let session) = opened, let mine = try await stand.visitor(session) else {
                throw Fault.notFound
            }
            let (code, sealed) = try stand.desk.offer(mine)
            #expect(stand.desk.offered(sealed, mine)?.secret == code.secret)
            let other = Visitor(
                session: .random(), person: mine.person, way: mine.way, level: .password, language: .fi)
            #expect(stand.desk.offered(sealed, other) == nil)
            #expect(stand.desk.offered("AAAA", mine) == nil)
        }
    }
}

extension Array where Element: Equatable {
    func contains(sequence: [Element]) -> Bool {
        guard sequence.count <= count else { return false }
        return (0...(count - sequence.count)).contains { Array(self[$0..<($0 + sequence.count)]) == sequence }
    }
}
