import Core
import Moti
import Site
import Words

/// The question put to a guest: which times suit, and how they take part. By link alone it names nobody.
struct GuestReplyPage: Page {
    let title: String
    let faults: FaultSummary?
    let heading: String
    let lead: String
    let given: Notice?
    let facts: [FactLine]
    let isOpen: Bool
    let slots: Choices?
    let answer: Choices?
    let deputyName: Field?
    let deputyContact: Field?
    let isDeputy: Bool
    let written: Field?
    let goal: Choices?
    let toCode: String?
    let toGuest: String?

    static let template = "guest-reply"
    static let names: Names<GuestReplyPage> = [
        "faults": { $0.faults }, "heading": { $0.heading }, "lead": { $0.lead }, "given": { $0.given },
        "facts": { $0.facts }, "canReply": { $0.isOpen }, "slots": { $0.slots }, "answer": { $0.answer },
        "deputyName": { $0.deputyName }, "deputyContact": { $0.deputyContact },
        "hasDeputy": { $0.deputyName != nil }, "deputyOpen": { $0.isDeputy }, "written": { $0.written },
        "goal": { $0.goal }, "toCode": { $0.toCode }, "toGuest": { $0.toGuest },
        "action": { _ in MotiPaths.guestReply() },
    ]
    static var inner: [any PageValue.Type] {
        [FaultSummary.self, Notice.self, FactLine.self, Choices.self, Field.self]
    }

    /// - Parameter full: what link and code show; nil by link alone.
    init(_ view: GuestLinkView, _ full: GuestView?, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("guest.notSent")
        title = words(faults == nil ? "guest.tab" : "guest.tabWrong")
        let isAnswered = view.state.isAnswered
        heading = words(GuestReplyPage.heading(view))
        lead = words(view.isOpen ? "guest.reply.lead" : "guest.reply.closed")
        given =
            isAnswered
            ? Notice(
                words("guest.answered.\(view.state.rawValue)"),
                words(view.isOpen ? "guest.answeredMore" : "guest.answeredNothing")) : nil
        facts = GuestReplyPage.facts(view, visit)
        isOpen = view.isOpen
        let reply = GuestReplyForm(view: view, full: full, words: words)
        slots = view.isOpen ? reply.slotChoices(form, visit) : nil
        answer = view.isOpen ? reply.answerChoices(form) : nil
        let hasDeputy = view.isOpen && view.part != .supportPerson
        deputyName =
            hasDeputy ? form.field("deputyName", words("guest.reply.deputyName"), max: 100) : nil
        deputyContact =
            hasDeputy
            ? form.field(
                "deputyContact", words("guest.reply.deputyContact"), hint: words("guest.reply.deputyContactHint"),
                max: 200) : nil
        isDeputy = form.typed("answer") == InvitationState.deputyOffered.rawValue
        written = view.isOpen ? reply.writtenField(form) : nil
        goal = view.isOpen ? reply.goalChoices(form) : nil
        toCode = full == nil ? MotiPaths.guestCode() : nil
        toGuest = full == nil ? nil : MotiPaths.guest()
    }

    private static func heading(_ view: GuestLinkView) -> String {
        if view.start != nil { return "guest.reply.headingFixed" }
        return view.state.isAnswered ? "guest.reply.headingAnswered" : "guest.reply.heading"
    }

    private static func facts(_ view: GuestLinkView, _ visit: Visit) -> [FactLine] {
        let words = visit.words
        func say(_ key: String, _ fills: [String: String] = [:]) -> String { words("guest.fact.\(key)", fills) }
        let place = [view.municipality, view.canBeRemote ? say("remote") : nil].compactMap { $0 }
        let length = Minutes(view.minutes).map(visit.dates.length) ?? ""
        let inAll = Minutes(view.minutesInAll).map(visit.dates.length) ?? ""
        return [
            FactLine(say("convener"), view.convenerName, note: view.controller.name(in: words.language)),
            view.convenerPhone.map { FactLine(say("phone"), phone: $0) },
            view.checkWord.map { FactLine(say("word"), $0, note: say("wordNote")) },
            view.start.map { FactLine(say("time"), words.capitalised(visit.meeting($0, view.minutes))) },
            place.isEmpty ? nil : FactLine(say("place"), words.choices(place)),
            FactLine(
                say("length"), length,
                note: view.minutesInAll > view.minutes ? say("inAll", ["length": inAll]) : nil),
            view.isOpen ? view.replyBy.map { FactLine(say("by"), visit.dates.near($0)) } : nil,
        ].compactMap { $0 }
    }
}

extension Visit {
    /// A meeting by its beginning and length: `ti 3.3. klo 10–11`.
    func meeting(_ start: Instant, _ minutes: Int) -> String {
        let end = start.adding(minutes: minutes)
        return dates.meeting(Helsinki.day(of: start), Helsinki.time(of: start), Helsinki.time(of: end))
    }
}
