import Core
import Moti
import Site
import Words

/// The one filled block of a circle's page: what is due, by when, who answers, and where it is done.
struct CircleNext {
    let view: CircleView
    let visit: Visit

    private var words: Words { visit.words }
    private var circle: ID<Circle> { view.circle }
    private var isCalling: Bool { !view.page.myParts.isDisjoint(with: CallAccess.parts) }

    func block() -> NextStep? {
        guard let next = view.page.next, let step = step(next.why) ?? fallback else { return nil }
        let heading = words.markup(
            "circle.next.heading",
            [
                "why": .text(words("why.\(next.why.rawValue)")),
                "date": .day(next.on, visit.dates.near(next.on).lowercasedFirst),
            ])
        return NextStep(
            sign: sign(next), heading: heading, sentence: sentence(next), step: step.first, second: step.second)
    }

    private func sign(_ next: MotiNextStep) -> NextStep.Sign {
        if next.isMine, next.on < visit.today { return .waits(words("circle.next.late")) }
        if next.isMine { return .waits(words("circle.next.mine")) }
        return .when(words("circle.next.others", ["name": next.ownerName]))
    }

    private func sentence(_ next: MotiNextStep) -> Markup? {
        let owner = next.isMine ? words("circle.next.you") : next.ownerName
        guard !owner.isEmpty else { return nil }
        guard let deputy = next.deputyName, !deputy.isEmpty else {
            return .text(words("circle.next.owner", ["name": owner]))
        }
        return .text(words("circle.next.ownerAndDeputy", ["name": owner, "deputy": deputy]))
    }

    // MARK: Where it is done

    private typealias Steps = (first: Step, second: Step?)

    private func link(_ key: String, _ address: String) -> Step { .link(words("circle.next.step.\(key)"), address) }

    private var ring: Step? {
        view.page.client?.phone.map { .link(words("circle.next.step.ring"), "tel:\(Markup.dialled($0))") }
    }

    private func step(_ why: MotiWhy) -> Steps? {
        switch why {
        case .talk: isCalling ? (link("talk", MotiPaths.talk(circle)), nil) : nil
        case .finishAndSend: isCalling ? (link("finish", MotiPaths.goals(circle)), nil) : nil
        case .chooseTime: (link("meeting", MotiPaths.meeting(circle)), nil)
        case .ringClient:
            isCalling ? (ring ?? link("times", MotiPaths.times(circle)), link("times", MotiPaths.times(circle))) : nil
        case .ringBeforehand:
            view.may.may(.precall) ? (link("call", MotiPaths.meetingCall(circle)), ring) : nil
        case .sayHowItWent, .confirmPlan: table
        case .nextContact:
            view.may.may(.contact)
                ? ring.map { ($0, link("contact", MotiPaths.contact(circle))) }
                    ?? (link("contact", MotiPaths.contact(circle)), nil) : nil
        default: laterStep(why)
        }
    }

    private func laterStep(_ why: MotiWhy) -> Steps? {
        switch why {
        case .review: view.may.may(.sendInvitations) ? (link("review", MotiPaths.review(circle)), nil) : nil
        case .record: view.may.may(.tickRecorded) ? (link("record", MotiPaths.record(circle)), nil) : nil
        case .actionLate: (link("actions", "#agreed"), nil)
        case .endsSoon:
            view.may.may(.extendTerm)
                ? (link("term", MotiPaths.term(circle)), link("closing", MotiPaths.closing(circle))) : nil
        case .askToGoOn:
            view.may.may(.resume) ? (link("resume", MotiPaths.resumption(circle)), ring) : nil
        case .goThrough: view.may.may(.close) ? (link("end", MotiPaths.end(circle)), ring) : nil
        case .nameDeputy: view.may.may(.offerDuty) ? (link("duty", MotiPaths.duties(circle)), ring) : nil
        case .ringAfterStop: ring.map { ($0, nil) }
        default: nil
        }
    }

    /// The table of the meeting that is on or was just held.
    private var table: Steps? {
        guard view.tableMeeting != nil else { return nil }
        return (link("table", view.table), link("meeting", MotiPaths.meeting(circle)))
    }

    /// Whoever does not act here sees what has been agreed.
    private var fallback: Steps? {
        view.page.actions.isEmpty ? (link("people", "#people"), nil) : (link("actions", "#agreed"), nil)
    }
}

extension CircleView {
    /// The meeting that has a time, else the one held last.
    var tableMeeting: MotiMeetingLine? {
        page.openMeeting.flatMap { $0.state == .fixed ? $0 : nil } ?? page.meetings.last { $0.state == .held }
    }

    var table: String { MotiPaths.table(circle) }
}

extension String {
    /// As it stands inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
