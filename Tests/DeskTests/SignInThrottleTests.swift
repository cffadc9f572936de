import Core
@testable import Desk
import SQL
import Site
import TestKit
import Testing

@Suite struct SignInThrottleTests {
    private static let wrong = "väärä salasana tässä"

    private func outcome(
        _ stand: SignInStand, _ password: String, peer: String = "192.0.2.1", device: String? = nil
    ) async throws -> String {
        let origin = SignInDesk.Origin(peer: peer, device: device, browser: "x")
        do {
            let login = "vastuu@example.org"
            return try await stand.desk.password(login, password, from: origin, at: stand.now) == nil ? "wrong" : "in"
        } catch let tries as TooManyTries {
            return "wait \(tries.seconds)"
        }
    }

    @Test func theWaitDoublesUpToItsCap() {
        let waits = (1...20).map { Throttle.wait($0, .pair) }
        #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900])
        #expect(Throttle.wait(1_000_000, .login) == 60)
    }

    @Test(arguments: Engines.available)
    func afterFiveWrongOnesEvenTheRightOneWaits(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            for _ in 0..<5 { #expect(try await outcome(stand, Self.wrong) == "wrong") }
            #expect(try await outcome(stand, SignInStand.password) == "wait 1")
            stand.world.clock.advance(minutes: 1)
            #expect(try await outcome(stand, SignInStand.password) == "in")
            #expect(try await outcome(stand, Self.wrong) == "wrong")
        }
    }

    @Test(arguments: Engines.available)
    func anOwnerElsewhereIsNotShutOutByOthersFailures(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            for _ in 0..<12 { _ = try await outcome(stand, Self.wrong, peer: "198.51.100.7") }
            #expect(try await outcome(stand, SignInStand.password, peer: "198.51.100.7").hasPrefix("wait"))
            #expect(try await outcome(stand, SignInStand.password, peer: "192.0.2.1") == "in")
        }
    }

    @Test(arguments: Engines.available)
    func aKnownDeviceIsSlowedByItsOwnFailuresOnly(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let session = try #require(try await stand.whole(factor))
            let account = try #require(try await stand.visitor(session)?.account)
            let device = KnownDevice.fresh(account).cookie(SignInStand.secrets).value
            for round in 0..<200 { _ = try await outcome(stand, Self.wrong, peer: "198.51.100.\(round)") }
            #expect(try await outcome(stand, SignInStand.password, peer: "203.0.113.1").hasPrefix("wait"))
            #expect(try await outcome(stand, SignInStand.password, peer: "203.0.113.1", device: device) == "in")
            let forged = device.dropLast(3) + "AAA"
            #expect(
                try await outcome(stand, SignInStand.password, peer: "203.0.113.1", device: String(forged)).hasPrefix(
                    "wait"))
            for _ in 0..<5 { _ = try await outcome(stand, Self.wrong, device: device) }
            #expect(try await outcome(stand, SignInStand.password, device: device) == "wait 1")
        }
    }

    @Test(arguments: Engines.available)
    func fiftyAtTheSameTimeAreFifty(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<50 { group.addTask { try await outcome(stand, Self.wrong) } }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == "wrong" }.count == 5)
        }
    }

    @Test(arguments: Engines.available)
    func nothingThatIsKeptNamesALogin(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            _ = try await stand.account()
            _ = try await outcome(stand, Self.wrong)
            let row = try await stand.row("SELECT login_index FROM account WHERE person = \(Cast.responsible)")
            let index = try #require(try row?.blob(0))
            #expect(index.count == 32)
            #expect(index != NewSession.hash("vastuu@example.org"))
            let subject = try #require(
                try await stand.row("SELECT subject FROM attempt ORDER BY last_at DESC")?.blob(0))
            #expect(subject.count == 16)
        }
    }
}
