import Core
import Crypto
import Foundation
import Gate
import Hummingbird
import HummingbirdTesting
import Logging
import MotiSite
import SQL
import Site
import TestKit
import Words

/// The imaginary county behind MOTI's own pages, on SQLite. Whoever is signed in is named by their id.
struct MotiStand: Sendable {
    static let host = "localhost"

    let world: World
    let tokens: TestTokens
    let client: any TestClientProtocol

    static func with(
        _ body: @escaping @Sendable (MotiStand) async throws -> Void
    ) async throws {
        try await World.with(.sqlite) { world in
            let tokens = TestTokens()
            let door = try door(world, tokens)
            var logger = Logger(label: "test")
            logger.logLevel = .critical
            try await Application(router: door.router(), logger: logger).test(.router) { client in
                try await body(MotiStand(world: world, tokens: tokens, client: client))
            }
        }
    }

    /// Read once for all tests: what never changes.
    private static let catalog = Catalog([Slice("Site", folder: SiteResources.words)] + MotiSlice.words)
    private static let templates = Result {
        try TemplateLibrary(folders: [SiteResources.templates, MotiSlice.templates], catalog: catalog)
    }
    private static let assets = Result { try Assets(folder: SiteResources.assets) }

    static func door(_ world: World, _ tokens: TestTokens) throws -> FrontDoor {
        try FrontDoor(
            settings: SiteSettings(
                origin: "https://\(host)", dutyPhone: "040 000 0001", helpPhone: "040 000 0011", helpHours: "8–16"),
            catalog: catalog,
            templates: templates.get(), assets: assets.get(),
            secrets: SiteSecrets(root: SymmetricKey(data: Data(repeating: 7, count: 32))), clock: world.clock,
            sessions: StandSessions(data: world.gate.data), headers: NoHeaders(),
            routes: Routes(MotiSlice.groups(gate: world.gate, tokens: tokens)))
    }

    /// A browser in which somebody is signed in.
    func browser(_ person: ID<Person>, _ language: Language = .fi, level: String = "full") -> StandBrowser {
        StandBrowser(
            client: client, cookie: "__Host-rinnalla=\(level)-\(person.rawValue); __Host-lang=\(language.code)")
    }
}

/// Sessions by their token: `full-1021`, `link-1041`; else as the pages have opened them.
struct StandSessions: Sessions {
    let data: any Engine

    func visitor(token: String, at now: Instant) async throws -> Visitor? {
        let parts = token.split(separator: "-")
        guard parts.count == 2, let number = Int64(parts[1]), ["full", "link"].contains(parts[0]) else {
            return try await opened(token, now)
        }
        return Visitor(
            session: ID(rawValue: number), person: ID(rawValue: number), way: .account(ID(rawValue: number)),
            level: parts[0] == "link" ? .link : .full, language: .fi)
    }

    private func opened(_ token: String, _ now: Instant) async throws -> Visitor? {
        let hash = NewSession.hash(token)
        return try await data.read { connection in
            let row = try connection.row(
                """
                SELECT s.id, s.person, s.link, s.level FROM session s JOIN link l ON l.id = s.link
                WHERE s.token_hash = \(hash) AND s.ended_at IS NULL AND l.ended_at IS NULL
                """)
            return try row.map {
                Visitor(
                    session: ID(rawValue: try $0.integer(0)), person: ID(rawValue: try $0.integer(1)),
                    way: .link(ID(rawValue: try $0.integer(2))), level: try $0.text(3) == "link" ? .link : .full,
                    language: .fi)
            }
        }
    }
}
