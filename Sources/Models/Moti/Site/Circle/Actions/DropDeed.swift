import Core
import Moti
import Site
import Words

/// Given up, with a reason; the client is told first.
struct DropDeed: ActionDeed {
    let name = "drop"
    let action: ID<Action>
    let states: Set<ActionState> = [.proposed, .accepted, .waiting]
    let path = MotiPaths.actionDrop
    let fields = ["told": "manner"]

    enum Reason: String, CaseIterable { case notNeeded, otherWay, clientDoesNotWant, notPossible, other }

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { line.isMine || view.may.isOwner }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let told = WordFields.section(form, visit)
        return [
            what(view),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.drop.reasonCode", words)))
                ]), DeedSection(words("circle.drop.told"), told.parts),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        return [DropAction(action, reason: reason?.rawValue, told: WordFields.read(&form))]
    }
}
