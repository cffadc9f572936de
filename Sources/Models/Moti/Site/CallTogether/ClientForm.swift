import Core
import Moti
import Site
import Words

/// Who the client is and how they may be reached, as typed.
struct ClientForm {
    /// How a client may be reached.
    enum Channel: String, CaseIterable {
        case ownPage, sms, phone, letter, inPerson
    }

    let contact: PersonContact?
    let pairYes: Bool
    let safety: String
    let safetyVersion: Int64

    /// - Parameter name: the client's name where it is known already.
    init(_ form: inout Form, name known: String? = nil) {
        let name = known ?? form.text("name", max: 200, missing: "callTogether.client.nameMissing")
        let phone = ClientForm.phone(&form)
        let email = ClientForm.email(&form)
        let reach = form.text("reach", max: 200)
        let channel = form.choice("channel", Channel.self, missing: "callTogether.client.channelMissing")
        ClientForm.check(channel, phone: phone, email: email, &form)
        let language = form.choice("language", Language.self, missing: "refusal.languageMissing")
        safety = form.text("safety", max: MotiEntryKind.safety.limit) ?? ""
        safetyVersion = Int64(form.typed("safetyVersion")) ?? 0
        pairYes = form.isTicked("pair")
        contact = name.map {
            PersonContact(
                name: $0, phone: phone, email: email, reach: reach, language: language?.code ?? "fi",
                channel: channel?.rawValue ?? "none", isProtected: form.isTicked("protected"))
        }
    }

    /// A number has at least five digits.
    static func phone(_ form: inout Form, _ name: String = "phone") -> String? {
        guard let phone = form.text(name, max: 40) else { return nil }
        guard Markup.dialled(phone).count >= 5 else {
            form.fault(name, "callTogether.client.phoneWrong")
            return nil
        }
        return phone
    }

    /// An address has something on both sides of its one at-sign, and no spaces.
    static func email(_ form: inout Form, _ name: String = "email") -> String? {
        guard let email = form.text(name, max: 200) else { return nil }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isWhole = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !email.contains(where: \.isWhitespace)
        guard isWhole, let host = parts.last, host.contains("."), !host.hasSuffix(".") else {
            form.fault(name, "callTogether.client.emailWrong")
            return nil
        }
        return email
    }

    private static func check(_ channel: Channel?, phone: String?, email: String?, _ form: inout Form) {
        let hasPhone = phone != nil || !form.typed("phone").isEmpty
        let hasEmail = email != nil || !form.typed("email").isEmpty
        switch channel {
        case .sms, .phone:
            if !hasPhone { form.fault("phone", "callTogether.client.channelPhone") }
        case .ownPage:
            if !hasPhone, !hasEmail { form.fault("phone", "callTogether.client.channelWay") }
        default: break
        }
    }
}

extension ClientCard {
    /// What the boxes hold when the page is opened.
    func values(_ state: CallTogetherState) -> [String: [String]] {
        [
            "phone": [card.phone ?? ""], "email": [card.email ?? ""], "reach": [card.reach ?? ""],
            "language": [card.language], "channel": [card.channel], "protected": card.isProtected ? ["1"] : [],
            "lifeAreas": state.lifeAreas, "safety": [state.safety?.text ?? ""],
        ]
    }
}
