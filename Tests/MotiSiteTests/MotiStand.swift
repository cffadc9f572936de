import Core
import Crypto
import Foundation
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

    static func door(_ world: World, _ tokens: TestTokens) throws -> FrontDoor {
        let catalog = Catalog([Slice("Site", folder: SiteResources.words)] + MotiSlice.words)
        return try FrontDoor(
            settings: SiteSettings(
                origin: "https://\(host)", dutyPhone: "040 000 0001", helpPhone: "040 000 0011", helpHours: "8–16"),
            catalog: catalog,
            templates: TemplateLibrary(folders: [SiteResources.templates, MotiSlice.templates], catalog: catalog),
            assets: Assets(folder: SiteResources.assets),
            secrets: SiteSecrets(root: SymmetricKey(data: Data(repeating: 7, count: 32))), clock: world.clock,
            sessions: StandSessions(), headers: NoHeaders(),
            routes: Routes(MotiSlice.groups(gate: world.gate, tokens: tokens)))
    }

    /// A browser in which somebody is signed in.
    func browser(_ person: ID<Person>, _ language: Language = .fi, level: String = "full") -> StandBrowser {
        StandBrowser(
            client: client, cookie: "__Host-rinnalla=\(level)-\(person.rawValue); __Host-lang=\(language.code)")
    }
}

/// Sessions by their token: `full-1021`, `link-1041`.
struct StandSessions: Sessions {
    func visitor(token: String, at now: Instant) async throws -> Visitor? {
        let parts = token.split(separator: "-")
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        return Visitor(
            session: ID(rawValue: number), person: ID(rawValue: number), way: .account(ID(rawValue: number)),
            level: parts[0] == "link" ? .link : .full, language: .fi)
    }
}
