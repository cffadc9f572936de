/// What a column holds or a parameter binds. Both engines store exactly these five shapes.
package enum Value: Hashable, Sendable {
    case null
    /// Instants (milliseconds since 1970 UTC), ids, counts, booleans (0/1).
    case integer(Int64)
    case real(Double)
    /// UTF-8, never containing U+0000 (PostgreSQL cannot hold it; forms refuse it at the door).
    case text(String)
    /// Sealed text, wrapped keys, hashes.
    case blob([UInt8])
}

/// A Swift value that binds into a ``Statement``.
package protocol Bindable {
    /// The value as the engines store it.
    var bound: Value { get }
}

extension Value: Bindable {
    package var bound: Value { self }
}
extension Int: Bindable {
    package var bound: Value { .integer(Int64(self)) }
}
extension Int64: Bindable {
    package var bound: Value { .integer(self) }
}
extension Bool: Bindable {
    package var bound: Value { .integer(self ? 1 : 0) }
}
extension Double: Bindable {
    package var bound: Value { .real(self) }
}
extension String: Bindable {
    package var bound: Value { .text(self) }
}
extension Array: Bindable where Element == UInt8 {
    package var bound: Value { .blob(self) }
}
extension Optional: Bindable where Wrapped: Bindable {
    package var bound: Value { self?.bound ?? .null }
}
