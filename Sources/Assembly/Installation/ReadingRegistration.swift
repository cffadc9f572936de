/// What pages say of the installation, and what a county's client record needs.
extension InstallationReader {
    mutating func controller() -> String? {
        guard let name = values[.controller] else {
            fault(.controller, "Say who answers for the installation: the name of the wellbeing services county.")
            return nil
        }
        if name.count > 200 || name.contains(where: \.isNewline) {
            fault(.controller, "Write the county's name on one line, at most 200 characters.")
        }
        return name
    }

    mutating func phones() -> PhoneNumbers? {
        let emergency = phone(.emergencyNumber) ?? "112"
        let social = required(
            .emergencySocial, "Say who answers in danger, night and day: the county's social emergency service.")
        let help = required(.helpPhone, "Say who helps those who cannot get in, for example 0295 000 000.")
        let hours = values[.helpHours]
        if (hours?.count ?? 0) > 60 { fault(.helpHours, "It is longer than 60 characters. Write for example 9–15.") }
        if hours == nil { fault(.helpHours, "Say when help.phone is answered, for example ma–pe 9–15.") }
        guard let social, let help, let hours else { return nil }
        return PhoneNumbers(emergency: emergency, social: social, help: help, helpHours: hours)
    }

    private mutating func required(_ setting: Setting, _ sentence: String) -> String? {
        if values[setting] == nil { fault(setting, sentence) }
        return phone(setting)
    }

    private mutating func phone(_ setting: Setting) -> String? {
        guard let text = values[setting] else { return nil }
        let isPhone = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == " " || $0 == "+" || $0 == "-") }
        guard isPhone, text.count <= 30, text.contains(where: \.isNumber) else {
            fault(setting, "This is not a phone number. Write digits and spaces, for example 112 or 0295 000 000.")
            return nil
        }
        return text
    }

    mutating func registration() -> (registerNo: String?, securityPlanRef: String?) {
        let (number, plan) = (values[.registerNo], values[.securityPlanRef])
        for (setting, value) in [(Setting.registerNo, number), (.securityPlanRef, plan)] where (value?.count ?? 0) > 200
        {
            fault(setting, "It is longer than 200 characters. Write the reference only.")
        }
        if number != nil, plan == nil {
            fault(
                .securityPlanRef, "registerNo is set and this is not. A county's client record needs both, or neither.")
        }
        if plan != nil, number == nil {
            fault(
                .registerNo, "securityPlanRef is set and this is not. A county's client record needs both, or neither.")
        }
        return (number, plan)
    }
}
