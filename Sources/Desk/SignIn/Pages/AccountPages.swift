package import Site
import Words

/// Login and password: the first of two steps.
package struct AccountPages: PageGroup {
    package static let pages: [any Page.Type] = [AccountPage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    package func add(to routes: inout Routes) {
        routes.get(SignInPaths.account, .open("signIn.account")) { visit in
            .page(AccountPage(visit, visit.form))
        }
        routes.post(SignInPaths.account, .open("signIn.account"), enter)
    }

    @Sendable
    private func enter(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let login = form.secret("login", max: 200, missing: "signIn.login.missing")
        let password = form.secret("password", max: 200, missing: "signIn.password.missing")
        guard form.isSound, let login, let password else { return .again(AccountPage(visit, form), form) }
        do {
            let origin = SignInDesk.Origin(visit)
            if let session = try await desk.password(login, password, from: origin, at: visit.now) {
                try await desk.leave(visit)
                return .letIn(Way(visit).through(SignInPaths.code()), session)
            }
        } catch let tries as TooManyTries {
            form.wait(tries.seconds)
            return .slowed(AccountPage(visit, form), seconds: tries.seconds)
        }
        form.fault("login", "signIn.account.wrong")
        return .again(AccountPage(visit, form), form)
    }
}

struct AccountPage: Page {
    let title: String
    let faults: FaultSummary?
    let login: Field
    let password: Field
    let back: String

    static let template = "sign-in-account-page"
    static let names: Names<AccountPage> = [
        "faults": { $0.faults }, "login": { $0.login }, "password": { $0.password }, "back": { $0.back },
        "address": { _ in SignInPaths.account() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ form: Form) {
        title = visit.words("signIn.title")
        faults = form.summary()
        login = form.field("login", visit.words("signIn.login.label"), max: 200, autocomplete: "username")
        password = form.field(
            "password", visit.words("signIn.password.label"), .password, max: 200, autocomplete: "current-password")
        back = Way(visit).address
    }
}
