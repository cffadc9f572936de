import Core
import Moti
import Site
import Words

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
