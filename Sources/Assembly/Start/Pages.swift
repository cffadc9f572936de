import Core
import Crypto
import Gate
import MotiSite
import Site

/// All pages of all slices behind one door.
struct Pages {
    let open: OpenInstallation
    let demo: Server.DemoStand?

    init(_ open: OpenInstallation, demo: Server.DemoStand?) {
        self.open = open
        self.demo = demo
    }

    /// - Throws: ``TemplateFaults``, ``SettingsFaults``, ``AssetFaults``: what is wrong with the program as installed.
    func door() throws -> FrontDoor {
        let secrets = SiteSecrets(root: open.siteKey)
        let desk = DeskParts(open, secrets: secrets)
        return try FrontDoor(
            settings: settings, catalog: open.catalog,
            templates: TemplateLibrary(folders: Slices.templates, catalog: open.catalog),
            assets: Assets(folder: SiteResources.assets), secrets: secrets, clock: open.clock, sessions: desk.sessions,
            headers: desk.headers, routes: Routes(groups(desk)), demo: demo.map { $0.parts.bar(open) })
    }

    private func groups(_ desk: DeskParts) -> [any PageGroup] {
        let own = demo.map { $0.parts.pages(open, $0.clock, $0.messages) } ?? []
        return desk.groups + MotiSlice.groups(gate: open.gate, tokens: RandomTokens()) + own
    }

    private var settings: SiteSettings {
        let installation = open.installation
        return SiteSettings(
            origin: installation.origin.text, insecureLoopback: demo != nil && !installation.origin.isSecure,
            behindProxy: installation.proxyHeader != nil, dutyPhone: installation.phones.social,
            helpPhone: installation.phones.help, helpHours: installation.phones.helpHours)
    }
}
