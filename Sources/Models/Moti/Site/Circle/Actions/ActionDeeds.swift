import Core
import Moti
import Site
import Words

/// What every deed with one agreed thing has in common.
protocol ActionDeed: CircleDeed {
    var action: ID<Action> { get }
    /// States in which it can be done.
    var states: Set<ActionState> { get }
    var path: Path<ID<Circle>, ID<Action>> { get }
    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool
}

extension ActionDeed {
    func address(_ circle: ID<Circle>) -> String { path(circle, action) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.action(circle, action) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#agreed" }
    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { line.isMine }

    func isOpen(_ view: CircleView) -> Bool {
        guard view.isAlive, let line = view.action(action) else { return false }
        return states.contains(line.state) && isFor(line, view)
    }

    /// The thing in its words, to stand before the boxes.
    func what(_ view: CircleView) -> DeedSection {
        DeedSection(nil, [.text(view.action(action)?.what ?? "")])
    }
}

/// "Mine": a date, or why there is none.
struct TakeActionDeed: ActionDeed {
    let name = "take"
    let action: ID<Action>
    let states: Set<ActionState> = [.proposed]
    let path = MotiPaths.actionTaking
    let fields = ["actions": "due"]

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        let line = view.action(action)
        return ["due": [line?.due.map(visit.dates.day) ?? ""], "noDate": [line?.noDateBecause ?? ""]]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), DeedSection(nil, DueFields.parts(form, view, visit.words))]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let (due, because) = DueFields.read(&form)
        return [TakeAction(action, due: due, noDateBecause: because)]
    }
}

/// By when, or why no date can be said.
enum DueFields {
    static func parts(_ form: Form, _ view: CircleView, _ words: Words) -> [DeedPart] {
        [
            .field(form.field("due", words("circle.action.due"), .short, hint: words("circle.dayHint"))),
            .field(
                form.field(
                    "noDate", words("circle.action.noDate"), hint: words("circle.action.noDateHint"),
                    readers: Readers(words: words).sentence(view.page.noteReaders, "circle.action.readers"), max: 100)),
        ]
    }

    static func read(_ form: inout Form) -> (Day?, String?) {
        let due = form.day("due")
        let because = form.text("noDate", max: 100)
        if due == nil, because == nil, form.typed("due").isEmpty { form.fault("due", "circle.action.dueMissing") }
        return (due, because)
    }
}

/// It waits for something that is not its owner's to do.
struct WaitDeed: ActionDeed {
    let name = "wait"
    let action: ID<Action>
    let states: Set<ActionState> = [.accepted, .waiting]
    let path = MotiPaths.actionWait

    enum Waits: String, CaseIterable { case queue, decision, client, other }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            what(view),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.wait.on"), .one,
                            WordFields.options(Waits.self, "circle.action.waitCode", words))),
                    .field(
                        form.field(
                            "check", words("circle.wait.check"), .short,
                            hint: words("circle.lastDayHint", ["date": visit.dates.day(visit.today.adding(days: 60))]))),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let on = form.choice("reason", Waits.self, missing: "refusal.reasonMissing")
        let check = form.day("check", missing: "refusal.checkMissing")
        return [WaitAction(action, on: on?.rawValue ?? "", until: check)]
    }
}

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

/// Given up, with a reason; the client is told first.
struct DropDeed: ActionDeed {
    let name = "drop"
    let action: ID<Action>
    let states: Set<ActionState> = [.proposed, .accepted, .waiting]
    let path = MotiPaths.actionDrop
    let fields = ["told": "manner"]

    enum Reason: String, CaseIterable { case notNeeded, otherWay, clientDoesNotWant, notPossible, other }

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { line.isMine || view.may.isOwner }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let told = WordFields.section(form, visit)
        return [
            what(view),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.drop.reasonCode", words)))
                ]), DeedSection(words("circle.drop.told"), told.parts),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        return [DropAction(action, reason: reason?.rawValue, told: WordFields.read(&form))]
    }
}

/// Done, as the client tells it: recorded by somebody else than its owner.
struct FinishOnWordDeed: ActionDeed {
    let name = "finishOnWord"
    let action: ID<Action>
    let states: Set<ActionState> = [.accepted, .waiting]
    let path = MotiPaths.actionFinish

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { view.isCarrier }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [FinishAction(action, word: WordFields.read(&form))]
    }
}

/// "Not so": the client says it is not done.
struct NotSoDeed: ActionDeed {
    let name = "notSo"
    let action: ID<Action>
    let states: Set<ActionState> = [.done]
    let path = MotiPaths.actionNotSo

    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { true }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [what(view), WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [ActionNotSo(action, word: WordFields.read(&form))]
    }
}
