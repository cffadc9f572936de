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
