package import Site
import Words

/// The second factor taken into use: a square code for an app, the same secret as text, and ten recovery codes.
package struct EnrolPages: PageGroup {
    package static let pages: [any Page.Type] = [EnrolPage.self, RecoveryPage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    private static let row = AccessRow("signIn.enrol", door: .halfway)

    package func add(to routes: inout Routes) {
        routes.get(SignInPaths.enrol, Self.row) { visit in
            guard let visitor = visit.visitor, visitor.level == .password else { return .go(Way(visit).address) }
            guard try await !desk.hasFactor(visitor) else { return .go(Way(visit).through(SignInPaths.code())) }
            let (code, sealed) = try desk.offer(visitor)
            return .page(await EnrolPage(visit, visit.form, code, sealed))
        }
        routes.post(SignInPaths.enrol, Self.row, enrol)
        routes.post(SignInPaths.recoveryCodes, .own("signIn.recoveryCodes")) { visit in
            guard let account = visit.visitor?.account else { throw Fault.notFound }
            return .page(RecoveryPage(visit, try await desk.renewRecovery(account), next: SignInPaths.sessions()))
        }
    }

    @Sendable
    private func enrol(_ visit: Visit) async throws -> Reply {
        guard let visitor = visit.visitor, visitor.level == .password,
            let factor = desk.offered(visit.form.typed("offer"), visitor)
        else { return .go(SignInPaths.enrol()) }
        var form = visit.form
        let again: (Form) async -> EnrolPage = { await EnrolPage(visit, $0, factor, visit.form.typed("offer")) }
        guard let code = form.secret("code", max: 20, missing: "signIn.code.missing") else {
            return .again(await again(form), form)
        }
        do {
            let origin = SignInDesk.Origin(visit)
            if let done = try await desk.enrol(factor, code: code, for: visitor, from: origin, at: visit.now) {
                var reply = Reply.page(RecoveryPage(visit, done.codes, next: Way(visit).address))
                reply.cookies = desk.letIn(visit, visitor, done.session).cookies
                return reply
            }
        } catch let tries as TooManyTries {
            form.wait(tries.seconds)
            return .slowed(await again(form), seconds: tries.seconds)
        }
        form.fault("code", "signIn.code.wrong")
        return .again(await again(form), form)
    }
}

struct EnrolPage: Page {
    let title: String
    let faults: FaultSummary?
    let square: Markup?
    let secret: String
    let offer: String
    let code: Field
    let back: String

    static let template = "sign-in-enrol-page"
    static let names: Names<EnrolPage> = [
        "faults": { $0.faults }, "square": { $0.square }, "secret": { $0.secret }, "offer": { $0.offer },
        "code": { $0.code }, "back": { $0.back }, "address": { _ in SignInPaths.enrol() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    init(_ visit: Visit, _ form: Form, _ factor: TimeCode, _ sealed: String) async {
        let words = visit.words
        title = words("signIn.title")
        faults = form.summary()
        square = await QRCode.squares(factor.address, label: words("signIn.enrol.square"))
        secret = stride(from: 0, to: factor.text.count, by: 4)
            .map { String(factor.text.dropFirst($0).prefix(4)) }.joined(separator: " ")
        offer = sealed
        code = form.field("code", words("signIn.code.label"), .code, max: 20, autocomplete: "one-time-code")
        back = Way(visit).address
    }
}

/// The recovery codes, shown this once.
struct RecoveryPage: Page {
    let title: String
    let codes: [Line]
    let next: String

    struct Line: PageValue {
        let code: String
        static let names: Names<Line> = ["code": { $0.code }]
    }

    static let template = "recovery-codes-page"
    static let names: Names<RecoveryPage> = ["codes": { $0.codes }, "next": { $0.next }]
    static var inner: [any PageValue.Type] { [Line.self] }

    init(_ visit: Visit, _ codes: [ReadableCode], next: String) {
        title = visit.words("signIn.title")
        self.codes = codes.map { Line(code: $0.printed) }
        self.next = next
    }
}
