import Crypto
import Foundation

/// Bytes under AES-256-GCM: 1 version byte ‖ 12 bytes of nonce ‖ ciphertext ‖ 16 bytes of tag.
///
/// The nonce is random (NIST SP 800-38D §8.2.2): one key seals far fewer than 2^32 values, since each vault has its own.
package enum SealedBytes {
    /// What the first byte says. A later format takes the next number and reads this one.
    static let version: UInt8 = 1
    /// Version, nonce and tag: how much longer sealed bytes are than what they hide.
    package static let overhead = 1 + nonceBytes + tagBytes

    private static let nonceBytes = 12
    private static let tagBytes = 16

    /// - Parameter context: bound into the tag: opening with any other fails.
    /// - Throws: ``SealFailure/notSealed`` when the cipher refuses, as it does for a key of the wrong length.
    static func seal(_ bytes: some DataProtocol, _ context: String, under key: SymmetricKey) throws(SealFailure)
        -> [UInt8]
    {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(context.utf8))
            var sealed: [UInt8] = []
            sealed.reserveCapacity(bytes.count + overhead)
            sealed.append(version)
            sealed.append(contentsOf: box.nonce)
            sealed.append(contentsOf: box.ciphertext)
            sealed.append(contentsOf: box.tag)
            return sealed
        } catch {
            throw .notSealed
        }
    }

    /// - Throws: ``SealFailure``: too short, of another version, or not sealed under this key for this context.
    static func open(_ sealed: [UInt8], _ context: String, under key: SymmetricKey) throws(SealFailure) -> Data {
        guard sealed.count >= overhead else { throw .tooShort }
        guard sealed.first == version else { throw .unknownVersion }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return try AES.GCM.open(box, using: key, authenticating: Array(context.utf8))
        } catch {
            throw .notAuthentic
        }
    }
}
