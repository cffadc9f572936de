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
