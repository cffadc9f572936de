/// Why a head was not signed, or is not trusted.
package enum TraceHeadFault: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable
    /// Its date, count or order disagrees with its chains.
    case contradictory
    /// The public key given is none.
    case noPublicKey
    case wrongSignature
    case notSigned

    package var description: String {
        switch self {
        case .unreadable: "The file is not a head of the trace."
        case .contradictory: "The head's date, count or order does not agree with its chains: it was changed."
        case .noPublicKey: "The public key is not 32 bytes in base64."
        case .wrongSignature: "The head was not signed with this key, or was changed since."
        case .notSigned: "The head could not be signed."
        }
    }
}
