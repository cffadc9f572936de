import Core
import Moti
import Site
import Words

/// The client has died: messages stop at once.
struct DiedDeed: CircleDeed {
    let name = "died"
    let fields = ["day": "on"]

    func address(_ circle: ID<Circle>) -> String { MotiPaths.death(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.clientDied) }
    func next(_ view: CircleView) -> String { MotiPaths.circles() }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(nil, [.field(form.field("on", words("circle.died.on"), .short, hint: words("circle.dayHint")))])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [ClientDied(on: form.day("on", leaning: .back, missing: "refusal.dateMissing"), tokens: tokens)]
    }
}
