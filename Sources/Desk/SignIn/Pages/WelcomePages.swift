import Core
package import Site
import Words

/// Choosing one's own login and password by a link that is good for once.
package struct WelcomePages: PageGroup {
    package static let pages: [any Page.Type] = [WelcomePage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    package func add(to routes: inout Routes) {
        let row = AccessRow.open("signIn.welcome")
        routes.get(SignInPaths.welcome, row) { visit, token in
            guard try await desk.welcomed(token, at: visit.now) != nil else { throw Fault.notFound }
            return .page(WelcomePage(visit, visit.form, token))
        }
        routes.post(SignInPaths.welcome, row, open)
    }

    @Sendable
    private func open(_ visit: Visit, _ token: LinkToken) async throws -> Reply {
        guard try await desk.welcomed(token, at: visit.now) != nil else { throw Fault.notFound }
        var form = visit.form
        let login = form.secret("login", max: 200, missing: "signIn.login.missing").map(SignInDesk.plain)
        let password = form.secret("password", max: PasswordRule.longest, missing: "signIn.password.missing")
        if let login, login.count < 3 { form.fault("login", "signIn.login.short") }
        if let password, let key = PasswordRule.fault(password, login: login ?? "") { form.fault("password", key) }
        if let password, form.typed("again") != password { form.fault("again", "signIn.password.differs") }
        guard form.isSound, let login, let password else { return .again(WelcomePage(visit, form, token), form) }
        let origin = SignInDesk.Origin(visit)
        switch try await desk.open(token, login: login, password: password, from: origin, at: visit.now) {
        case .session(let session):
            try await desk.leave(visit)
            return .letIn(SignInPaths.enrol(), session)
        case .gone:
            throw Fault.notFound
        case .loginTaken:
            form.fault("login", "signIn.login.taken")
            return .again(WelcomePage(visit, form, token), form)
        }
    }
}

struct WelcomePage: Page {
    let title: String
    let faults: FaultSummary?
    let login: Field
    let password: Field
    let again: Field
    let address: String

    static let template = "welcome-page"
    static let names: Names<WelcomePage> = [
        "faults": { $0.faults }, "login": { $0.login }, "password": { $0.password }, "again": { $0.again },
        "address": { $0.address },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ form: Form, _ token: LinkToken) {
        let words = visit.words
        title = words("signIn.title")
        faults = form.summary()
        login = form.field(
            "login", words("signIn.login.label"), hint: words("signIn.login.hint"), max: 200, autocomplete: "username")
        password = form.field(
            "password", words("signIn.password.label"), .password, hint: words("signIn.password.hint"), max: 200,
            autocomplete: "new-password")
        again = form.field(
            "again", words("signIn.password.again"), .password, max: 200, autocomplete: "new-password")
        address = SignInPaths.welcome(token)
    }
}
