package import Crypto

/// What the keyring knows of a vault's data key without asking the store.
package enum CachedKey: Sendable {
    case key(SymmetricKey)
    /// There is no key: the vault was purged, or never was.
    case destroyed
    /// Not asked yet, or forgotten to make room: load it.
    case unknown
}
