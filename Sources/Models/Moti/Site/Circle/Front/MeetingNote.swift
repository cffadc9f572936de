import Core
import Moti
import Site
import Words

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
