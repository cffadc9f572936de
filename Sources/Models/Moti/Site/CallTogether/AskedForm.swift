import Core
import Moti
import Site
import Words

/// One person to be asked, as typed.
struct AskedForm {
    enum Need: String, CaseIterable { case must, nice }
    enum Code: String, CaseIterable { case codeBySms, codeByVoice }
    enum Mode: String, CaseIterable { case onSite, remote }

    let known: ID<Person>?
    let contact: PersonContact?
    let isMust: Bool
    let minutes: Int?
    let mode: Mode?
    let shownAs: String?
    let why: String?
    let code: Code?

    init(_ form: inout Form, _ kind: AskedPage.Kind, _ words: Words) {
        let who = AskedForm.who(&form, kind, words)
        (known, contact) = (who.known, who.contact)
        isMust = form.choice("need", Need.self) != .nice
        minutes = form.number("minutes", 5...480, missing: "callTogether.asked.minutesMissing")
        mode = form.choice("mode", Mode.self, missing: "callTogether.asked.modeMissing")
        why = form.text("why", max: 200)
        code = form.choice("codeBy", Code.self, missing: "callTogether.asked.codeByMissing")
        switch kind.part {
        case .supportPerson: shownAs = words("callTogether.asked.supportShown")
        case .interpreter: shownAs = words("callTogether.asked.interpreterShown")
        default: shownAs = form.text("shownAs", max: 60, missing: "callTogether.asked.shownAsMissing")
        }
        if kind.isNew, known == nil, code == .codeBySms, form.typed("phone").isEmpty {
            form.fault("phone", "callTogether.asked.codeByPhone")
        }
    }

    /// A worker with an account, or somebody else by name and contact.
    private static func who(
        _ form: inout Form, _ kind: AskedPage.Kind, _ words: Words
    ) -> (known: ID<Person>?, contact: PersonContact?) {
        guard kind.isNew else { return (nil, nil) }
        let unnamed = PersonContact(name: "", language: words.language.code)
        if case .worker(let cards) = kind, !cards.workers.isEmpty, form.typed("whom") != "other" {
            let chosen = form.id("whom", Person.self, missing: "callTogether.asked.whomMissing")
            guard let worker = cards.workers.first(where: { $0.person == chosen }) else {
                if chosen != nil { form.fault("whom", "callTogether.asked.whomMissing") }
                return (nil, nil)
            }
            var contact = unnamed
            contact.name = worker.name
            return (worker.person, contact)
        }
        let name = form.text("name", max: 200, missing: "callTogether.asked.nameMissing")
        let email = ClientForm.email(&form)
        let phone = ClientForm.phone(&form)
        if email == nil, phone == nil, form.typed("email").isEmpty, form.typed("phone").isEmpty {
            form.fault("email", "callTogether.asked.contactMissing")
        }
        guard let name else { return (nil, nil) }
        return (
            nil,
            PersonContact(
                name: name, phone: phone, email: email, language: words.language.code,
                channel: email != nil ? "email" : "sms")
        )
    }

    static func needs(_ words: Words) -> [Choices.Option] {
        [
            Choices.Option(Need.must.rawValue, words("callTogether.people.must")),
            Choices.Option(Need.nice.rawValue, words("callTogether.people.nice")),
        ]
    }

    /// The act that adds somebody; nil while the form is in fault.
    func adding(_ kind: AskedPage.Kind) -> AddInvited? {
        guard let contact, let minutes, let mode, let shownAs, let code else { return nil }
        var unit: ID<Core.Unit>?
        if case .worker(let cards) = kind { unit = cards.cards.first?.unit.id }
        return AddInvited(
            known: known, part: kind.part, unit: unit, shownAs: shownAs, contact: contact, isMust: isMust,
            minutes: minutes, mode: mode.rawValue, why: why, codeBy: code.rawValue)
    }

    func editing(_ invitation: ID<Invitation>) -> EditInvited? {
        guard let minutes, let mode, let shownAs, let code else { return nil }
        return EditInvited(
            invitation, shownAs: shownAs, isMust: isMust, minutes: minutes, mode: mode.rawValue, why: why,
            codeBy: code.rawValue)
    }

    static func filled(_ kind: AskedPage.Kind, _ words: Words, _ form: Form) -> Form {
        var values = [
            "need": Need.must.rawValue, "minutes": "30", "mode": Mode.onSite.rawValue,
            "codeBy": Code.codeByVoice.rawValue,
        ]
        switch kind {
        case .worker(let cards):
            guard let card = cards.cards.first else { break }
            values["minutes"] = "\(card.minutes)"
            values["shownAs"] = card.expert.text(in: words.language.code)
            values["whom"] = cards.workers.first.map { "\($0.person)" }
        case .known(let line):
            values["need"] = line.isMust ? Need.must.rawValue : Need.nice.rawValue
            values["minutes"] = "\(line.minutes)"
            values["mode"] = line.mode
            values["shownAs"] = line.shownAs
            values["why"] = line.why ?? ""
            values["codeBy"] = line.codeBy
        case .supportPerson: values["need"] = Need.nice.rawValue
        case .interpreter: break
        }
        return form.filled(values)
    }
}
