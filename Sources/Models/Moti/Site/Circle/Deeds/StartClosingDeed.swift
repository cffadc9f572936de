import Core
import Moti
import Site
import Words

/// Time to round off with the client.
struct StartClosingDeed: CircleDeed {
    let name = "closing"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.closing(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.startClosing) && view.may.isFollowed }
    private func isOnWord(_ view: CircleView) -> Bool { view.may.onWordOnly.contains(.startClosing) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        isOnWord(view) ? [WordFields.section(form, visit)] : []
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [StartClosing(word: isOnWord(view) ? WordFields.read(&form) : nil, tokens: tokens)]
    }
}
