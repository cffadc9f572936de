import Core
import Moti
import Site
import Words

/// The page of one deed: what it is, the boxes, one button, what follows.
struct DeedPage: Page {
    let title: String
    let faults: FaultSummary?
    let place: Markup
    let heading: String
    let lead: String?
    let action: String
    let sections: [DeedSection]
    let button: String
    let isStop: Bool
    let after: String?
    let other: Step?
    let version: Int64?

    static let template = "circle-deed"
    static let names: Names<DeedPage> = [
        "faults": { $0.faults }, "place": { $0.place }, "heading": { $0.heading }, "lead": { $0.lead },
        "action": { $0.action }, "sections": { $0.sections }, "button": { $0.button }, "isStop": { $0.isStop },
        "after": { $0.after }, "other": { $0.other }, "version": { $0.version },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, DeedSection.self, Step.self] }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ deed: some CircleDeed, _ view: CircleView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let fills = deed.fills(view, visit).merging(["name": view.client]) { own, _ in own }
        func say(_ key: String) -> String? {
            words.has("circle.\(deed.name).\(key)") ? words("circle.\(deed.name).\(key)", fills) : nil
        }
        faults = form.summary("circle.notDone")
        title = words(faults == nil ? "circle.tab" : "circle.tabWrong")
        let back = deed.back(view.circle)
        let isToMeeting = back == MotiPaths.meeting(view.circle)
        place = .link(
            back, isToMeeting ? words("circle.backToMeeting") : words("circle.backTo", ["name": view.client]))
        heading = say("heading") ?? ""
        lead = say("lead")
        action = deed.address(view.circle)
        sections = deed.sections(view, form, visit)
        button = say("button") ?? ""
        isStop = deed.isStop
        after = say("after")
        other = deed.other(view, words)
        version = deed.version(view, form)
    }
}
