import Core
import Moti
import Site
import Words

/// One agreed thing and what its owner can do with it.
struct ActionPage: Page {
    let title: String
    let faults: FaultSummary?
    let place: Markup
    let what: String
    let facts: [TextLine]
    let goal: Said?
    let steps: [Step]
    let main: Step?

    static let template = "circle-action"
    static let names: Names<ActionPage> = [
        "faults": { $0.faults }, "place": { $0.place }, "heading": { $0.what }, "facts": { $0.facts },
        "goal": { $0.goal }, "main": { $0.main }, "steps": { $0.steps }, "hasSteps": { !$0.steps.isEmpty },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, TextLine.self, Said.self, Step.self] }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ line: MotiActionLine, _ view: CircleView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("circle.notDone")
        title = words(faults == nil ? "circle.tab" : "circle.tabWrong")
        place = .link(MotiPaths.circle(view.circle) + "#agreed", words("circle.backTo", ["name": view.client]))
        what = line.what
        let when = AgreedWhen(line, visit)
        let status =
            when.done ?? when.status
            ?? words("circle.agreed.late", ["date": (line.checkOn ?? line.due).map(visit.dates.day) ?? ""])
        facts = [
            words("circle.action.owner", ["name": line.isMine ? words("circle.agreed.you") : line.ownerName]), status,
            line.noDateBecause, line.note,
        ].compactMap { $0 }.map(TextLine.init)
        goal = view.page.goals.first { $0.id == line.goal }.map { Said($0.text) }
        let can = ActionSteps(line: line, view: view, words: words)
        main = can.main
        steps = can.others
    }
}
