import Core
import Moti
import Site
import Words

/// A longer term, by the client's yes; only the lines that are renewed go on.
struct ExtendTermDeed: CircleDeed {
    let name = "term"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.term(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.extendTerm) && view.may.isFollowed }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { YesFields.filled(visit) }

    private func lines(_ view: CircleView) -> [MotiConsentLine] {
        view.page.consents.filter { !$0.isDraft && $0.endedAt == nil }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let start = max(view.page.endsOn ?? visit.today, visit.today)
        let last = view.page.settings.termDays.due(from: start)
        return [
            DeedSection(
                nil,
                [
                    .field(
                        form.field(
                            "end", words("circle.term.until"), .short,
                            hint: words("circle.lastDayHint", ["date": visit.dates.term(last)]))),
                    .choices(
                        form.choices(
                            "lines", words("circle.term.lines"), .several,
                            lines(view).map { Choices.Option("\($0.id)", $0.name) },
                            hint: words("circle.term.linesHint"))),
                ]),
            YesFields.section(form, visit, words("circle.term.yes")),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let until = form.day("end", missing: "refusal.endMissing")
        let lines = form.typedAll("lines").compactMap { ID<ConsentLine>($0) }
        return [ExtendTerm(until: until, renewing: Set(lines), yes: YesFields.read(&form))]
    }
}
