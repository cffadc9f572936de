package import Core

/// A value that was asked for by someone, allowed on a ground and recorded before it was handed over.
///
/// Only the gate can make one. Pages take nothing else, so a page whose content was not checked does not compile.
package struct Granted<Value: Sendable>: Sendable {
    package let value: Value
    package let ground: String

    init(_ value: Value, ground: String) {
        self.value = value
        self.ground = ground
    }

    /// The same grant seen through a function: what was checked stays checked.
    package func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Granted<Other> {
        Granted<Other>(try transform(value), ground: ground)
    }
}

/// Refused or absent: nobody learns which (core rule 1). Shown as the same 404.
package struct NotFound: Error, Equatable {
    package init() {}
}

/// A one-time form key came back with another body: two different forms cannot share one key. Shown as 409.
package struct FormKeyReused: Error, Equatable {}

/// Who sent which form: makes a form that is sent twice act once (core rule 10).
package struct FormStamp: Sendable, Hashable {
    /// The form's own random key, 16–60 characters.
    package let key: String
    /// SHA-256 of the fields as sent.
    package let bodyHash: [UInt8]

    package init(key: String, bodyHash: [UInt8]) {
        self.key = key
        self.bodyHash = bodyHash
    }
}

/// A circle about to be: its facts in the clear. Its key is made durable before it is first used.
package struct NewCircle: Sendable {
    package let id: ID<Circle>
    package let kind: String
    package let programme: ID<Programme>
    package let area: ID<Area>
    package let unit: ID<Unit>
    package let state: String

    package init(
        id: ID<Circle> = .random(), kind: String, programme: ID<Programme>, area: ID<Area>, unit: ID<Unit>,
        state: String
    ) {
        self.id = id
        self.kind = kind
        self.programme = programme
        self.area = area
        self.unit = unit
        self.state = state
    }
}
