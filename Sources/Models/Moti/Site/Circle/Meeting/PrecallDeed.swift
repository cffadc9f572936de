import Core
import Moti
import Site
import Words

/// The client was rung before the meeting, or it was tried on two days.
struct PrecallDeed: CircleDeed {
    let name = "precall"
    let fields = ["day": "on"]

    enum Outcome: String, CaseIterable { case reached, tried }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingCall(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.precall) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        [
            "reached": [Outcome.reached.rawValue], "on": [visit.dates.day(visit.today)],
            "channel": [MotiChannel.call.rawValue],
            "note": [view.page.entries.last { $0.kind == .precall }?.text ?? ""],
        ]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let ask = ["opens", "fears", "support"].map { DeedPart.text(words("circle.precall.ask.\($0)")) }
        return [
            DeedSection(words("circle.precall.askHeading"), ask),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reached", words("circle.precall.reached"), .one,
                            WordFields.options(Outcome.self, "circle.precall.reachedCode", words))),
                    .field(form.field("on", words("circle.precall.on"), .short, hint: words("circle.dayHint"))),
                    .field(
                        form.field(
                            "before", words("circle.precall.before"), .short, hint: words("circle.precall.beforeHint"))),
                    .choices(
                        form.choices(
                            "channel", words("circle.contact.channel"), .one,
                            WordFields.options(MotiChannel.self, "circle.contact.channelCode", words), layout: .two)),
                    .field(
                        form.field(
                            "note", words("circle.precall.note"), .lines, hint: words("circle.optional"),
                            readers: Readers(words: words).sentence(view.carriers), max: MotiEntryKind.precall.limit)),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let outcome = form.choice("reached", Outcome.self, missing: "site.field.choose")
        let on = form.day("on", leaning: .back, missing: "refusal.dateMissing")
        let before = form.day("before", leaning: .back)
        let channel = form.choice("channel", MotiChannel.self, missing: "refusal.channelMissing")
        let note = form.text("note", max: MotiEntryKind.precall.limit)
        let isReached = outcome == .reached
        return [
            Precall(
                reachedOn: isReached ? on : nil, channel: channel?.rawValue,
                tries: isReached ? [] : Set([on, before].compactMap { $0 }), note: note)
        ]
    }
}
