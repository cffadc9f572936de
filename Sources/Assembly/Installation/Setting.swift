/// Every setting of an installation: its key in `rinnalla.yml`, and its name in the environment.
///
/// What each means and which values it takes stands in `docs/operations.md`; a test keeps the two lists equal.
package enum Setting: String, CaseIterable, Sendable {
    case controller
    case origin
    case listen
    case port
    case metricsPort
    case proxyHeader
    case server
    case dataDirectory = "data.directory"
    case dataPostgres = "data.postgres"
    case keysFile = "keys.file"
    case keysPostgres = "keys.postgres"
    case rootKeyFile = "rootKey.file"
    case rootKeyCommand = "rootKey.command"
    case rootKeyOtherCommand = "rootKey.otherCommand"
    case headsDirectory = "heads.directory"
    case headsKey = "heads.key"
    case sendmail = "mail.sendmail"
    case mailFrom = "mail.from"
    case smsUrl = "sms.url"
    case smsMethod = "sms.method"
    case smsHeaders = "sms.headers"
    case smsBody = "sms.body"
    case smsSecretFile = "sms.secretFile"
    case emergencyNumber = "emergency.number"
    case emergencySocial = "emergency.social"
    case helpPhone = "help.phone"
    case helpHours = "help.hours"
    case registerNo
    case securityPlanRef

    package var key: String { rawValue }

    /// `data.directory` → `RINNALLA_DATA_DIRECTORY`, `metricsPort` → `RINNALLA_METRICS_PORT`.
    package var environmentName: String {
        key.reduce(into: Setting.prefix) { name, letter in
            if letter == "." {
                name.append("_")
            } else {
                if letter.isUppercase { name.append("_") }
                name.append(letter.uppercased())
            }
        }
    }

    static let prefix = "RINNALLA_"

    /// Names with our prefix that are no settings: where the file is.
    static let configurationFile = "RINNALLA_CONFIG"

    private static let byEnvironmentName = Dictionary(
        allCases.map { ($0.environmentName, $0) }, uniquingKeysWith: { first, _ in first })

    init?(environmentName: String) {
        guard let setting = Setting.byEnvironmentName[environmentName] else { return nil }
        self = setting
    }
}
