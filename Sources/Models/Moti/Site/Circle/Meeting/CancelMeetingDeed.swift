import Core
import Moti
import Site
import Words

/// A review meeting that falls.
struct CancelMeetingDeed: CircleDeed {
    let name = "cancelMeeting"

    enum Reason: String, CaseIterable { case clientAsks, notNeeded, illness, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingCancellation(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.page.state == .following && view.isCarrier && view.page.openMeeting != nil
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.cancelMeeting.reasonCode", words)))
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [
            CancelMeeting(
                reason: form.choice("reason", Reason.self, missing: "refusal.reasonMissing")?.rawValue, tokens: tokens)
        ]
    }
}
