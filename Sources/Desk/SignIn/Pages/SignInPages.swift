package import Site
import Words

/// The first page: a card for clients, an account for workers and volunteers, and other ways where there are any.
package struct SignInPages: PageGroup {
    package static let pages: [any Page.Type] = [SignInPage.self]

    private let desk: SignInDesk
    private let ways: [any SignInWay]

    package init(desk: SignInDesk, ways: [any SignInWay] = []) {
        self.desk = desk
        self.ways = ways
    }

    package func add(to routes: inout Routes) {
        routes.get(SitePaths.signIn, .open("signIn.doors")) { visit in
            .page(SignInPage(visit, visit.form, ways))
        }
        routes.post(SignInPaths.card, .open("signIn.card"), open)
        for way in ways { way.add(to: &routes) }
    }

    @Sendable
    private func open(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let code = form.secret("card", max: 60, missing: "signIn.card.missing")
        let pin = form.secret("pin", max: 20, missing: "signIn.pin.missing")
        guard form.isSound, let code, let pin else { return .again(SignInPage(visit, form, ways), form) }
        do {
            if let session = try await desk.card(code, pin: pin, from: SignInDesk.Origin(visit), at: visit.now) {
                try await desk.leave(visit)
                return .letIn(Way(visit).address, session)
            }
        } catch let tries as TooManyTries {
            form.wait(tries.seconds)
            return .slowed(SignInPage(visit, form, ways), seconds: tries.seconds)
        }
        form.fault("card", "signIn.card.wrong")
        return .again(SignInPage(visit, form, ways), form)
    }
}

struct SignInPage: Page {
    let title: String
    let faults: FaultSummary?
    let card: Field
    let pin: Field
    let back: String
    let clientWays: [Step]
    let workerWays: [Step]
    let accountAddress: String
    let helpPhone: String
    let help: String

    static let template = "sign-in-page"
    static let names: Names<SignInPage> = [
        "faults": { $0.faults }, "card": { $0.card }, "pin": { $0.pin }, "back": { $0.back },
        "clientWays": { $0.clientWays }, "workerWays": { $0.workerWays }, "hasClientWays": { !$0.clientWays.isEmpty },
        "accountAddress": { $0.accountAddress }, "cardAddress": { _ in SignInPaths.card() },
        "helpPhone": { $0.helpPhone }, "helpDialled": { Markup.dialled($0.helpPhone) }, "help": { $0.help },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self, Step.self] }

    init(_ visit: Visit, _ form: Form, _ ways: [any SignInWay]) {
        let words = visit.words
        title = words("signIn.title")
        faults = form.summary()
        card = form.field("card", words("signIn.card.label"), .code, hint: words("signIn.card.hint"), max: 60)
        pin = form.field("pin", words("signIn.pin.label"), .pin, max: 20)
        back = Way(visit).address
        accountAddress = Way(visit).through(SignInPaths.account())
        helpPhone = visit.settings.helpPhone
        help = words("signIn.help", ["hours": visit.settings.helpHours])
        func steps(_ audience: SignInAudience) -> [Step] {
            ways.filter { $0.audience == audience }.map { .link($0.label(words), Way(visit).through($0.address)) }
        }
        clientWays = steps(.client)
        workerWays = steps(.worker)
    }
}

extension SignInDesk {
    /// Ends the session a browser came with, before it gets another.
    func leave(_ visit: Visit) async throws {
        if let visitor = visit.visitor { try await sessions.end(visitor.session, at: visit.now) }
    }
}
