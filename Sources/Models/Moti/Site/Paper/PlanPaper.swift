import Core
import Moti
import Site
import Words

/// P5, the client's copy of the plan: whom to ring first, own questions, who does what by when. One sheet for five agreed things.
struct PlanPaper: PaperPage {
    let paper: PaperFrame
    let lead: String
    let ring: [RingLine]
    let goals: [Said]
    let agreed: [Line]
    let next: String?
    let ifWorse: String
    let duty: String
    let dissents: [String]
    let newer: String?
    let newest: String?
    let give: Step?
    let givenOn: String?

    static let template = "paper-plan"
    static let names: Names<PlanPaper> = framed([
        "planLead": { $0.lead }, "ring": { $0.ring }, "goals": { $0.goals }, "hasGoals": { !$0.goals.isEmpty },
        "agreed": { $0.agreed }, "hasAgreed": { !$0.agreed.isEmpty }, "nextContact": { $0.next },
        "ifWorse": { $0.ifWorse }, "duty": { $0.duty }, "dissents": { $0.dissents.map(TextLine.init) },
        "hasDissents": { !$0.dissents.isEmpty }, "newer": { $0.newer }, "newest": { $0.newest },
        "give": { $0.give }, "givenOn": { $0.givenOn },
    ])
    static var inner: [any PageValue.Type] { [RingLine.self, Said.self, Line.self, TextLine.self, Step.self] }

    /// Whom to ring.
    struct RingLine: PageValue {
        let who: Markup
        let number: String

        static let names: Names<RingLine> = ["ringWho": { $0.who }, "ringNumber": { $0.number }]
    }

    /// One agreed thing.
    struct Line: PageValue {
        let by: String
        let what: String
        let when: Markup

        static let names: Names<Line> = ["by": { $0.by }, "what": { $0.what }, "when": { $0.when }]
    }

    /// - Parameters:
    ///   - give: where "given into the client's hand" is ticked; nil on the client's own page.
    ///   - newest: where the newest version is, when this is not it.
    init(_ copy: PlanCopy, back: String, give: String?, newest: String?, _ visit: Visit) {
        let words = visit.words
        let content = copy.content
        paper = PaperFrame(
            words("paper.p5.name"), for: words("paper.p5.forWhom"), version: "\(copy.version)",
            mark: copy.secrecyMark, back: back, visit)
        lead = PlanPaper.lead(content, visit)
        ring = PlanPaper.ring(content, words)
        goals = content.questions.map { Said($0.text) }
        agreed = content.agreed.map { one in
            let isClient = one.ownerPart == Part.client.rawValue
            return Line(
                by: isClient ? words("paper.p5.me") : one.ownerName, what: one.what,
                when: PlanPaper.when(one, visit))
        }
        next = Day(iso: content.nextContact).map {
            words("paper.p5.next", ["name": content.responsible.name, "date": visit.dates.on($0)])
        }
        ifWorse = content.ifWorse ?? words("paper.p5.ifWorse", ["name": content.responsible.name])
        duty = words("paper.p5.duty", ["phone": visit.settings.dutyPhone])
        dissents = copy.dissents.map { words("paper.p5.dissentBy", ["name": $0.author, "text": $0.text]) }
        newer = copy.newer.map { words("paper.p5.newer", ["version": "\($0)"]) }
        self.newest = newest
        self.give = copy.copyGivenOn == nil ? give.map { .act(words("paper.p5.give"), $0) } : nil
        givenOn = give == nil ? nil : copy.copyGivenOn.map { words("paper.p5.givenOn", ["date": visit.dates.day($0)]) }
    }

    private static func lead(_ content: PlanContent, _ visit: Visit) -> String {
        let met = content.meetingAt.map { Helsinki.day(of: Instant(milliseconds: $0)) }
        return [
            content.clientName.isEmpty ? nil : "\(content.clientName).",
            met.map { visit.words("paper.p5.met", ["date": visit.dates.term($0)]) },
            content.ends.flatMap { Day(iso: $0) }.map { visit.words("paper.p5.ends", ["date": visit.dates.term($0)]) },
        ].compactMap { $0 }.joined(separator: " ")
    }

    private static func ring(_ content: PlanContent, _ words: Words) -> [RingLine] {
        func line(_ who: PlanContent.Who, _ key: String) -> RingLine? {
            guard let phone = who.phone else { return nil }
            let hours = who.hours.map { ", \($0)" } ?? ""
            return RingLine(
                who: words.markup(key, ["name": .bold(who.name), "hours": .text(hours)]), number: phone)
        }
        return [line(content.responsible, "paper.p5.ring"), line(content.deputy, "paper.p5.ringElse")]
            .compactMap { $0 }
    }

    private static func when(_ one: PlanContent.Agreed, _ visit: Visit) -> Markup {
        let due = one.due.flatMap { Day(iso: $0) }
        let text =
            due.map { Markup.day($0, visit.words.capitalised(visit.dates.by($0))) }
            ?? .text(one.noDateBecause ?? visit.words("guest.plan.noDate"))
        guard one.isProposed else { return text }
        // A date stands on a line of its own.
        return text + .text((due == nil ? ". " : " ") + visit.words("paper.p5.proposed"))
    }
}
