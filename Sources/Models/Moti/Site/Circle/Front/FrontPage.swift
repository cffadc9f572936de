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
        offers = OfferNotice.asked(view, visit) + page.offers.compactMap { OfferNotice($0, view, visit) }
        people = page.people.map { SeatRow($0, words, code: view.codeAddress(of: $0)) }
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
