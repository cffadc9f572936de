import Core
import Moti
import Site
import Words

/// Ended well: every thing settled, every question asked about, every organisation has recorded, the client knows whom to turn to
/// and how to come back.
struct CloseDeed: CircleDeed {
    let name = "end"
    let fields = ["records": "", "ratings": "ratings"]

    enum Reason: String, CaseIterable { case goalsMet, clientEnds, ownWorker, movedAway, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.end(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.circles() }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.close) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        ["remainingContact": [view.page.entries.last { $0.kind == .remaining }?.text ?? ""]]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let open = view.page.actions.filter(\.isOpen)
        let stays =
            open.isEmpty
            ? nil
            : DeedSection(
                words("circle.end.open"),
                [.text(words("circle.end.openText"))] + open.map { .text("\($0.ownerName): \($0.what)") })
        return [stays].compactMap { $0 } + [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.end.reason"), .one,
                            WordFields.options(Reason.self, "circle.end.reasonCode", words)))
                ]),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "ratings", words("circle.end.goals"), .several,
                            view.page.goals.map { Choices.Option("\($0.id)", $0.text) },
                            hint: words("circle.end.goalsHint")))
                ]),
            last(view, form, words),
        ]
    }

    private func last(_ view: CircleView, _ form: Form, _ words: Words) -> DeedSection {
        DeedSection(
            nil,
            [
                .field(
                    form.field(
                        "remainingContact", words("circle.end.remaining"), hint: words("circle.end.remainingHint"),
                        readers: Readers(words: words).sentence(view.carriers), max: MotiEntryKind.remaining.limit)),
                .tick(form.tick("comeBack", words("circle.end.comeBack"), small: words("circle.end.comeBackSmall"))),
                .choices(
                    form.choices(
                        "gaps", words("circle.end.gaps"), .several,
                        Topics.options(view.page.settings.lifeAreas, words), hint: words("circle.end.gapsHint"),
                        layout: .two)),
            ])
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        let asked = form.typedAll("ratings").compactMap { ID<Goal>($0) }
        let remaining = form.text(
            "remainingContact", max: MotiEntryKind.remaining.limit, missing: "refusal.contactPersonMissing")
        if !form.isTicked("comeBack") { form.fault("comeBack", "refusal.comeBackNotTold") }
        return [
            CloseCircle(
                reason: reason?.rawValue, notAnswered: Set(asked), remainingContact: remaining,
                toldHowToComeBack: form.isTicked("comeBack"), gaps: Set(form.typedAll("gaps")), tokens: tokens)
        ]
    }
}
