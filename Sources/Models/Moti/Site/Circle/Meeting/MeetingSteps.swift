import Core
import Moti
import Site
import Words

/// What can be done with a meeting as it stands.
struct MeetingSteps {
    let view: CircleView
    let visit: Visit

    private var words: Words { visit.words }
    private var meeting: MotiMeetingLine? { view.page.openMeeting }
    private var isFixed: Bool { meeting?.state == .fixed }
    private var hasBegun: Bool { meeting?.start.map { $0 <= visit.now } ?? false }

    private func link(_ key: String, _ path: Path<ID<Circle>>) -> Step {
        .link(words("circle.meeting.step.\(key)"), path(view.circle))
    }

    /// At the table, once the day has come; before it, ringing beforehand.
    var main: Step? {
        guard let meeting, isFixed else { return nil }
        let isToday = meeting.start.map { Day.today(at: $0) <= visit.today } ?? false
        if isToday { return .link(words("circle.meeting.step.table"), view.table) }
        return view.may.may(.precall) ? link("call", MotiPaths.meetingCall) : nil
    }

    var others: [Step] {
        guard let meeting else { return [] }
        let mayBook = view.isCarrier && meeting.interpreter != nil && !meeting.interpreterBooked
        return [
            isFixed && main?.address != view.table
                ? .link(words("circle.meeting.step.table"), view.table) : nil,
            mayBook ? .act(words("circle.meeting.step.interpreter"), MotiPaths.meetingInterpreter(view.circle)) : nil,
            isFixed && !hasBegun && view.may.may(.moveMeeting) ? link("move", MotiPaths.meetingMove) : nil,
            isFixed && hasBegun && view.may.may(.clientAbsent) ? link("absence", MotiPaths.meetingAbsence) : nil,
            view.page.state == .following && view.isCarrier ? link("cancel", MotiPaths.meetingCancellation) : nil,
        ].compactMap { $0 }
    }
}
