import Core
import Moti
import Site
import Words

/// Done, as the client tells it: recorded by somebody else than its owner.
struct FinishOnWordDeed: ActionDeed {
    let name = "finishOnWord"
    let action: ID<Action>
    let states: Set<ActionState> = [.accepted, .waiting]
    let path = MotiPaths.actionFinish

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { view.isCarrier }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [FinishAction(action, word: WordFields.read(&form))]
    }
}
