import Core
import Crypto
import Foundation
import SQL

/// A vault's data key as it lies in the keys' store: AES-256-GCM under a key derived from the root key, bound to the
/// vault, so that a wrapped key moved to another vault's row does not open.
struct WrappedKey: Sendable {
    let vault: ID<Vault>
    let wrapped: [UInt8]
    /// ``RootKey/name`` of the root key it is wrapped under.
    let root: String

    private static let keyBytes = 32

    init(_ key: SymmetricKey, of vault: ID<Vault>, under root: RootKey) throws(SealFailure) {
        self.vault = vault
        self.root = root.name
        let bytes = key.withUnsafeBytes { Array($0) }
        wrapped = try SealedBytes.seal(bytes, Self.context(vault), under: Self.wrapping(root))
    }

    /// A row of ``KeyStatements``.
    init(_ row: Row) throws {
        vault = ID(rawValue: try row.integer(0))
        wrapped = try row.blob(1)
        root = try row.text(2)
    }

    /// - Throws: ``KeyringFault/damaged(_:)``.
    func unwrapped(under root: RootKey) throws(KeyringFault) -> SymmetricKey {
        do {
            let bytes = try SealedBytes.open(wrapped, Self.context(vault), under: Self.wrapping(root))
            guard bytes.count == Self.keyBytes else { throw SealFailure.notAuthentic }
            return SymmetricKey(data: bytes)
        } catch {
            throw .damaged(vault)
        }
    }

    private static func context(_ vault: ID<Vault>) -> String { "vault/\(vault.rawValue)" }

    private static func wrapping(_ root: RootKey) -> SymmetricKey { root.derived(for: "vault key 1") }
}
