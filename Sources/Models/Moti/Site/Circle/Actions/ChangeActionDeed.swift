import Core
import Moti
import Site
import Words

/// Agreed anew by the client's yes: the old thing is closed, a new one asked in its place.
struct ChangeActionDeed: ActionDeed {
    let name = "change"
    let action: ID<Action>
    let states: Set<ActionState> = [.accepted, .waiting]
    let path = MotiPaths.actionChange

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        let line = view.action(action)
        return YesFields.filled(visit).merging([
            "what": [line?.what ?? ""], "due": [line?.due.map(visit.dates.day) ?? ""],
        ]) { one, _ in one }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .field(
                        form.field(
                            "what", words("circle.action.what"), .lines,
                            readers: Readers(words: words).sentence(view.page.noteReaders, "circle.action.readers"),
                            max: 300)),
                    .field(form.field("due", words("circle.action.due"), .short, hint: words("circle.dayHint"))),
                ]), YesFields.section(form, visit, words("circle.change.yes")),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let what = form.text("what", max: 300, missing: "refusal.textMissing")
        let due = form.day("due")
        return [ChangeAction(action, what: what ?? "", owner: nil, due: due, yes: YesFields.read(&form))]
    }
}
