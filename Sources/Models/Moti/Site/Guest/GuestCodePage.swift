import Core
import Gate
import Moti
import Site
import Words

/// The six digits that open what the link alone does not.
struct GuestCodePage: Page {
    let title: String
    let faults: FaultSummary?
    let lead: String
    let code: Field
    let sendStep: Step?
    let sendNote: String?
    let convener: String
    let phone: String?

    static let template = "guest-code"
    static let names: Names<GuestCodePage> = [
        "faults": { $0.faults }, "lead": { $0.lead }, "code": { $0.code }, "sendStep": { $0.sendStep },
        "sendNote": { $0.sendNote }, "convenerName": { $0.convener }, "convenerPhone": { $0.phone },
        "convenerDialled": { $0.phone.map(Markup.dialled) }, "action": { _ in MotiPaths.guestCode() },
        "toReply": { _ in MotiPaths.guest() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self, Step.self] }

    /// - Parameter isSent: a code has just been asked for.
    init(_ view: GuestLinkView, isSent: Bool, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("guest.code.notOpened")
        title = words(faults == nil ? "guest.tab" : "guest.tabWrong")
        let bySms = view.codeBy == "codeBySms"
        lead = words(bySms ? "guest.code.leadSms" : "guest.code.leadVoice")
        code = form.field("code", words("guest.code.label"), .code, hint: words("guest.code.hint"), max: 20)
        sendStep = bySms && !isSent ? .act(words("guest.code.send"), MotiPaths.guestCodeSending()) : nil
        sendNote = isSent ? words("guest.code.sent") : nil
        convener = view.convenerName
        phone = view.convenerPhone
    }
}

extension GuestPages {
    func showCode(_ visit: Visit) async throws -> Reply {
        if visit.visitor?.level == .full { return .go(MotiPaths.guest()) }
        return .page(GuestCodePage(try await outline(visit), isSent: false, visit, visit.form))
    }

    private func session(_ visit: Visit, _ link: ID<Link>) -> NewSession? {
        visit.visitor.map {
            NewSession(person: $0.person, way: .link(link), level: .full, device: visit.browser, at: visit.now)
        }
    }

    private func link(_ visit: Visit) throws -> ID<Link> {
        guard case .link(let link)? = visit.visitor?.way else { throw NotFound() }
        return link
    }

    /// A right code opens a new session; the one that only held the link is left as it was.
    func enterCode(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let link = try link(visit)
        let typed = form.text("code", max: 20, missing: "guest.code.missing")
        guard form.isSound, let typed, let session = session(visit, link) else {
            return .again(GuestCodePage(try await outline(visit), isSent: false, visit, form), form)
        }
        let entry = EnterGuestCode(link, typed: typed, session: session.statement)
        let circle = try await circle(visit)
        let opened = "\(session.id)"
        let outcome = try await gate.perform(
            circle.vault, entry.name, item: "link", by: try visit.actor, form: try visit.stamp,
            ground: GuestAccess.ticket
        ) { change in GuestCodeWord(try entry.perform(change), opened).text }
        if outcome == opened { return Reply.go(MotiPaths.guest()).setting(session.cookie) }
        guard let word = GuestCodeWord(outcome) else { return .go(MotiPaths.guest()) }
        word.tell(&form)
        return .again(GuestCodePage(try await outline(visit), isSent: false, visit, form), form)
    }

    func sendCode(_ visit: Visit) async throws -> Reply {
        let view = try await outline(visit)
        guard view.codeBy == "codeBySms" else { throw NotFound() }
        let send = SendGuestCode(try link(visit), code: CodePage.fresh())
        let circle = try await circle(visit)
        let outcome = try await gate.perform(
            circle.vault, send.name, item: "link", by: try visit.actor, form: try visit.stamp,
            ground: GuestAccess.ticket
        ) { change in GuestCodeWord(try send.perform(change), "").text }
        var form = visit.form
        guard let word = GuestCodeWord(outcome), case .shut = word.outcome else {
            return .page(GuestCodePage(view, isSent: true, visit, form))
        }
        word.tell(&form)
        return .again(GuestCodePage(view, isSent: false, visit, form), form)
    }
}

/// How a code went, as the one word that is kept with the form: a form sent twice answers the same.
struct GuestCodeWord {
    let outcome: GuestCodeOutcome
    let text: String

    init(_ outcome: GuestCodeOutcome, _ opened: String) {
        self.outcome = outcome
        switch outcome {
        case .right: text = opened
        case .wrong(let left): text = "wrong \(left)"
        case .none: text = "none"
        case .shut(let until): text = "shut \(until.milliseconds)"
        }
    }

    /// - Returns: nil when the word says that it was opened.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        let number = parts.count > 1 ? Int64(parts[1]) ?? 0 : 0
        switch parts.first {
        case "wrong": outcome = .wrong(left: Int(clamping: number))
        case "none": outcome = .none
        case "shut": outcome = .shut(until: Instant(milliseconds: number))
        default: return nil
        }
        self.text = text
    }

    func tell(_ form: inout Form) {
        switch outcome {
        case .right: break
        case .wrong(let left): form.fault("code", "guest.code.wrong", ["left": "\(left)"])
        case .none: form.fault("code", "guest.code.none")
        case .shut(let until): form.fault("code", "guest.code.shut", ["time": GuestCodeWord.clock(until)])
        }
    }

    private static func clock(_ until: Instant) -> String {
        let time = Helsinki.time(of: until)
        return "\(time.hour).\(time.minuteOfHour < 10 ? "0" : "")\(time.minuteOfHour)"
    }
}
