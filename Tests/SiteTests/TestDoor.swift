import Core
import Crypto
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Site
import Words

/// Sessions by their token: `full`, `password`, `link`.
struct TestSessions: Sessions {
    static let person = ID<Person>(rawValue: 5)

    func visitor(token: String, at now: Instant) async throws -> Visitor? {
        guard let level = Visitor.Level.allCases.first(where: { "\($0)" == token }) else { return nil }
        return Visitor(
            session: ID(rawValue: Int64(level.rawValue) + 1), person: Self.person, way: .account(ID(rawValue: 6)),
            level: level, language: .fi)
    }
}

struct TestHeaders: Headers {
    func header(_ visit: Visit) async throws -> Header {
        visit.visitor == nil ? .bare : Header(who: "Koordinaattori, pohjoinen", places: [], home: "/")
    }
}

/// A site with the example's pages.
struct TestDoor {
    static let host = "localhost"
    static let origin = "https://\(host)"
    static let clock = FixedClock(Instant(milliseconds: 1_772_445_600_000))

    let store = ExampleStore()
    let door: FrontDoor

    init(demo: (any DemoBar)? = nil, more: [any PageGroup] = [], settings: SiteSettings = TestDoor.settings()) throws {
        let catalog = Catalog([Slice("Site", folder: SiteResources.words)])
        door = try FrontDoor(
            settings: settings, catalog: catalog,
            templates: TemplateLibrary(
                folders: [SiteResources.templates, try TestDoor.exampleFolder()], catalog: catalog),
            assets: Assets(folder: SiteResources.assets),
            secrets: SiteSecrets(root: SymmetricKey(data: Data(repeating: 7, count: 32))), clock: Self.clock,
            sessions: TestSessions(), headers: TestHeaders(), routes: Routes([ExamplePages(store: store)] + more),
            demo: demo)
    }

    static func settings(origin: String = Self.origin, insecure: Bool = false) -> SiteSettings {
        SiteSettings(
            origin: origin, insecureLoopback: insecure, dutyPhone: "040 000 0001", helpPhone: "040 000 0011",
            helpHours: "8–16")
    }

    func run<Value>(
        ready: [ReadyCheck] = [], _ body: @escaping @Sendable (Browser) async throws -> Value
    ) async throws -> Value {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try await Application(router: door.router(ready: ready), logger: logger).test(.router) { client in
            try await body(Browser(client: client))
        }
    }

    private static func exampleFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rinnalla-site-tests-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try ExamplePage.source.write(
            to: folder.appendingPathComponent("example-page.mustache"), atomically: true, encoding: .utf8)
        return folder
    }
}
