import Core
import Moti
import Site
import Words

/// "Recorded in our own record": the text to copy, then the tick; or "not needed".
struct RecordDeed: CircleDeed {
    let name = "record"
    let fields = ["day": "on"]

    enum NotNeeded: String, CaseIterable { case noDuty, alreadyThere, notMyOrganisation }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.record(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.tickRecorded) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#record" }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        ["on": [visit.dates.day(visit.today)]]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let texts = RecordText(view: view, visit: visit)
        let copies = [
            texts.plan.map { DeedPart.copy("plan-text", words("circle.record.planLabel"), $0) },
            texts.contact.map { DeedPart.copy("contact-text", words("circle.record.contactLabel"), $0) },
        ].compactMap { $0 }
        let kinds = view.page.settings.recordKinds.filter { $0 != "none" }
        let options =
            kinds.map { Choices.Option($0, words("circle.record.kindCode.\($0)")) }
            + NotNeeded.allCases.map {
                Choices.Option("not.\($0.rawValue)", words("circle.record.notCode.\($0.rawValue)"))
            }
        return [
            DeedSection(nil, copies),
            DeedSection(
                nil,
                [
                    .choices(form.choices("record", words("circle.record.where"), .one, options)),
                    .field(form.field("on", words("circle.record.on"), .short, hint: words("circle.dayHint"))),
                ]),
        ].filter { !$0.parts.isEmpty }
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let typed = form.typed("record")
        if typed.isEmpty { form.fault("record", "refusal.recordMissing") }
        let on = form.day("on", leaning: .back, missing: "refusal.dateMissing")
        let not = typed.hasPrefix("not.") ? NotNeeded(rawValue: String(typed.dropFirst(4))) : nil
        return [TickRecorded(kind: not == nil ? typed : nil, on: on, notNeeded: not?.rawValue)]
    }
}
