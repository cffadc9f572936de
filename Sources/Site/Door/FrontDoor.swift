package import Core
package import Hummingbird
package import Words

/// The web workshop, put together once at start: everything a request meets on its way to a page and back.
package final class FrontDoor: Sendable {
    package let settings: SiteSettings
    package let catalog: Catalog
    package let templates: TemplateLibrary
    package let assets: Assets
    package let clock: any Clock
    package let figures: Figures
    let tokens: FormToken
    let sessions: any Sessions
    let headers: any Headers
    let demo: (any DemoBar)?
    let routes: Routes
    let pages: FaultPages

    /// - Parameters:
    ///   - demo: the role bar; nil everywhere but in the demo.
    ///   - routes: all pages of all slices.
    /// - Throws: ``SettingsFaults`` when the settings or the routes are not in order.
    package init(
        settings: SiteSettings, catalog: Catalog, templates: TemplateLibrary, assets: Assets, secrets: SiteSecrets,
        clock: any Clock, sessions: any Sessions, headers: any Headers, routes: Routes, figures: Figures = Figures(),
        demo: (any DemoBar)? = nil
    ) throws {
        var faults = settings.faults + routes.faults
        if settings.insecureLoopback, demo == nil { faults.append("insecureLoopback is for the demo only") }
        guard faults.isEmpty else { throw SettingsFaults(faults: faults) }
        self.settings = settings
        self.catalog = catalog
        self.templates = templates
        self.assets = assets
        self.clock = clock
        self.figures = figures
        self.tokens = FormToken(secrets: secrets)
        self.sessions = sessions
        self.headers = headers
        self.demo = demo
        var routes = routes
        if let demo { DemoRolePages(demo: demo, settings: settings).add(to: &routes) }
        self.routes = routes
        pages = try FaultPages(
            templates: templates, catalog: catalog, assets: assets, dutyPhone: settings.dutyPhone)
    }

    /// All routes there are, for the matrix.
    package var entries: [RouteEntry] { routes.entries }

    /// The router that answers them.
    ///
    /// - Parameter ready: what must hold for the site to take visitors; each fails by throwing.
    package func router(ready: [ReadyCheck] = []) -> Router<RinnallaContext> {
        let router = Router(context: RinnallaContext.self)
        router.add(middleware: RequestMarks(door: self))
        router.add(middleware: SafeHeaders(settings: settings))
        router.add(middleware: LanguageChoice(settings: settings))
        router.add(middleware: FaultAnswers(door: self))
        router.add(middleware: HostCheck(settings: settings))
        Serving(assets: assets, ready: ready).add(to: router)
        let answers = PageAnswers(door: self)
        for route in routes.routes {
            router.on(route.routerPath, method: route.method) { request, context in
                try await answers.answer(route, request, context)
            }
        }
        refuseOtherMethods(router)
        return router
    }

    /// A known address with a method it does not have: 405, told with `Allow`.
    private func refuseOtherMethods(_ router: Router<RinnallaContext>) {
        var known: [String: Set<HTTPRequest.Method>] = [:]
        for route in routes.routes { known[route.entry.pattern, default: []].insert(route.method) }
        for route in routes.routes where known[route.entry.pattern] != nil {
            let methods = known.removeValue(forKey: route.entry.pattern) ?? []
            for method in FrontDoor.methods where !methods.contains(method) {
                router.on(route.routerPath, method: method) { _, _ -> Response in
                    throw WrongMethod(allowed: methods.map(\.rawValue).sorted())
                }
            }
        }
    }

    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
}

/// What is wrong with the settings, each with what to change.
package struct SettingsFaults: Error, CustomStringConvertible {
    package let faults: [String]
    package var description: String { faults.joined(separator: "\n") }
}

struct WrongMethod: Error {
    let allowed: [String]
}

extension Routes.Route {
    var method: HTTPRequest.Method { entry.method == .get ? .get : .post }

    /// The router's own spelling: `{}` becomes `:p0`, `:p1`, …
    var routerPath: RouterPath {
        let pieces = entry.pattern.split(separator: "{}", omittingEmptySubsequences: false)
        let path = pieces.enumerated().reduce("") { path, piece in
            path + piece.element + (piece.offset + 1 < pieces.count ? ":p\(piece.offset)" : "")
        }
        return RouterPath(path)
    }
}
