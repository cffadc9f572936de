import Core
import Moti
import Site
import Words

/// Ended before a meeting. The client is told first.
struct CancelDeed: CircleDeed {
    let name = "cancel"

    enum Reason: String, CaseIterable { case needSolved, otherPlan, moved, mistake }
    private static let tries = ["try1", "try2", "try3"]

    func address(_ circle: ID<Circle>) -> String { MotiPaths.cancellation(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.circles() }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.cancel) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.cancel.reasonCode", words)))
                ]),
            DeedSection(
                words("circle.cancel.told"),
                [.tick(form.tick("told", words("circle.cancel.toldTick"))), .text(words("circle.cancel.tries"))]
                    + CancelDeed.tries.enumerated().map { index, field in
                        .field(
                            form.field(
                                field, words("circle.cancel.try", ["n": "\(index + 1)"]), .short,
                                hint: words("circle.dayHint")))
                    }),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        let tries = CancelDeed.tries.compactMap { form.day($0, leaning: .back) }
        return [
            CancelCircle(
                reason: reason?.rawValue, toldClient: form.isTicked("told"), tries: Set(tries), tokens: tokens)
        ]
    }
}
