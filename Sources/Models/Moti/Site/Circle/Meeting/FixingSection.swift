import Core
import Moti
import Site
import Words

/// Choosing the time: slot, chair, scribe, the client's yes.
struct FixingSection: PageValue {
    let action: String
    let sections: [DeedSection]

    static let names: Names<FixingSection> = ["fixAction": { $0.action }, "sections": { $0.sections }]
    static var inner: [any PageValue.Type] { [DeedSection.self] }

    /// Nil when there is nothing to fix, or it is not this reader's to do.
    init?(_ view: CircleView, _ form: Form, _ visit: Visit) {
        guard let meeting = view.page.openMeeting, meeting.state == .polling, view.may.may(.fixTime) else { return nil }
        let words = visit.words
        action = MotiPaths.meeting(view.circle)
        sections = [
            FixingSection.slots(meeting, form, visit), FixingSection.table(view, form, words),
            YesFields.section(form, visit, words("circle.meeting.yes")),
        ]
    }

    private static func slots(_ meeting: MotiMeetingLine, _ form: Form, _ visit: Visit) -> DeedSection {
        let words = visit.words
        let options = meeting.slots.map { slot in
            let suits =
                slot.suits.isEmpty
                ? words("circle.meeting.suitsNobody")
                : words("circle.meeting.suitsWhom", ["who": words.list(slot.suits)])
            let all = slot.allMusts ? words("circle.meeting.allMusts") : ""
            return Choices.Option(
                "\(slot.id)", visit.dates.moment(slot.start),
                small: [suits, all].filter { !$0.isEmpty }.joined(separator: " "))
        }
        let waiting = meeting.asked.filter {
            $0.isMust && $0.state != .draft && $0.state != .ended && !$0.state.isReady
        }
        let without = DeedPart.tick(
            form.tick(
                "goWithout", words("circle.meeting.goWithout"),
                small: words("circle.meeting.goWithoutSmall", ["who": words.list(waiting.map(\.shownAs))])))
        return DeedSection(
            words("circle.meeting.choose.heading"),
            [.choices(form.choices("slot", words("circle.meeting.slot"), .one, options))]
                + (waiting.isEmpty ? [] : [without]))
    }

    private static func table(_ view: CircleView, _ form: Form, _ words: Words) -> DeedSection {
        let workers = view.page.people.filter { $0.hasAccount && Part.motiWorkers.contains($0.part) }
        let options = workers.map { person in
            Choices.Option(
                "\(person.seat)", person.isMe ? words("circle.people.me", ["name": person.name]) : person.name,
                small: words("part.\(person.part.rawValue)"))
        }
        return DeedSection(
            words("circle.meeting.tableHeading"),
            [
                .choices(form.choices("chair", words("circle.meeting.chair"), .one, options)),
                .choices(form.choices("scribe", words("circle.meeting.scribe"), .one, options)),
                .tick(form.tick("soloOk", words("circle.meeting.soloOk"))),
            ])
    }

    /// The convener chairs and a coordinator writes, until something else is chosen.
    static func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        let chair =
            view.page.people.first { $0.part == .convener } ?? view.page.people.first { $0.part == .responsible }
        let scribe = view.page.people.first { $0.part == .coordinator || $0.part == .deputy }
        return YesFields.filled(visit).merging([
            "chair": [chair.map { "\($0.seat)" } ?? ""], "scribe": [scribe.map { "\($0.seat)" } ?? ""],
        ]) { one, _ in one }
    }

    static func act(_ form: inout Form, _ tokens: any Tokens) -> FixTime {
        FixTime(
            slot: form.id("slot", Slot.self, missing: "refusal.slotMissing"),
            chair: form.id("chair", Seat.self, missing: "refusal.chairMissing"),
            scribe: form.id("scribe", Seat.self, missing: "refusal.scribeMissing"),
            goWithout: form.isTicked("goWithout"), soloOk: form.isTicked("soloOk"), yes: YesFields.read(&form),
            tokens: tokens)
    }
}
