import Core
import Moti
import Site
import Words

/// The client did not come: no meeting, and no blame.
struct ClientAbsentDeed: CircleDeed {
    let name = "absence"

    enum Reason: String, CaseIterable { case unknown, forgot, fear, illness, transport, changedMind, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingAbsence(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.may.may(.clientAbsent) && view.page.openMeeting?.state == .fixed
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { ["reason": [Reason.unknown.rawValue]] }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.absence.reason"), .one,
                            WordFields.options(Reason.self, "circle.absence.reasonCode", words), layout: .two))
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self)
        let absent = view.page.people.filter { $0.part == .client || $0.part == .representative }
        return [
            ClientAbsent(
                absent.reduce(into: [:]) { $0[$1.seat] = .absent }, reason: reason == .unknown ? nil : reason?.rawValue,
                tokens: tokens)
        ]
    }
}
