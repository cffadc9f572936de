import Foundation

/// Reads an installation's settings and looks at what they point to. Gathers every fault before it gives up, so that
/// an operator mends a configuration in one round.
package struct InstallationReader {
    let values: [Setting: String]
    var faults: [InstallationFault]

    /// Whether the root key must be there already; `rinnalla key new` makes it.
    var wantsRootKey = true

    private init(_ file: SettingsFile) {
        values = file.values.compactMapValues { value in
            let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : trimmed
        }
        faults = file.faults
    }

    /// - Parameters:
    ///   - path: `rinnalla.yml`; nil when the environment holds everything.
    ///   - wantsRootKey: false for the command that makes it.
    /// - Throws: ``InstallationFaults`` with every fault.
    package static func read(
        path: String?, environment: [String: String], wantsRootKey: Bool = true
    ) throws(InstallationFaults) -> Installation {
        try installation(SettingsFile(path: path, environment: environment), wantsRootKey)
    }

    /// Reads the text of a file that lies nowhere, for tests.
    package static func read(
        text: String, environment: [String: String] = [:]
    ) throws(InstallationFaults) -> Installation {
        try installation(SettingsFile(text: text, environment: environment), true)
    }

    /// Only how messages leave: the demo takes this from its environment and lets all else be.
    package static func messages(
        environment: [String: String]
    ) throws(InstallationFaults) -> (mail: MailSettings?, sms: SMSSettings?) {
        let names = Set(
            [Setting.sendmail, .mailFrom, .smsUrl, .smsMethod, .smsHeaders, .smsBody, .smsSecretFile]
                .map(\.environmentName))
        var reader = InstallationReader(
            SettingsFile(path: nil, environment: environment.filter { names.contains($0.key) }))
        let mail = reader.values[.sendmail] == nil ? nil : reader.mail()
        let sms = reader.sms()
        guard reader.faults.isEmpty else { throw InstallationFaults(reader.faults) }
        return (mail, sms)
    }

    private static func installation(
        _ file: SettingsFile, _ wantsRootKey: Bool
    ) throws(InstallationFaults) -> Installation {
        var reader = InstallationReader(file)
        reader.wantsRootKey = wantsRootKey
        let read = reader.installation()
        guard let read, reader.faults.isEmpty else { throw InstallationFaults(reader.faults) }
        return read
    }

    private mutating func installation() -> Installation? {
        let controller = controller()
        let origin = origin()
        let (listen, metrics) = addresses()
        let proxyHeader = proxyHeader(behind: listen)
        let server = server()
        let (data, keys) = stores()
        let rootKey = rootKey(apartFrom: [data, keys])
        let heads = heads(apartFrom: data)
        let mail = mail()
        let sms = sms()
        let phones = phones()
        let (registerNo, securityPlanRef) = registration()
        guard let controller, let origin, let listen, let data, let keys, let rootKey, let phones else { return nil }
        return Installation(
            controller: controller, origin: origin, listen: listen, metricsPort: metrics, proxyHeader: proxyHeader,
            server: server, data: data,
            keys: keys, rootKey: rootKey, heads: heads, mail: mail, sms: sms, phones: phones,
            registerNo: registerNo, securityPlanRef: securityPlanRef)
    }

    mutating func fault(_ setting: Setting, _ sentence: String) {
        faults.append(InstallationFault(setting.key, sentence))
    }
}
