import Core
import Moti
import Site
import Words

/// Another view of the plan: one's own, or the client's words written down for them. Joined to the plan, never weighed.
struct DissentDeed: CircleDeed {
    let name = "dissent"

    enum Whose: String, CaseIterable { case mine, client }
    private static let most = 1_000

    func address(_ circle: ID<Circle>) -> String { MotiPaths.dissent(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.dissent) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        WordFields.filled(visit).merging(["whose": [Whose.mine.rawValue]]) { one, _ in one }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "whose", words("circle.dissent.whose"), .one,
                            WordFields.options(Whose.self, "circle.dissent.whoseCode", words))),
                    .field(
                        form.field(
                            "text", words("circle.dissent.box"), .lines,
                            readers: Readers(words: words).sentence(view.carriers), max: DissentDeed.most)),
                ]),
            WordFields.section(form, visit),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let whose = form.choice("whose", Whose.self, missing: "site.field.choose")
        let text = form.text("text", max: DissentDeed.most, missing: "refusal.textMissing")
        return [SaveDissent(text ?? "", word: whose == .client ? WordFields.read(&form) : nil)]
    }
}
