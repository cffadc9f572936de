import Core
import Moti
import Site
import Words

/// Somebody asked leaves their own seat.
struct LeaveDeed: CircleDeed {
    let name = "leave"
    let isStop = true

    func address(_ circle: ID<Circle>) -> String { MotiPaths.leaving(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.circles() }

    func isOpen(_ view: CircleView) -> Bool {
        view.may.may(.leaveSeat) && view.page.myParts.contains(.invited) && !view.isCarrier
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [LeaveSeat()]
    }
}
