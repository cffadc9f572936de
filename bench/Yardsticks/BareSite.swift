import Assembly
import Core
import Demo
import Desk
import Gate
import HummingbirdCore
import Site
import Words

/// The web workshop round the bare page: same frame, same safety headers, same demo bar; a visitor and a header that are
/// known without asking the database.
struct BareSite {
    let open: OpenInstallation

    static let server = ServerLimits.server()

    init(_ open: OpenInstallation) {
        self.open = open
    }

    func door() throws -> FrontDoor {
        let installation = open.installation
        return try FrontDoor(
            settings: SiteSettings(
                origin: installation.origin.text, insecureLoopback: true, dutyPhone: installation.phones.social,
                helpPhone: installation.phones.help, helpHours: installation.phones.helpHours),
            catalog: open.catalog,
            templates: TemplateLibrary(
                folders: [SiteResources.templates, DeskResources.templates], catalog: open.catalog),
            assets: Assets(folder: SiteResources.assets), secrets: SiteSecrets(root: open.siteKey), clock: open.clock,
            sessions: KnownVisitor(), headers: KnownHeader(),
            routes: Routes([BarePages(data: open.gate.data)]), demo: FixedBar())
    }
}

private struct KnownVisitor: Sessions {
    func visitor(token: String, at now: Instant) async throws -> Visitor? {
        Visitor(
            session: ID(rawValue: 1), person: ID(rawValue: 1011), way: .account(ID(rawValue: 1)), level: .full,
            language: .fi)
    }
}

private struct KnownHeader: Headers {
    func header(_ visit: Visit) async throws -> Header {
        Header(
            who: "Koordinaattori, pohjoinen",
            places: [
                Header.Place(visit.words("menu.today"), "/today"), Header.Place("MOTI", "/moti"),
                Header.Place("MOTI", "/moti/coaching"),
            ], home: "/today")
    }
}

private struct FixedBar: DemoBar {
    private static let all =
        DemoRoles.all.map { DemoRole("\($0.person)", $0.name) }
        + (3...11).map { DemoRole("client-\($0)", "Asiakas \($0)") }

    func roles(_ language: Language) -> [DemoRole] { FixedBar.all }
    func current(_ visitor: Visitor?) -> String? { visitor.map { "\($0.person)" } }
    func signIn(_ role: String, _ visit: Visit) async throws -> (token: String, seconds: Int)? { nil }
}
