import Core
import Moti
import Site
import Words

/// The one filled block of a guest's page: the meeting, or the answer that is still to give.
struct GuestNext {
    let view: GuestView
    let visit: Visit

    private var words: Words { visit.words }

    func block() -> NextStep? {
        guard let outline = view.outline else { return nil }
        let change = Step.link(words(outline.state.isAnswered ? "guest.next.change" : "guest.next.answer"), reply)
        if let start = outline.start, view.meeting?.state == .fixed {
            return fixed(start, outline, change)
        }
        guard outline.isOpen else { return nil }
        if outline.state.isAnswered {
            return NextStep(
                sign: .when(words("guest.next.meeting")), heading: .text(words("guest.next.waiting")),
                sentence: .text(words("guest.answered.\(outline.state.rawValue)")), step: change)
        }
        let by = outline.replyBy.map { words("guest.next.by", ["date": visit.dates.by($0)]) }
        return NextStep(
            sign: .waits(words("guest.next.waits")), heading: .text(words("guest.next.asked")),
            sentence: by.map(Markup.text), step: change)
    }

    private var reply: String { MotiPaths.guestReply() }

    private func fixed(_ start: Instant, _ outline: GuestLinkView, _ change: Step) -> NextStep {
        let day = Helsinki.day(of: start)
        let heading = Markup.day(day, words.capitalised(visit.meeting(start, outline.minutes)))
        let answered = words("guest.answered.\(outline.state.rawValue)")
        let remote = view.meeting?.remote.flatMap { $0.hasPrefix("https://") ? $0 : nil }
        guard let remote, outline.state == .yesRemote else {
            return NextStep(
                sign: .when(words("guest.next.meeting")), heading: heading, sentence: .text(answered), step: change)
        }
        return NextStep(
            sign: .when(words("guest.next.meeting")), heading: heading, sentence: .text(answered),
            step: .link(words("guest.next.remote"), remote), second: change)
    }
}

/// What of the newest plan is this guest's: own topics and own things, whom to ring, and the text for one's own record.
struct GuestExtract: PageValue {
    let version: String
    let questions: [Said]
    let agreed: [Markup]
    let responsible: String
    let phone: String?
    let nextContact: String?
    let copy: CopyBox?
    let record: Choices
    let disclosed: String

    static let names: Names<GuestExtract> = [
        "planVersion": { $0.version }, "planQuestions": { $0.questions },
        "planAgreed": { $0.agreed.map(MarkupLine.init) }, "planResponsible": { $0.responsible },
        "planPhone": { $0.phone }, "planDialled": { $0.phone.map(Markup.dialled) },
        "planNext": { $0.nextContact }, "planCopy": { $0.copy }, "record": { $0.record },
        "recordAction": { _ in MotiPaths.guestRecord() }, "planOnly": { $0.disclosed },
    ]
    static var inner: [any PageValue.Type] { [Said.self, MarkupLine.self, CopyBox.self, Choices.self] }

    init(_ extract: MotiExtract, _ view: GuestView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        version = words(
            "guest.plan.version",
            ["version": "\(extract.version)", "date": visit.dates.term(extract.confirmedOn)])
        questions = extract.questions.map { Said($0.text) }
        agreed = extract.agreed.map { PlanLine($0, visit).sentence(me: extract.mine.contains($0)) }
        responsible = extract.responsible.name
        phone = extract.responsible.phone
        nextContact = extract.nextContactOn.map { words("guest.plan.next", ["date": visit.dates.day($0)]) }
        copy =
            extract.mine.isEmpty
            ? nil
            : CopyBox("record-text", words("guest.plan.copy"), GuestExtract.text(extract, visit))
        let options = GuestRecordKind.allCases.map {
            Choices.Option($0.rawValue, words("guest.plan.record.\($0.rawValue)"))
        }
        record = form.choices("record", words("guest.plan.recorded"), .one, options, layout: .two)
        disclosed = words("guest.plan.only")
    }

    /// Own things only: other organisations get no more into their record (design 11).
    private static func text(_ extract: MotiExtract, _ visit: Visit) -> String {
        extract.mine.map { one in
            visit.words(
                "guest.plan.recordText",
                [
                    "date": visit.dates.term(extract.confirmedOn), "what": one.what,
                    "when": PlanLine(one, visit).due,
                    "who": [extract.responsible.name, extract.responsible.phone].compactMap { $0 }
                        .joined(separator: ", "),
                ])
        }.joined(separator: "\n")
    }
}

/// A line that holds markup.
struct MarkupLine: PageValue {
    let markup: Markup
    init(_ markup: Markup) { self.markup = markup }
    static let names: Names<MarkupLine> = ["markup": { $0.markup }]
}

/// An agreed thing of a confirmed plan, as a sentence.
struct PlanLine {
    let one: PlanContent.Agreed
    let visit: Visit

    init(_ one: PlanContent.Agreed, _ visit: Visit) {
        self.one = one
        self.visit = visit
    }

    /// By when, or why there is no day.
    var due: String {
        one.due.flatMap { Day(iso: $0) }.map(visit.dates.by) ?? one.noDateBecause ?? visit.words("guest.plan.noDate")
    }

    func sentence(me: Bool) -> Markup {
        visit.words.markup(
            one.isProposed ? "guest.plan.proposed" : "guest.plan.agreed",
            [
                "owner": .bold(me ? visit.words("guest.act.you") : one.ownerName), "what": .text(one.what),
                "when": .text(due),
            ])
    }
}
