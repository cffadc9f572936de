import Core
import Moti
import Site
import Words

/// Going on from where it was.
struct ResumeDeed: CircleDeed {
    let name = "resume"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.resumption(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.resume) }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [Resume(word: WordFields.read(&form))]
    }
}
