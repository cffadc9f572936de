import Core
package import Site
import Words

/// A new password, by whoever knows the old one. All other sessions of the account end.
package struct ChangePasswordPages: PageGroup {
    package static let pages: [any Page.Type] = [ChangePasswordPage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    package func add(to routes: inout Routes) {
        let row = AccessRow.own("signIn.password")
        routes.get(SignInPaths.password, row) { visit in
            guard visit.visitor?.account != nil else { throw Fault.notFound }
            return .page(ChangePasswordPage(visit, visit.form))
        }
        routes.post(SignInPaths.password, row, change)
    }

    @Sendable
    private func change(_ visit: Visit) async throws -> Reply {
        guard let visitor = visit.visitor, visitor.account != nil else { throw Fault.notFound }
        var form = visit.form
        let old = form.secret("password", max: PasswordRule.longest, missing: "signIn.password.missing")
        let new = form.secret("new", max: PasswordRule.longest, missing: "signIn.password.missing")
        if let new, let key = PasswordRule.fault(new, login: "") { form.fault("new", key) }
        if let new, form.typed("again") != new { form.fault("again", "signIn.password.differs") }
        guard form.isSound, let old, let new else { return .again(ChangePasswordPage(visit, form), form) }
        do {
            let origin = SignInDesk.Origin(visit)
            if try await desk.change(old, to: new, for: visitor, from: origin, at: visit.now) {
                return .go(SignInPaths.sessions())
            }
        } catch let tries as TooManyTries {
            form.wait(tries.seconds)
            return .slowed(ChangePasswordPage(visit, form), seconds: tries.seconds)
        }
        form.fault("password", "signIn.password.wrong")
        return .again(ChangePasswordPage(visit, form), form)
    }
}

struct ChangePasswordPage: Page {
    let title: String
    let faults: FaultSummary?
    let password: Field
    let new: Field
    let again: Field

    static let template = "change-password-page"
    static let names: Names<ChangePasswordPage> = [
        "faults": { $0.faults }, "password": { $0.password }, "new": { $0.new }, "again": { $0.again },
        "address": { _ in SignInPaths.password() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ form: Form) {
        let words = visit.words
        title = words("signIn.sessions.title")
        faults = form.summary()
        password = form.field(
            "password", words("signIn.password.old"), .password, max: 200, autocomplete: "current-password")
        new = form.field(
            "new", words("signIn.password.new"), .password, hint: words("signIn.password.hint"), max: 200,
            autocomplete: "new-password")
        again = form.field("again", words("signIn.password.again"), .password, max: 200, autocomplete: "new-password")
    }
}
