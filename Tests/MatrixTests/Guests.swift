import Core
import Demo
import Foundation
import Gate
import SQL
import Site
import TestKit
import Testing

/// Opens a session for every kind of visitor, and gives the demo's cases those who are missing in them.
struct Guests: Sendable {
    let gate: Gate
    let clock: MovableClock

    static let inviting = ID<Circle>(rawValue: 2_004)
    static let elsewhere = ID<Circle>(rawValue: 2_005)
    static let held = ID<Circle>(rawValue: 2_006)
    static let following = ID<Circle>(rawValue: 2_007)
    static let supporter = ID<Person>(rawValue: 900_001)

    func settle() async throws -> [Visitor.Kind: Visitor] {
        try await seatMissing()
        var all: [Visitor.Kind: Visitor] = [.nobody: .nobody]
        for kind in Visitor.Kind.allCases where kind != .nobody {
            all[kind] = try await signedIn(try await visitor(kind))
        }
        return all
    }

    /// The same visitor in a session of its own.
    func signedIn(_ visitor: Visitor) async throws -> Visitor {
        guard let person = visitor.person, let way = visitor.way, let level = visitor.level else { return visitor }
        let new = NewSession(person: person, way: way, level: level, device: "test", at: clock.now())
        try await gate.data.write { _ = try $0.run(new.statement) }
        return visitor.with(session: new.id, token: new.token)
    }

    private func visitor(_ kind: Visitor.Kind) async throws -> Visitor {
        switch kind {
        case .nobody: .nobody
        case .halfway: try await worker(kind, Cast.convener, own: Guests.following, level: .password)
        case .guestByLink: try await guest(kind, Guests.inviting, level: .link)
        case .guestByCode: try await guest(kind, Guests.following, level: .full)
        case .clientByCard: try await client(kind)
        case .convener: try await worker(kind, Cast.convener, own: Guests.inviting)
        case .coordinator: try await worker(kind, Cast.coordinator, own: Guests.held)
        case .responsible: try await worker(kind, Cast.responsible, own: Guests.following)
        case .deputy: try await worker(kind, try await deputy(), own: Guests.following)
        case .invited: try await worker(kind, Cast.responsible, own: Guests.inviting)
        case .supportPerson: try await supportPerson(kind)
        case .colleague: try await worker(kind, Cast.colleague, own: nil)
        case .foreignCoordinator: try await worker(kind, Cast.foreignCoordinator, own: nil)
        case .lineManager: try await worker(kind, Cast.lineManager, own: nil)
        case .administrator: try await worker(kind, Cast.administrator, own: nil)
        case .dataProtectionOfficer: try await worker(kind, Cast.dataProtectionOfficer, own: nil)
        }
    }

    private func worker(
        _ kind: Visitor.Kind, _ person: ID<Person>, own: ID<Circle>?, level: Site.Visitor.Level = .full
    ) async throws -> Visitor {
        let account: ID<Account> = try await id("SELECT id FROM account WHERE person = \(person)")
        return try await seated(kind, person, .account(account), level, own)
    }

    private func guest(_ kind: Visitor.Kind, _ circle: ID<Circle>, level: Site.Visitor.Level) async throws -> Visitor {
        let person: ID<Person> = try await id(
            "SELECT person FROM invitation WHERE circle = \(circle) AND unit = \(260)")
        let link: ID<Link> = try await id(
            "SELECT id FROM link WHERE person = \(person) AND kind = 'guest' AND ended_at IS NULL")
        return try await seated(kind, person, .link(link), level, circle)
    }

    private func deputy() async throws -> ID<Person> {
        try await id(
            "SELECT person FROM seat WHERE circle = \(Guests.following) AND part = 'deputy' AND to_at IS NULL")
    }

    private func client(_ kind: Visitor.Kind) async throws -> Visitor {
        let person: ID<Person> = try await id(DemoRoles.client(of: Guests.following))
        let link = ID<Link>.random()
        let card = DemoRoles.card(link, of: person, at: clock.now())
        try await gate.data.write { _ = try $0.run(card) }
        return try await seated(kind, person, .card(link), .full, Guests.following)
    }

    private func supportPerson(_ kind: Visitor.Kind) async throws -> Visitor {
        let link: ID<Link> = try await id("SELECT id FROM link WHERE person = \(Guests.supporter)")
        return try await seated(kind, Guests.supporter, .link(link), .full, Guests.following)
    }

    private func seated(
        _ kind: Visitor.Kind, _ person: ID<Person>, _ way: Actor.Way, _ level: Site.Visitor.Level, _ own: ID<Circle>?
    ) async throws -> Visitor {
        let circle = own ?? ID(rawValue: 1)
        let (parts, roles) = try await gate.data.read { connection in
            (
                try connection.rows(
                    "SELECT part FROM seat WHERE circle = \(circle) AND person = \(person) AND to_at IS NULL"
                ).compactMap { Part(rawValue: try $0.text(0)) },
                try connection.rows("SELECT role FROM assignment WHERE person = \(person)")
                    .compactMap { Role(rawValue: try $0.text(0)) }
            )
        }
        if own != nil { #expect(!parts.isEmpty, "\(kind) has no seat") }
        return Visitor(
            kind: kind, person: person, way: way, level: level, session: nil, token: nil, own: own,
            foreign: own == nil ? Guests.following : Guests.elsewhere, parts: Set(parts), roles: Set(roles))
    }

    /// A support person for the case that is followed up.
    private func seatMissing() async throws {
        let (circle, supporter) = (Guests.following, Guests.supporter)
        let line: ID<ConsentLine> = try await id(
            "SELECT s.line FROM seat s WHERE s.circle = \(circle) AND s.part = 'invited' AND s.line IS NOT NULL ORDER BY s.id"
        )
        let now = clock.now()
        try await gate.settle("test", fresh: [supporter.vault]) { change in
            try change.openVault(supporter.vault, kind: "person", owner: nil)
            let name = try change.seal(
                "Tukihenkilö 1", Place("person", supporter.rawValue, "name"), in: supporter.vault)
            try change.run(
                """
                INSERT INTO person (id, name, language, channel) VALUES (\(supporter), \(name), 'fi', 'none')
                """)
            let seat = ID<Seat>.random()
            try change.run(
                """
                INSERT INTO seat (id, circle, person, part, basis, line, from_at)
                VALUES (\(seat), \(circle), \(supporter), 'supportPerson', 'line', \(line), \(now))
                """)
            let hash = (0..<32).map { _ in UInt8.random(in: 0...255) }
            try change.run(
                """
                INSERT INTO link (id, kind, token_hash, person, vault, seat, created_at)
                VALUES (\(ID<Link>.random()), 'guest', \(hash), \(supporter), \(circle.vault), \(seat), \(now))
                """)
        }
    }

    private func id<Of>(_ statement: Statement) async throws -> ID<Of> {
        ID(rawValue: try #require(try await gate.data.read { try $0.row(statement)?.integer(0) }))
    }
}
