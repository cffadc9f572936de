import Core
@testable import Desk
import SQL
import Site
import TestKit
import Testing

@Suite struct SignInSessionTests {
    @Test(arguments: Engines.available)
    func anAccountsSessionEndsIdleAndInTheEnd(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let session = try #require(try await stand.whole(try await stand.account()))
            #expect(try await stand.visitor(session)?.level == .full)
            for _ in 0..<24 {
                stand.world.clock.advance(minutes: 29)
                #expect(try await stand.visitor(session) != nil)
            }
            stand.world.clock.advance(minutes: 29)
            #expect(try await stand.visitor(session) == nil, "12 h have passed")
        }
    }

    @Test(arguments: Engines.available)
    func leftIdleItIsGone(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let session = try #require(try await stand.whole(try await stand.account()))
            stand.world.clock.advance(minutes: 30)
            #expect(try await stand.visitor(session) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func atTheTableItStandsLonger(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let session = try #require(try await stand.whole(try await stand.account()))
            let visitor = try #require(try await stand.visitor(session))
            try await stand.desk.sessions.hold(visitor, for: try #require(Minutes(120)), at: stand.now)
            stand.world.clock.advance(minutes: 119)
            #expect(try await stand.visitor(session) != nil)
            stand.world.clock.advance(minutes: 31)
            #expect(try await stand.visitor(session) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func aCardsSessionIsShort(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let card = try await stand.desk.newCard()
            let until = stand.now.adding(minutes: 60 * 24 * 90)
            let now = stand.now
            try await stand.world.database.data.write { connection in
                for statement in card.statements(for: Cast.responsible, in: nil, at: now, until: until) {
                    try connection.run(statement)
                }
            }
            let session = try #require(
                try await stand.desk.card(card.code, pin: card.pin, from: SignInStand.origin, at: now))
            let visitor = try #require(try await stand.visitor(session))
            guard case .card = visitor.way else { throw Fault.notFound }
            #expect(visitor.level == .full)
            stand.world.clock.advance(minutes: 15)
            #expect(try await stand.visitor(session) == nil)
            let wrong = card.pin == "000000" ? "000001" : "000000"
            #expect(try await stand.desk.card(card.code, pin: wrong, from: SignInStand.origin, at: stand.now) == nil)
            #expect(
                try await stand.desk.card("4F7K 9QXM 2HTR", pin: card.pin, from: SignInStand.origin, at: stand.now)
                    == nil)
        }
    }

    @Test(arguments: Engines.available)
    func aNewCardEndsTheEarlierOne(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let now = stand.now
            let cards = [try await stand.desk.newCard(), try await stand.desk.newCard()]
            for card in cards {
                try await stand.world.database.data.write { connection in
                    for statement in card.statements(
                        for: Cast.responsible, in: nil, at: now, until: now.adding(minutes: 60))
                    { try connection.run(statement) }
                }
            }
            let found = try await [
                stand.desk.card(cards[0].code, pin: cards[0].pin, from: SignInStand.origin, at: now) != nil,
                stand.desk.card(cards[1].code, pin: cards[1].pin, from: SignInStand.origin, at: now) != nil,
            ]
            #expect(found == [false, true])
            stand.world.clock.advance(minutes: 61)
            #expect(
                try await stand.desk.card(cards[1].code, pin: cards[1].pin, from: SignInStand.origin, at: stand.now)
                    == nil)
        }
    }

    @Test(arguments: Engines.available)
    func aGuestsCodeShutsUnusedAndTheLinkStays(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let link = ID<Link>.random()
            let now = stand.now
            let ends = now.adding(minutes: 60 * 24)
            let session = NewSession(
                person: Cast.kelaExpert, way: .link(link), level: .full, device: "x", at: now, until: ends)
            try await stand.world.database.data.write { connection in
                try connection.run(
                    """
                    INSERT INTO link (id, kind, token_hash, person, created_at, ends_at)
                    VALUES (\(link), 'guest', \([UInt8](repeating: 3, count: 32)), \(Cast.kelaExpert), \(now), \(ends))
                    """)
                try connection.run(session.statement)
            }
            #expect(session.cookieSeconds == 24 * 3_600)
            #expect(try await stand.visitor(session)?.level == .full)
            stand.world.clock.advance(minutes: 31)
            #expect(try await stand.visitor(session)?.level == .link)
            #expect(try await stand.visitor(session)?.level == .link)
            try await stand.world.database.data.write { connection in
                _ = try connection.run("UPDATE link SET ended_at = \(now) WHERE id = \(link)")
            }
            #expect(try await stand.visitor(session) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func aClosedAccountsSessionsDieAtOnce(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let factor = try await stand.account()
            let session = try #require(try await stand.whole(factor))
            let account = try #require(try await stand.visitor(session)?.account)
            try await stand.desk.close(account, at: stand.now)
            #expect(try await stand.visitor(session) == nil)
            stand.world.clock.advance(minutes: 1)
            #expect(try await stand.whole(factor) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func unknownTokensOpenNothing(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let session = try #require(try await stand.whole(try await stand.account()))
            for token in ["", "x", session.token + "A", session.token.lowercased(), String(session.token.dropLast())] {
                #expect(try await stand.signIn.sessions.visitor(token: token, at: stand.now) == nil)
            }
            let kept = try await stand.row(
                "SELECT COUNT(*) FROM session WHERE token_hash = \(Array(session.token.utf8))")
            #expect(try kept?.integer(0) == 0)
        }
    }

    @Test(arguments: Engines.available)
    func itSlidesAtMostOnceAMinute(_ kind: Dialect) async throws {
        try await SignInStand.with(kind) { stand in
            let session = try #require(try await stand.whole(try await stand.account()))
            let before = try await stand.row("SELECT seen_at FROM session WHERE id = \(session.id)")?.integer(0)
            _ = try await stand.visitor(session)
            #expect(try await stand.row("SELECT seen_at FROM session WHERE id = \(session.id)")?.integer(0) == before)
            stand.world.clock.advance(minutes: 1)
            _ = try await stand.visitor(session)
            let after = try await stand.row("SELECT seen_at FROM session WHERE id = \(session.id)")?.integer(0)
            #expect(after == stand.now.milliseconds)
        }
    }
}
