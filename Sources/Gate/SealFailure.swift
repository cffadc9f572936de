/// Why sealed bytes did not open, or a text could not be sealed. Says nothing of the text or the key.
package enum SealFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Fewer bytes than any sealed value has.
    case tooShort
    /// Sealed by a newer Rinnalla.
    case unknownVersion
    /// Another key, another place, or changed bytes: the cipher cannot tell which.
    case notAuthentic
    /// The bytes opened, and are no UTF-8.
    case notText
    /// The cipher refused to seal.
    case notSealed

    package var description: String {
        switch self {
        case .tooShort: "A sealed value is too short to be one."
        case .unknownVersion: "A sealed value was made by a newer version of Rinnalla."
        case .notAuthentic: "A sealed value does not open here: it was changed or moved, or its key is another one."
        case .notText: "A sealed value opened, but it is not text."
        case .notSealed: "A text could not be sealed."
        }
    }
}
