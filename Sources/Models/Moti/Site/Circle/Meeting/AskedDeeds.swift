import Core
import Moti
import Site
import Words

/// An answer that somebody asked gave by phone, recorded for them.
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
        guard view.may.may(.reply), view.isCarrier, let line = view.asked(invitation) else { return false }
        return ![.draft, .ended, .replaced].contains(line.state)
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

/// The deputy somebody offered is let in: line and link pass to them.
struct LetDeputyDeed: CircleDeed {
    let name = "letDeputy"
    let invitation: ID<Invitation>

    init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.deputy(circle, invitation) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.isCarrier && view.asked(invitation)?.state == .deputyOffered
    }

    private func isAllowed(_ view: CircleView) -> Bool {
        guard let line = view.asked(invitation)?.line else { return false }
        return view.page.consents.contains { $0.id == line && $0.deputyAllowed }
    }

    func fills(_ view: CircleView, _ visit: Visit) -> [String: String] {
        let line = view.asked(invitation)
        return ["who": line?.shownAs ?? "", "deputy": line?.deputy ?? ""]
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        YesFields.filled(visit).merging(["shownAs": [view.asked(invitation)?.shownAs ?? ""]]) { one, _ in one }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let offered = words("circle.letDeputy.offered", ["deputy": view.asked(invitation)?.deputy ?? ""])
        return [
            DeedSection(
                nil,
                [
                    .text(offered),
                    .field(form.field("name", words("callTogether.asked.name"), max: 200)),
                    .field(
                        form.field(
                            "email", words("callTogether.asked.email"), .email,
                            hint: words("callTogether.asked.contactHint"), max: 200)),
                    .field(form.field("phone", words("callTogether.asked.phone"), .phone, max: 40)),
                    .field(
                        form.field(
                            "shownAs", words("callTogether.asked.shownAs"),
                            hint: words("callTogether.asked.shownAsHint"), max: 60)),
                ])
        ] + (isAllowed(view) ? [] : [YesFields.section(form, visit, words("circle.letDeputy.yes"))])
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let name = form.text("name", max: 200, missing: "callTogether.asked.nameMissing")
        let email = ClientForm.email(&form)
        let phone = ClientForm.phone(&form)
        if email == nil, phone == nil, form.typed("email").isEmpty, form.typed("phone").isEmpty {
            form.fault("email", "callTogether.asked.contactMissing")
        }
        let shown = form.text("shownAs", max: 60, missing: "callTogether.asked.shownAsMissing")
        let yes = isAllowed(view) ? nil : YesFields.read(&form)
        guard let name, let shown else { return [] }
        let contact = PersonContact(
            name: name, phone: phone, email: email, language: visit.language.code,
            channel: email != nil ? "email" : "sms")
        return [LetDeputy(invitation, contact: contact, shownAs: shown, yes: yes, tokens: tokens)]
    }

    var fields: [String: String] { ["invitations": "shownAs"] }
}
