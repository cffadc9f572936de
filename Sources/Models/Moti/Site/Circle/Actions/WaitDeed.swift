import Core
import Moti
import Site
import Words

/// It waits for something that is not its owner's to do.
struct WaitDeed: ActionDeed {
    let name = "wait"
    let action: ID<Action>
    let states: Set<ActionState> = [.accepted, .waiting]
    let path = MotiPaths.actionWait

    enum Waits: String, CaseIterable { case queue, decision, client, other }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            what(view),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.wait.on"), .one,
                            WordFields.options(Waits.self, "circle.action.waitCode", words))),
                    .field(
                        form.field(
                            "check", words("circle.wait.check"), .short,
                            hint: words("circle.lastDayHint", ["date": visit.dates.day(visit.today.adding(days: 60))]))),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let on = form.choice("reason", Waits.self, missing: "refusal.reasonMissing")
        let check = form.day("check", missing: "refusal.checkMissing")
        return [WaitAction(action, on: on?.rawValue ?? "", until: check)]
    }
}
