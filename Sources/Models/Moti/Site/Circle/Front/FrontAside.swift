import Core
import Moti
import Site
import Words

/// Beside the work: meeting and plan, what has happened, what else can be done, what is not shown and why.
struct FrontAside: PageValue {
    let meeting: [TextLine]
    let meetingLinks: [Step]
    let history: [HistoryRow]
    let historyAddress: String
    let more: [Step]
    let coach: Step?
    let stop: String?
    let hidden: String

    static let names: Names<FrontAside> = [
        "meetingLines": { $0.meeting }, "meetingLinks": { $0.meetingLinks },
        "hasMeeting": { !$0.meeting.isEmpty || !$0.meetingLinks.isEmpty }, "history": { $0.history },
        "hasHistory": { !$0.history.isEmpty }, "historyAddress": { $0.historyAddress }, "more": { $0.more },
        "hasMore": { !$0.more.isEmpty || $0.stop != nil || $0.coach != nil }, "coach": { $0.coach },
        "stop": { $0.stop },
        "hidden": { $0.hidden },
    ]
    static var inner: [any PageValue.Type] { [TextLine.self, HistoryRow.self, Step.self] }

    private static let shown = 4

    init(_ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let page = view.page
        meeting = MeetingNote(view: view, visit: visit).lines.map(TextLine.init)
        meetingLinks = MeetingNote(view: view, visit: visit).links
        history = page.history.prefix(FrontAside.shown).map { HistoryRow($0, visit) }
        historyAddress = MotiPaths.history(view.circle)
        more = MoreLinks(view: view, words: words).steps
        let mayAsk = view.may.may(.askCoach) && !page.isCoachAsked && page.myParts.contains(.convener)
        coach = mayAsk ? .act(words("circle.more.coach"), MotiPaths.support(view.circle)) : nil
        stop = view.may.may(.withdrawAll) ? MotiPaths.stop(view.circle) : nil
        hidden = words(page.myTopics.all ? "circle.hiddenNone" : "circle.hidden")
    }
}

/// Meeting and plan in sentences.
struct MeetingNote {
    let view: CircleView
    let visit: Visit

    private var words: Words { visit.words }
    private var page: CirclePage { view.page }

    var lines: [String] {
        [open, held, plan, ends].compactMap { $0 }
    }

    private var open: String? {
        guard let meeting = page.openMeeting else { return nil }
        switch meeting.state {
        case .polling:
            let answered = meeting.asked.filter(\.state.isAnswered).count
            return words("circle.meeting.note.polling", ["n": "\(answered)", "all": "\(meeting.asked.count)"])
        case .fixed:
            let place = meeting.place ?? meeting.municipality ?? ""
            return words(
                "circle.meeting.note.fixed",
                ["time": meeting.start.map(visit.dates.moment) ?? "", "place": place])
        default: return nil
        }
    }

    private var held: String? {
        page.meetings.last { $0.state == .held }?.start.map {
            words("circle.meeting.note.held", ["date": visit.dates.day(Day.today(at: $0))])
        }
    }

    private var plan: String? {
        guard let plan = page.plans.last else { return nil }
        let fills = ["n": "\(plan.version)", "date": plan.copyGivenOn.map(visit.dates.day) ?? ""]
        let given = words(plan.copyGivenOn == nil ? "circle.meeting.note.plan" : "circle.meeting.note.planGiven", fills)
        let review = page.settings.reviewDays.due(from: plan.confirmedOn)
        return given + " " + words("circle.meeting.note.review", ["date": visit.dates.day(review)])
    }

    private var ends: String? {
        page.endsOn.map { words("circle.meeting.note.ends", ["date": visit.dates.term($0)]) }
    }

    var links: [Step] {
        [
            page.openMeeting.map { _ in .link(words("circle.meeting.note.open"), MotiPaths.meeting(view.circle)) },
            view.isCarrier && page.openMeeting == nil
                ? view.tableMeeting.map { _ in .link(words("circle.meeting.note.table"), view.table) } : nil,
            view.isCarrier && page.myTopics.all
                ? page.plans.last.map {
                    .link(words("circle.meeting.note.paper"), MotiPaths.paperPlan(view.circle, $0.id))
                }
                : nil,
        ].compactMap { $0 }
    }
}
