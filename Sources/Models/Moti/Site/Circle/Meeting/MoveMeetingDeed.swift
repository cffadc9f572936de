import Core
import Moti
import Site
import Words

/// Another time: new slots, or one that the client has chosen.
struct MoveMeetingDeed: CircleDeed {
    let name = "move"
    let fields = ["slots": "slot1"]

    enum Reason: String, CaseIterable { case clientAsks, workerAway, place, illness, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingMove(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.moveMeeting) && view.page.openMeeting?.state == .fixed }
    private func isOnWord(_ view: CircleView) -> Bool { view.may.onWordOnly.contains(.moveMeeting) }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.move.reasonCode", words), layout: .two))
                ]), SlotFields.section(form, visit),
        ] + (isOnWord(view) ? [WordFields.section(form, visit)] : [])
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        let slots = SlotFields.read(&form, visit)
        return [
            MoveMeeting(
                reason: reason?.rawValue, slots: slots, chosenByClient: form.isTicked("chosen"),
                word: isOnWord(view) ? WordFields.read(&form) : nil, tokens: tokens)
        ]
    }
}
