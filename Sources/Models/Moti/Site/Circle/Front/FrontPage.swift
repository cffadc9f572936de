import Core
import Moti
import Site
import Words

/// S4, the page of a circle: next step, who is in, what is agreed, the client's questions, what has been written.
struct FrontPage: Page {
    let title: String
    let faults: FaultSummary?
    let heading: String
    let place: String
    let ended: Notice?
    let next: NextStep?
    let offers: [OfferNotice]
    let people: [SeatRow]
    let agreed: [AgreedRow]
    let goals: [Said]
    let entries: [EntryBlock]
    let note: Field?
    let noteAction: String
    let contacts: [ContactRow]
    let records: FrontRecords?
    let aside: FrontAside
    let caughtUp: Step?

    static let template = "circle-front"
    static let names: Names<FrontPage> = [
        "faults": { $0.faults }, "heading": { $0.heading }, "place": { $0.place }, "ended": { $0.ended },
        "next": { $0.next },
        "offers": { $0.offers }, "people": { $0.people }, "hasPeople": { !$0.people.isEmpty },
        "agreed": { $0.agreed }, "hasAgreed": { !$0.agreed.isEmpty }, "goals": { $0.goals },
        "hasGoals": { !$0.goals.isEmpty }, "entries": { $0.entries }, "note": { $0.note },
        "hasWritten": { !$0.entries.isEmpty || $0.note != nil }, "noteAction": { $0.noteAction },
        "contacts": { $0.contacts }, "hasContacts": { !$0.contacts.isEmpty }, "records": { $0.records },
        "aside": { $0.aside }, "caughtUp": { $0.caughtUp },
    ]
    static var inner: [any PageValue.Type] {
        [
            FaultSummary.self, Notice.self, NextStep.self, OfferNotice.self, SeatRow.self, AgreedRow.self, Said.self,
            EntryBlock.self,
            Field.self, ContactRow.self, FrontRecords.self, FrontAside.self, Step.self,
        ]
    }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ view: CircleView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let page = view.page
        faults = form.summary("circle.notDone")
        title = words(faults == nil ? "circle.tab" : "circle.tabWrong")
        heading = view.client.nilIfEmpty ?? words("circle.unnamed")
        place = words(
            "circle.place",
            ["state": words("state.\(page.state.rawValue)"), "today": visit.dates.heading(visit.today)])
        ended = EndedNotice.notice(page, visit)
        next = CircleNext(view: view, visit: visit).block()
        offers = page.offers.compactMap { OfferNotice($0, view, visit) }
        people = page.people.map { SeatRow($0, words) }
        agreed = page.actions.map { AgreedRow($0, view, visit) }
        goals = page.goals.map { goal in
            Said(goal.text, under: .text(words.capitalised(Topics.list(goal.topics, words))))
        }
        entries = page.entries.map { EntryBlock($0, view, visit) }
        note = NoteDeed.mayWrite(view) ? NoteDeed.box(view, form, words) : nil
        noteAction = MotiPaths.notes(view.circle)
        contacts = page.contacts.prefix(FrontPage.contactsShown).map { ContactRow($0, visit) }
        records = FrontRecords(view, visit)
        aside = FrontAside(view, visit)
        caughtUp =
            view.may.may(.caughtUp) ? .act(words("circle.caughtUp"), MotiPaths.caughtUp(view.circle)) : nil
    }

    private static let contactsShown = 5
}

/// A duty that is offered: to the reader as a question, to somebody else as news.
struct OfferNotice: PageValue {
    let heading: String
    let sentence: String
    let step: Step?

    static let names: Names<OfferNotice> = [
        "offerHeading": { $0.heading }, "offerSentence": { $0.sentence }, "step": { $0.step },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    init?(_ offer: MotiOfferLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let fills = [
            "name": offer.name, "part": words("part.\(offer.duty.rawValue)"), "date": visit.dates.by(offer.until),
        ]
        heading = words(offer.isMine ? "circle.offer.mine" : "circle.offer.others", fills)
        sentence = words(offer.isMine ? "circle.offer.mineText" : "circle.offer.othersText", fills)
        step = offer.isMine ? .link(words("circle.offer.answer"), MotiPaths.duty(view.circle, offer.id)) : nil
    }
}

/// Texts ready for one's own record, and what has been ticked.
struct FrontRecords: PageValue {
    let boxes: [CopyBox]
    let ticks: [String]
    let tick: Step?

    static let names: Names<FrontRecords> = [
        "copies": { $0.boxes }, "ticks": { $0.ticks.map(TextLine.init) }, "hasTicks": { !$0.ticks.isEmpty },
        "step": { $0.tick },
    ]
    static var inner: [any PageValue.Type] { [CopyBox.self, TextLine.self, Step.self] }

    init?(_ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let texts = RecordText(view: view, visit: visit)
        boxes = [
            texts.contact.map { CopyBox("contact-text", words("circle.record.contactLabel"), $0) },
            texts.plan.map { CopyBox("plan-text", words("circle.record.planLabel"), $0) },
        ].compactMap { $0 }
        ticks = view.page.ticks.map { FrontRecords.line($0, visit) }
        tick = view.may.may(.tickRecorded) ? .link(words("circle.record.do"), MotiPaths.record(view.circle)) : nil
        guard !boxes.isEmpty || !ticks.isEmpty else { return nil }
    }

    static func line(_ tick: MotiTickLine, _ visit: Visit) -> String {
        let words = visit.words
        let fills = [
            "name": tick.organisation?.name(in: words.language.code) ?? "",
            "date": visit.dates.day(tick.on), "kind": words("circle.record.kindCode.\(tick.kind)"),
        ]
        return words(tick.notNeeded == nil ? "circle.record.ticked" : "circle.record.notNeeded", fills)
    }
}

/// A line of text in a list.
struct TextLine: PageValue {
    let text: String
    init(_ text: String) { self.text = text }
    static let names: Names<TextLine> = ["line": { $0.text }]
}

/// A circle that has ended says so, and when everything about it is destroyed.
enum EndedNotice {
    static func notice(_ page: CirclePage, _ visit: Visit) -> Notice? {
        guard page.state.isFinal else { return nil }
        let words = visit.words
        let heading = words.capitalised(words("state.\(page.state.rawValue)"))
        return Notice(
            heading, page.purgeOn.map { words("circle.ended", ["date": visit.dates.term($0)]) })
    }
}
