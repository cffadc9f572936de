import Core
import Moti
import Site
import Words

/// Texts ready for one's own record, and what has been ticked.
struct FrontRecords: PageValue {
    let boxes: [CopyBox]
    let ticks: [String]
    let tick: Step?

    static let names: Names<FrontRecords> = [
        "copies": { $0.boxes }, "ticks": { $0.ticks.map(TextLine.init) }, "hasTicks": { !$0.ticks.isEmpty },
        "step": { $0.tick },
    ]
    static var inner: [any PageValue.Type] { [CopyBox.self, TextLine.self, Step.self] }

    init?(_ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let texts = RecordText(view: view, visit: visit)
        boxes = [
            texts.contact.map { CopyBox("contact-text", words("circle.record.contactLabel"), $0) },
            texts.plan.map { CopyBox("plan-text", words("circle.record.planLabel"), $0) },
        ].compactMap { $0 }
        ticks = view.page.ticks.map { FrontRecords.line($0, visit) }
        tick = view.may.may(.tickRecorded) ? .link(words("circle.record.do"), MotiPaths.record(view.circle)) : nil
        guard !boxes.isEmpty || !ticks.isEmpty else { return nil }
    }

    static func line(_ tick: MotiTickLine, _ visit: Visit) -> String {
        let words = visit.words
        let fills = [
            "name": tick.organisation?.name(in: words.language.code) ?? "",
            "date": visit.dates.day(tick.on), "kind": words("circle.record.kindCode.\(tick.kind)"),
        ]
        return words(tick.notNeeded == nil ? "circle.record.ticked" : "circle.record.notNeeded", fills)
    }
}
