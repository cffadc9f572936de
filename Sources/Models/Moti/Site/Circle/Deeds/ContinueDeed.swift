import Core
import Moti
import Site
import Words

/// Not yet: going on after all, by the client's yes.
struct ContinueDeed: CircleDeed {
    let name = "continue"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.continuing(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.continue) }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { YesFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [YesFields.section(form, visit, visit.words("circle.continue.yes"))]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let yes = YesFields.read(&form)
        let word = yes.flatMap { yes in
            yes.manner.map { MotiWord(manner: $0, identified: WordFields.Identified.known.rawValue, on: yes.on) }
        }
        return [Continue(yes: yes, word: word)]
    }
}
