import Core
import Moti
import Site
import Words

/// S6, an update in a minute: how, with what result, when next, a line if any.
struct ContactDeed: CircleDeed {
    let name = "contact"
    let fields = ["day": "on", "text": "line"]

    func address(_ circle: ID<Circle>) -> String { MotiPaths.contact(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.contact) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#record" }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        ["on": [visit.dates.day(visit.today)]]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let last = view.page.settings.contactDays.due(from: visit.today)
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "channel", words("circle.contact.channel"), .one,
                            WordFields.options(MotiChannel.self, "circle.contact.channelCode", words), layout: .two)),
                    .choices(
                        form.choices(
                            "result", words("circle.contact.result"), .one,
                            WordFields.options(MotiResult.self, "circle.contact.resultCode", words), layout: .two)),
                ]),
            DeedSection(
                nil,
                [
                    .field(form.field("on", words("circle.contact.on"), .short, hint: words("circle.dayHint"))),
                    .field(
                        form.field(
                            "next", words("circle.contact.next"), .short,
                            hint: words("circle.lastDayHint", ["date": visit.dates.day(last)]))),
                    .field(
                        form.field(
                            "line", words("circle.contact.line"), .lines, hint: words("circle.optional"),
                            readers: Readers(words: words).sentence(view.carriers), max: 280)),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [
            NoteContact(
                channel: form.choice("channel", MotiChannel.self, missing: "refusal.channelMissing"),
                result: form.choice("result", MotiResult.self, missing: "refusal.resultMissing"),
                on: form.day("on", leaning: .back, missing: "refusal.dateMissing"),
                next: form.day("next", missing: "refusal.contactDateMissing"), line: form.text("line", max: 280))
        ]
    }
}
