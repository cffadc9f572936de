import Core
import Moti
import Site
import Words

/// Everything stopped: the second tap.
struct StopAllDeed: CircleDeed {
    let name = "stopAll"
    let isStop = true

    func address(_ circle: ID<Circle>) -> String { MotiPaths.stopAll(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.stop(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.circles() }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.withdrawAll) }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .tick(
                        form.tick(
                            "mayRing", words("circle.stopAll.mayRing"), small: words("circle.stopAll.mayRingSmall")))
                ]),
            WordFields.section(form, visit),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [WithdrawAll(mayRing: form.isTicked("mayRing"), word: WordFields.read(&form), tokens: tokens)]
    }
}
