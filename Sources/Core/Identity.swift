package import SQL

/// A typed row id: a random positive 63-bit number, so that ids of different tables cannot be mixed up and none can be
/// guessed from another. In addresses it stands in base 36, canonical form only.
package struct ID<Of>: Hashable, Comparable, Sendable, Bindable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// A new random id (1…2^63−1).
    package static func random() -> ID {
        ID(rawValue: Int64.random(in: 1...Int64.max))
    }

    /// Reads an id from an address. Only the canonical spelling counts, so that one thing has one address.
    package init?(_ text: some StringProtocol) {
        guard let value = Int64(text, radix: 36), value > 0, String(value, radix: 36) == text else { return nil }
        self.init(rawValue: value)
    }

    package var bound: Value { .integer(rawValue) }
    package var description: String { String(rawValue, radix: 36) }
    package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}
