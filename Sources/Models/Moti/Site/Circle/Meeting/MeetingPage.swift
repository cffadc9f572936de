import Core
import Moti
import Site
import Words

/// The meeting in the making: who has answered what, which times suit, and fixing one with the client's yes.
struct MeetingPage: Page {
    let title: String
    let faults: FaultSummary?
    let place: Markup
    let heading: String
    let lead: String
    let facts: [TextLine]
    let asked: [AnswerRow]
    let fixing: FixingSection?
    let steps: [Step]
    let main: Step?
    let nothing: Empty?

    static let template = "circle-meeting"
    static let names: Names<MeetingPage> = [
        "faults": { $0.faults }, "place": { $0.place }, "heading": { $0.heading }, "lead": { $0.lead },
        "facts": { $0.facts }, "hasFacts": { !$0.facts.isEmpty }, "asked": { $0.asked },
        "hasAsked": { !$0.asked.isEmpty }, "fixing": { $0.fixing }, "steps": { $0.steps },
        "hasSteps": { !$0.steps.isEmpty }, "main": { $0.main }, "empty": { $0.nothing },
    ]
    static var inner: [any PageValue.Type] {
        [FaultSummary.self, TextLine.self, AnswerRow.self, FixingSection.self, Step.self, Empty.self]
    }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ view: CircleView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let meeting = view.page.openMeeting
        faults = form.summary("circle.notDone")
        title = words(faults == nil ? "circle.meeting.tab" : "circle.tabWrong")
        place = .link(MotiPaths.circle(view.circle), words("circle.backTo", ["name": view.client]))
        heading =
            meeting?.start.map { words("circle.meeting.fixed", ["time": visit.dates.moment($0)]) }
            ?? words("circle.meeting.heading")
        lead = MeetingPage.lead(view, visit)
        facts = meeting.map { MeetingPage.facts($0, visit) } ?? []
        asked = meeting?.asked.filter { $0.state != .draft }.map { AnswerRow($0, meeting, view, visit) } ?? []
        fixing = FixingSection(view, form, visit)
        let can = MeetingSteps(view: view, visit: visit)
        (main, steps) = (can.main, can.others)
        nothing =
            meeting == nil
            ? Empty(
                words("circle.meeting.empty"), .text(words("circle.meeting.emptyText")),
                step: .link(words("circle.meeting.toCircle"), MotiPaths.circle(view.circle))) : nil
    }

    private static func lead(_ view: CircleView, _ visit: Visit) -> String {
        let words = visit.words
        guard let meeting = view.page.openMeeting else { return "" }
        if meeting.state == .fixed { return words("circle.meeting.leadFixed") }
        let sent = meeting.asked.filter { $0.state != .draft }
        return words(
            "circle.meeting.lead",
            [
                "n": "\(sent.filter(\.state.isAnswered).count)", "all": "\(sent.count)",
                "date": view.page.next.map { visit.dates.by($0.on) } ?? "",
            ])
    }

    private static func facts(_ meeting: MotiMeetingLine, _ visit: Visit) -> [TextLine] {
        let words = visit.words
        let length = Minutes(meeting.minutes).map(visit.dates.length)
        let table = meeting.chairName.map {
            words("circle.meeting.chairs", ["chair": $0, "scribe": meeting.scribeName ?? $0])
        }
        let interpreter = meeting.interpreter.map { code in
            words(
                meeting.interpreterBooked ? "circle.meeting.interpreterBooked" : "circle.meeting.interpreterWanted",
                ["language": words("callTogether.times.language.\(code)").lowercasedFirst])
        }
        let called = meeting.precalledOn.map { words("circle.meeting.called", ["date": visit.dates.day($0)]) }
        return [length, meeting.place, meeting.remote, meeting.access, table, interpreter, called].compactMap { $0 }
            .filter { !$0.isEmpty }.map(TextLine.init)
    }
}
