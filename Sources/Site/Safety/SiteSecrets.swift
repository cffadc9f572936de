package import Crypto
import Foundation

/// The site's own keys, each derived from one secret for one use, so that none can stand in for another.
package struct SiteSecrets: Sendable {
    /// Blind index of logins and cards: what somebody types is looked up, never stored.
    package let login: SymmetricKey
    /// Tokens of forms.
    let forms: SymmetricKey
    /// Cookies of known devices.
    package let device: SymmetricKey
    /// Subjects of the table of attempts.
    package let attempts: SymmetricKey
    /// Seals the second factors' secrets.
    package let factor: SymmetricKey

    /// - Parameter root: 32 random bytes or more, kept outside the database.
    package init(root: SymmetricKey) {
        func derived(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: root, salt: Data("rinnalla site".utf8), info: Data(use.utf8), outputByteCount: 32)
        }
        login = derived("login")
        forms = derived("forms")
        device = derived("device")
        attempts = derived("attempts")
        factor = derived("second factor")
    }
}

extension SymmetricKey {
    /// HMAC-SHA-256 of a text under this key.
    package func mark(_ text: String) -> [UInt8] {
        [UInt8](HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: self))
    }

    /// Whether the mark belongs to the text. Takes as long for a wrong mark as for a right one.
    package func isMark(_ mark: [UInt8], of text: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(mark, authenticating: Data(text.utf8), using: self)
    }
}
