package import Core
package import Crypto
import Foundation

/// Texts as they lie in the database: AES-256-GCM under their vault's data key, bound to their place
/// (core, *Secrecy*).
///
/// Associated data is `table/row/column`, the row in decimal: a value copied to another row, column or table does not
/// open. Format: see ``SealedBytes``.
package enum Seal {
    /// - Parameter text: of any length; what may be written where is the forms' to limit.
    /// - Throws: ``SealFailure/notSealed`` when `key` is not of 256 bits.
    package static func seal(
        _ text: String, _ place: Place, under key: SymmetricKey
    ) throws(SealFailure) -> [UInt8] {
        guard key.bitCount == 256 else { throw .notSealed }
        return try SealedBytes.seal(Array(text.utf8), context(of: place), under: key)
    }

    /// - Throws: ``SealFailure``: changed, moved, sealed under another key, or no text.
    package static func open(
        _ sealed: [UInt8], _ place: Place, under key: SymmetricKey
    ) throws(SealFailure) -> String {
        let bytes = try SealedBytes.open(sealed, context(of: place), under: key)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        return text
    }

    private static func context(of place: Place) -> String {
        "\(place.table)/\(place.row)/\(place.column)"
    }
}
