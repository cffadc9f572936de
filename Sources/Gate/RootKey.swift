import Crypto
import Foundation

/// The key that wraps every data key. Kept outside the database: in a file of mode 0600, or behind a command that
/// prints it (trust, *Keys*).
package struct RootKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// Sixteen hexadecimal digits that stand beside each key it wrapped. A digest of the key, which tells nothing of it.
    package let name: String

    private let key: SymmetricKey

    private init(_ key: SymmetricKey) {
        self.key = key
        let digest = HMAC<SHA256>.authenticationCode(for: Array("rinnalla root key name".utf8), using: key)
        name = Hexadecimal.text(digest.prefix(8))
    }

    /// A new random key of 256 bits.
    package static func generate() -> RootKey {
        RootKey(SymmetricKey(size: .bits256))
    }

    /// - Throws: ``RootKeyFault`` unless the file is ours alone and holds 32 bytes in base64.
    package init(file path: String) throws(RootKeyFault) {
        try self.init(base64: RootKeyFile.read(path), from: path)
    }

    /// Runs `command` in the shell and takes what it prints: 32 bytes in base64. Waits until it ends.
    ///
    /// - Throws: ``RootKeyFault``.
    package init(command: String) throws(RootKeyFault) {
        try self.init(base64: RootKeyCommand.output(of: command), from: "the output of the root key's command")
    }

    /// Writes the key to a new file of mode 0600.
    ///
    /// - Throws: ``RootKeyFault/exists(path:)`` rather than writing over anything.
    package func write(to path: String) throws(RootKeyFault) {
        let text = key.withUnsafeBytes { Data($0).base64EncodedString() }
        try RootKeyFile.create(text + "\n", at: path)
    }

    /// A key for one purpose, from which neither the root key nor a key of another purpose can be found (HKDF, RFC 5869).
    func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("rinnalla \(purpose)".utf8), outputByteCount: 32)
    }

    package var description: String { "root key \(name)" }

    /// Nothing that dumps values can show the key.
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }

    private init(base64 text: String, from source: String) throws(RootKeyFault) {
        guard let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32
        else { throw .notAKey(source: source) }
        self.init(SymmetricKey(data: bytes))
    }

}
