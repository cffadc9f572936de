import Core
import Moti
import Site
import Words

/// An answer: one's own by account, or recorded for somebody who gave it by phone.
struct ReplyDeed: CircleDeed {
    let name = "reply"
    let invitation: ID<Invitation>

    enum Answer: String, CaseIterable { case yes, yesRemote, written, deputyOffered, no }

    init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.reply(circle, invitation) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.asked(invitation).map(view.mayReply) ?? false
    }

    func fills(_ view: CircleView, _ visit: Visit) -> [String: String] {
        ["who": view.asked(invitation)?.shownAs ?? ""]
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        guard let line = view.asked(invitation) else { return [:] }
        return ["answer": [Answer(rawValue: line.state.rawValue)?.rawValue ?? ""], "slots": line.slots.map { "\($0)" }]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let slots = view.page.openMeeting?.slots ?? []
        let times = DeedPart.choices(
            form.choices(
                "slots", words("circle.reply.slots"), .several,
                slots.map { Choices.Option("\($0.id)", visit.dates.moment($0.start)) }))
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "answer", words("circle.reply.answer"), .one,
                            WordFields.options(Answer.self, "circle.reply.answerCode", words)))
                ] + (view.page.openMeeting?.state == .polling ? [times] : [])),
            DeedSection(
                words("circle.reply.ifWritten"),
                [
                    .field(
                        form.field(
                            "written", words("circle.reply.written"), .lines,
                            readers: Readers(words: words).sentence(view.carriers), max: MotiEntryKind.written.limit))
                ]),
            DeedSection(
                words("circle.reply.ifDeputy"),
                [
                    .field(form.field("deputy", words("circle.reply.deputyName"), max: 100)),
                    .field(form.field("deputyContact", words("circle.reply.deputyContact"), max: 200)),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let answer = form.choice("answer", Answer.self, missing: "refusal.answerMissing")
        let slots = form.typedAll("slots").compactMap { ID<Slot>($0) }
        let isPolling = view.page.openMeeting?.state == .polling
        if isPolling, answer == .yes || answer == .yesRemote, slots.isEmpty {
            form.fault("slots", "circle.reply.slotsMissing")
        }
        return [
            ReplyToInvitation(
                invitation, answer.flatMap { InvitationState(rawValue: $0.rawValue) }, slots: Set(slots),
                written: form.text("written", max: MotiEntryKind.written.limit),
                deputyName: form.text("deputy", max: 100), deputyContact: form.text("deputyContact", max: 200))
        ]
    }
}
