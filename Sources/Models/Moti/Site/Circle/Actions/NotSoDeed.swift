import Core
import Moti
import Site
import Words

/// "Not so": the client says it is not done.
struct NotSoDeed: ActionDeed {
    let name = "notSo"
    let action: ID<Action>
    let states: Set<ActionState> = [.done]
    let path = MotiPaths.actionNotSo

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { true }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [ActionNotSo(action, word: WordFields.read(&form))]
    }
}
