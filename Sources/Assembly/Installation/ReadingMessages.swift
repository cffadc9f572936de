import Foundation

/// How mail and text messages leave.
extension InstallationReader {
    mutating func mail() -> MailSettings? {
        guard let program = values[.sendmail] else {
            fault(
                .sendmail, "Say which program sends mail, for example /usr/bin/msmtp, or none if no mail is to leave.")
            return nil
        }
        if program == "none" { return nil }
        if !program.hasPrefix("/") {
            fault(.sendmail, "Write the program's whole path, beginning with /, and nothing after it.")
        } else if !DiskLook.isExecutable(program) {
            fault(.sendmail, "There is no program at \(program) that Rinnalla may run. Install it (msmtp will do).")
        }
        guard let from = values[.mailFrom] else {
            fault(.mailFrom, "Say the address that mail comes from, for example rinnalla@example.org.")
            return nil
        }
        guard MailAddress.isPlain(from) else {
            fault(.mailFrom, "This is not a mail address. Write the address alone, for example rinnalla@example.org.")
            return nil
        }
        return MailSettings(sendmail: program, from: from)
    }

    mutating func sms() -> SMSSettings? {
        let others: [Setting] = [.smsMethod, .smsHeaders, .smsBody, .smsSecretFile]
        guard let url = values[.smsUrl] else {
            if let other = others.first(where: { values[$0] != nil }) {
                fault(other, "It does nothing without sms.url. Add the gateway's address or remove this.")
            }
            return nil
        }
        refuseGateway(url)
        let method = (values[.smsMethod] ?? "POST").uppercased()
        if !["POST", "PUT"].contains(method) { fault(.smsMethod, "Write POST or PUT.") }
        let headers = headers()
        let body = body()
        let secret = secret(usedBy: headers.map(\.template) + [body])
        return SMSSettings(url: url, method: method, headers: headers, body: body, secret: secret)
    }

    private mutating func refuseGateway(_ url: String) {
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
            parts.scheme == "https" || parts.scheme == "http"
        else {
            fault(.smsUrl, "This is not an address without placeholders. Write it as https://gateway.example.org/send.")
            return
        }
        if parts.scheme != "https", !Loopback.contains(host) {
            fault(.smsUrl, "Plain http would show numbers to the network. Write https://.")
        }
    }

    private mutating func headers() -> [SMSSettings.Header] {
        let lines = (values[.smsHeaders] ?? "").split(whereSeparator: \.isNewline)
        return lines.compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let name = parts.first, parts.count == 2, HTTPWord.isName(name), HTTPWord.isValue(parts[1]) else {
                fault(.smsHeaders, "Write one header a line, as Name: value.")
                return nil
            }
            refusePlaceholders(.smsHeaders, parts[1], allowed: ["secret"])
            return SMSSettings.Header(name: name, template: parts[1])
        }
    }

    private mutating func body() -> String {
        guard let body = values[.smsBody] else {
            fault(.smsBody, #"Say what the gateway is sent, for example {"to": "{recipient}", "text": "{text}"}."#)
            return ""
        }
        let allowed: Set<String> = ["recipient", "text", "secret"]
        refusePlaceholders(.smsBody, body, allowed: allowed)
        for name in ["recipient", "text"] where !SMSTemplate.names(body).contains(name) {
            fault(.smsBody, "It has no {\(name)}: the gateway would not know it. Add it.")
        }
        return body
    }

    private mutating func refusePlaceholders(_ setting: Setting, _ template: String, allowed: Set<String>) {
        for name in SMSTemplate.names(template).subtracting(allowed).sorted() {
            let known = allowed.sorted().map { "{\($0)}" }.joined(separator: ", ")
            fault(setting, "There is no {\(name)} here. Use \(known).")
        }
    }

    private mutating func secret(usedBy templates: [String]) -> String? {
        let isUsed = templates.contains { SMSTemplate.names($0).contains("secret") }
        guard let file = values[.smsSecretFile] else {
            if isUsed { fault(.smsSecretFile, "{secret} is used but its file is not named. Add sms.secretFile.") }
            return nil
        }
        if !isUsed {
            fault(.smsSecretFile, "No template uses {secret}. Use it in sms.headers or sms.body, or remove this.")
        }
        guard let bytes = FileManager.default.contents(atPath: file),
            let text = String(bytes: bytes, encoding: .utf8)?.trimmingCharacters(in: .whitespacesAndNewlines),
            !text.isEmpty
        else {
            fault(.smsSecretFile, "The file \(file) cannot be read or is empty. Write the gateway's secret there.")
            return nil
        }
        if DiskLook.isOpenToOthers(file) {
            fault(.smsSecretFile, "The secret is open to other users of the machine. Run: chmod 600 \(file)")
        }
        if !HTTPWord.isValue(text) { fault(.smsSecretFile, "The secret must be one line of printable ASCII.") }
        return text
    }
}
