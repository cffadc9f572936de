/// The one route of the demo's bar. It exists only where there is a bar.
struct DemoRolePages: Sendable {
    let demo: any DemoBar
    let settings: SiteSettings

    func add(to routes: inout Routes) {
        routes.post(SitePaths.demoRole, .open("demo.role")) { visit in
            guard let session = try await demo.signIn(visit.form.typed("role"), visit) else { throw Fault.notFound }
            return Reply.go(SitePaths.home()).setting(SetCookie(.session, session.token, seconds: session.seconds))
        }
    }
}
