import Core
import Moti
import Site
import Words

/// Something to be done that was agreed after the meeting: asked of its owner-to-be, who takes it or not.
struct ProposeDeed: CircleDeed {
    let name = "propose"
    let fields = ["goals": "goal", "text": "what"]

    func address(_ circle: ID<Circle>) -> String { MotiPaths.actions(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#agreed" }
    func isOpen(_ view: CircleView) -> Bool { view.isAlive && view.isCarrier && !view.page.goals.isEmpty }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let people = view.page.people.filter { $0.part != .interpreter }
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "goal", words("circle.propose.goal"), .one,
                            view.page.goals.map { Choices.Option("\($0.id)", $0.text) })),
                    .field(
                        form.field(
                            "what", words("circle.action.what"), .lines, hint: words("circle.propose.whatHint"),
                            readers: Readers(words: words).sentence(view.page.noteReaders, "circle.action.readers"),
                            max: 300)),
                    .choices(
                        form.choices(
                            "owner", words("circle.propose.owner"), .one,
                            people.map {
                                Choices.Option(
                                    "\($0.seat)", $0.isMe ? words("circle.people.me", ["name": $0.name]) : $0.name)
                            })),
                    .field(form.field("due", words("circle.action.due"), .short, hint: words("circle.dayHint"))),
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let goal = form.id("goal", Goal.self, missing: "circle.propose.goalMissing")
        let what = form.text("what", max: 300, missing: "refusal.textMissing")
        let owner = form.id("owner", Seat.self, missing: "refusal.ownerMissing")
        let due = form.day("due")
        guard let goal, let what else { return [] }
        return [ProposeAction(goal: goal, what: what, owner: owner, due: due)]
    }
}
