import Core
import Crypto
import Site

/// A device somebody has signed in on before: a long-lived cookie marked for their account. From it they are not slowed
/// down by what others try elsewhere; its own failures count under its own name.
struct KnownDevice: Sendable {
    let account: ID<Account>
    let nonce: String

    /// Half a year.
    static let cookieSeconds = 180 * 24 * 3_600

    static func fresh(_ account: ID<Account>) -> KnownDevice {
        KnownDevice(account: account, nonce: Base64URL.text(RandomBytes.make(16)))
    }

    private init(account: ID<Account>, nonce: String) {
        self.account = account
        self.nonce = nonce
    }

    /// - Returns: nil for a cookie that is not of our own making.
    init?(_ cookie: String?, _ secrets: SiteSecrets) {
        guard let parts = cookie?.split(separator: "."), parts.count == 3, let account = ID<Account>(parts[0]),
            let mark = Base64URL.bytes(String(parts[2])), secrets.device.isMark(mark, of: "\(parts[0]).\(parts[1])")
        else { return nil }
        self.init(account: account, nonce: String(parts[1]))
    }

    func cookie(_ secrets: SiteSecrets) -> SetCookie {
        let text = "\(account).\(nonce)"
        return SetCookie(.device, "\(text).\(Base64URL.text(secrets.device.mark(text)))", seconds: Self.cookieSeconds)
    }
}
