import Core
import Moti
import Site
import Words

/// What can be done with an agreed thing as it stands.
struct ActionSteps {
    let line: MotiActionLine
    let view: CircleView
    let words: Words

    private func link(_ key: String, _ path: Path<ID<Circle>, ID<Action>>) -> Step {
        .link(words("circle.action.step.\(key)"), path(view.circle, line.id))
    }

    private func act(_ key: String, _ path: Path<ID<Circle>, ID<Action>>) -> Step {
        .act(words("circle.action.step.\(key)"), path(view.circle, line.id))
    }

    var main: Step? {
        guard view.isAlive else { return nil }
        switch line.state {
        case .proposed: return line.isMine ? link("take", MotiPaths.actionTaking) : nil
        case .accepted, .waiting: return line.isMine ? act("finish", MotiPaths.actionFinish) : onWord
        default: return nil
        }
    }

    /// Done, as the client tells it.
    private var onWord: Step? { view.isCarrier ? link("finishOnWord", MotiPaths.actionFinish) : nil }

    var others: [Step] {
        guard view.isAlive else { return [] }
        let mayDrop = line.isMine || view.may.isOwner
        let drop = mayDrop ? link("drop", MotiPaths.actionDrop) : nil
        let steps: [Step?] =
            switch line.state {
            case .proposed: [line.isMine ? act("refuse", MotiPaths.actionRefusal) : nil, drop]
            case .accepted, .waiting:
                [
                    line.isMine && line.state == .waiting ? act("goOn", MotiPaths.actionGoingOn) : nil,
                    line.isMine ? link("wait", MotiPaths.actionWait) : nil,
                    line.isMine ? link("change", MotiPaths.actionChange) : nil, drop,
                ]
            case .done: [link("notSo", MotiPaths.actionNotSo)]
            default: []
            }
        return steps.compactMap { $0 }
    }
}
