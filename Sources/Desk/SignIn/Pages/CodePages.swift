import Core
package import Site
import Words

/// The second step: a code of the app, or one of the recovery codes. Nothing is shown before it.
package struct CodePages: PageGroup {
    package static let pages: [any Page.Type] = [CodePage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    private static let row = AccessRow("signIn.code", door: .halfway)

    package func add(to routes: inout Routes) {
        routes.get(SignInPaths.code, Self.row) { visit in
            guard let visitor = visit.visitor, visitor.level == .password else { return .go(Way(visit).address) }
            guard try await desk.hasFactor(visitor) else { return .go(Way(visit).through(SignInPaths.enrol())) }
            return .page(CodePage(visit, visit.form))
        }
        routes.post(SignInPaths.code, Self.row, enter)
    }

    @Sendable
    private func enter(_ visit: Visit) async throws -> Reply {
        guard let visitor = visit.visitor, visitor.level == .password else { return .go(Way(visit).address) }
        var form = visit.form
        guard let code = form.secret("code", max: 40, missing: "signIn.code.missing") else {
            return .again(CodePage(visit, form), form)
        }
        do {
            let origin = SignInDesk.Origin(visit)
            if let session = try await desk.secondFactor(code, for: visitor, from: origin, at: visit.now) {
                return desk.letIn(visit, visitor, session)
            }
        } catch let tries as TooManyTries {
            form.wait(tries.seconds)
            return .slowed(CodePage(visit, form), seconds: tries.seconds)
        }
        form.fault("code", "signIn.code.wrong")
        return .again(CodePage(visit, form), form)
    }
}

extension SignInDesk {
    /// Lets an account's holder in and knows their device from now on.
    func letIn(_ visit: Visit, _ visitor: Visitor, _ session: NewSession) -> Reply {
        let reply = Reply.letIn(Way(visit).address, session)
        guard case .account(let account) = visitor.way else { return reply }
        return reply.setting(KnownDevice.fresh(account).cookie(secrets))
    }
}

struct CodePage: Page {
    let title: String
    let faults: FaultSummary?
    let code: Field
    let back: String

    static let template = "sign-in-code-page"
    static let names: Names<CodePage> = [
        "faults": { $0.faults }, "code": { $0.code }, "back": { $0.back }, "address": { _ in SignInPaths.code() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ form: Form) {
        title = visit.words("signIn.title")
        faults = form.summary()
        code = form.field(
            "code", visit.words("signIn.code.label"), .code, hint: visit.words("signIn.code.hint"), max: 40,
            autocomplete: "one-time-code")
        back = Way(visit).address
    }
}
