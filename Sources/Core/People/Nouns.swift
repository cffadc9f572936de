// The nouns that ids are typed by. Each names a table; what it means stands in docs/glossary.md.

package enum Vault {}
package enum Person {}
package enum Account {}
package enum Session {}
package enum Link {}
package enum Area {}
package enum Unit {}
package enum Assignment {}
package enum Programme {}
package enum Circle {}
package enum Consent {}
package enum ConsentLine {}
package enum Seat {}
package enum Offer {}
package enum Goal {}
package enum Entry {}
package enum Meeting {}
package enum Slot {}
package enum Invitation {}
package enum Action {}
package enum Plan {}
package enum Contact {}
package enum Event {}

extension ID where Of == Circle {
    /// A circle is a vault: one boundary, one id.
    package var vault: ID<Vault> { ID<Vault>(rawValue: rawValue) }
}

extension ID where Of == Person {
    /// A person is a vault of their own: what is theirs alone outlives every circle.
    package var vault: ID<Vault> { ID<Vault>(rawValue: rawValue) }
}

extension ID where Of == Vault {
    /// The key that access records' payloads are sealed under.
    package static var trace: ID<Vault> { ID(rawValue: 1) }
    /// The key that recipients and links of messages not yet sent are sealed under.
    package static var outbox: ID<Vault> { ID(rawValue: 2) }
}
