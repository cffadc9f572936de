import Assembly
import Core
import Site
import Words

/// The demo's own page: its clock, which anyone may move, and the messages that would have left. It exists only where the
/// demo's command makes it.
struct DemoStandPages: PageGroup {
    static let pages: [any Page.Type] = [DemoStandPage.self]

    let clock: MovableClock
    let kept: KeptMessages

    func add(to routes: inout Routes) {
        routes.get(SitePaths.demoStand, .open("demo.stand")) { .page(DemoStandPage($0, kept, $0.form)) }
        routes.post(SitePaths.demoStand, .open("demo.clock"), move)
    }

    @Sendable
    private func move(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let days = form.number("days", 1...400, missing: "site.demo.daysMissing")
        guard form.isSound, let days else { return .again(DemoStandPage(visit, kept, form), form) }
        clock.advance(days: days)
        return .go(SitePaths.demoStand())
    }
}

struct DemoStandPage: Page {
    static let template = "demo-stand"

    let title: String
    let now: String
    let days: Field
    let lead: String
    let faults: FaultSummary?
    let messages: [Line]

    struct Line: PageValue {
        let kind: String
        let text: String
        let to: String

        static let names: Names<Line> = ["kind": { $0.kind }, "text": { $0.text }, "to": { $0.to }]
    }

    static let names: Names<DemoStandPage> = [
        "now": { $0.now }, "days": { $0.days }, "lead": { $0.lead }, "faults": { $0.faults },
        "messages": { $0.messages }, "address": { _ in SitePaths.demoStand() },
    ]
    static var inner: [any PageValue.Type] { [Field.self, FaultSummary.self, Line.self] }

    init(_ visit: Visit, _ kept: KeptMessages, _ form: Form) {
        let words = visit.words
        title = words("site.demo.title")
        now = words("site.demo.clockSays", ["moment": visit.dates.nearMoment(visit.now)])
        days = form.filled(["days": "1"]).field("days", words("site.demo.days"), .short, max: 3)
        faults = form.summary()
        messages = kept.all.map { message in
            Line(
                kind: "\(visit.dates.nearMoment(message.at)) \(message.code.rawValue)", text: message.text,
                to: message.recipient)
        }
        lead = words(messages.isEmpty ? "site.demo.noMessages" : "site.demo.messagesLead")
    }
}
