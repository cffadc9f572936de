import Core
import Moti
import Site
import Words

/// "Mine": a date, or why there is none.
struct TakeActionDeed: ActionDeed {
    let name = "take"
    let action: ID<Action>
    let states: Set<ActionState> = [.proposed]
    let path = MotiPaths.actionTaking
    let fields = ["actions": "due"]

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        let line = view.action(action)
        return ["due": [line?.due.map(visit.dates.day) ?? ""], "noDate": [line?.noDateBecause ?? ""]]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), DeedSection(nil, DueFields.parts(form, view, visit.words))]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let (due, because) = DueFields.read(&form)
        return [TakeAction(action, due: due, noDateBecause: because)]
    }
}
