package import Core

/// Why keys could not be had. Plain sentences for the operator's log.
package enum KeyringFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A key is wrapped under a root key that this process was not given.
    case rootMissing(name: String)
    /// A wrapped key does not open under the root key that it names.
    case damaged(ID<Vault>)
    /// The keys are deleted, but the store's own files may still hold them as they stood. Destroying again finishes it.
    case notYetErased

    package var description: String {
        switch self {
        case .rootMissing(let name):
            "Some keys are wrapped under the root key \(name), which Rinnalla was not given. Add it to the settings."
        case .damaged(let vault):
            "The wrapped key of vault \(vault) does not open: it was changed, or belongs to another installation."
        case .notYetErased:
            "Keys were deleted, but a reader still holds the store as it stood. Repeat the purge to finish erasing them."
        }
    }
}
