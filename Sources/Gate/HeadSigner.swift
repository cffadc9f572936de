import Crypto
import Foundation

/// The key that signs the trace's heads (Ed25519). Its private half lies beside the root key, sealed under it; the public
/// half is printed, for those who verify.
package struct HeadSigner: Sendable, CustomReflectable {
    private static let format = "rinnalla-head-key-1"

    private let key: Curve25519.Signing.PrivateKey

    /// Makes a new key in a new file of mode 0600.
    ///
    /// - Throws: ``RootKeyFault/exists(path:)`` rather than writing over anything.
    package static func create(at path: String, under root: RootKey) throws(RootKeyFault) -> HeadSigner {
        let signer = HeadSigner(key: Curve25519.Signing.PrivateKey())
        try RootKeyFile.create(try signer.sealed(under: root, for: path), at: path)
        return signer
    }

    /// - Parameter roots: among them must be the one it was sealed under.
    /// - Throws: ``RootKeyFault``.
    package init(file path: String, under roots: [RootKey]) throws(RootKeyFault) {
        let words = try RootKeyFile.read(path).split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[0] == Self.format, let sealed = Data(base64Encoded: String(words[2])) else {
            throw .notAKey(source: path)
        }
        guard let root = roots.first(where: { $0.name == words[1] }) else {
            throw .otherRoot(path: path, root: String(words[1]))
        }
        do {
            let raw = try SealedBytes.open(Array(sealed), Self.format, under: Self.sealing(root))
            self.init(key: try Curve25519.Signing.PrivateKey(rawRepresentation: raw))
        } catch {
            throw .notAKey(source: path)
        }
    }

    /// Seals the same key under another root key, in place: a part of rotation.
    package func reseal(at path: String, under root: RootKey) throws(RootKeyFault) {
        try RootKeyFile.replace(try sealed(under: root, for: path), at: path)
    }

    /// 32 bytes in base64.
    package var publicKey: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// Nothing that dumps values can show the key.
    package var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }

    /// - Returns: 64 bytes in base64.
    func sign(_ bytes: [UInt8]) throws(TraceHeadFault) -> String {
        guard let signature = try? key.signature(for: bytes) else { throw .notSigned }
        return signature.base64EncodedString()
    }

    private init(key: Curve25519.Signing.PrivateKey) {
        self.key = key
    }

    private func sealed(under root: RootKey, for path: String) throws(RootKeyFault) -> String {
        guard let sealed = try? SealedBytes.seal(key.rawRepresentation, Self.format, under: Self.sealing(root)) else {
            throw .notWritten(path: path, reason: "the key could not be sealed")
        }
        return "\(Self.format) \(root.name) \(Data(sealed).base64EncodedString())\n"
    }

    private static func sealing(_ root: RootKey) -> SymmetricKey { root.derived(for: "head key 1") }
}
