/// Why a root key, or another private file beside it, was not taken. Told to the operator as it stands; it names files
/// and never their content.
package enum RootKeyFault: Error, Hashable, Sendable, CustomStringConvertible {
    case absent(path: String)
    /// The file belongs to another user of the machine.
    case notOurs(path: String)
    /// Others may read or write the file; `mode` in octal.
    case open(path: String, mode: String)
    case notAFile(path: String)
    /// The content is not what Rinnalla wrote.
    case notAKey(source: String)
    case exists(path: String)
    case notWritten(path: String, reason: String)
    /// The command ended with an error, or could not be run.
    case commandFailed(status: Int32)
    /// The head's key was sealed under a root key that is not given.
    case otherRoot(path: String, root: String)

    package var description: String {
        switch self {
        case .absent(let path): "There is no key at \(path), or it cannot be read. Make one with `rinnalla key new`."
        case .notOurs(let path): "The key at \(path) belongs to another user. Give it to the user that runs Rinnalla."
        case .open(let path, let mode):
            "The key at \(path) is open to others (mode \(mode)). Close it with: chmod 600 '\(path)'"
        case .notAFile(let path): "\(path) is not an ordinary file."
        case .notAKey(let source): "What \(source) holds is not a key: 32 bytes in base64 were expected."
        case .exists(let path): "There is a file at \(path) already. A key is never written over; choose another name."
        case .notWritten(let path, let reason): "The key could not be written to \(path): \(reason)."
        case .commandFailed(let status): "The command that should print the root key ended with status \(status)."
        case .otherRoot(let path, let root): "\(path) was sealed under the root key \(root), which was not given."
        }
    }
}
