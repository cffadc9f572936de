package import Site
package import Words

/// Another way in than those of Rinnalla's own: OpenID Connect for workers, Suomi.fi for clients. It brings its pages and is
/// offered on the first page; without one, none is named.
package protocol SignInWay: PageGroup {
    /// Whose way it is.
    var audience: SignInAudience { get }
    /// Where it begins.
    var address: String { get }
    /// What its button says: "Siirry Suomi.fi-tunnistukseen".
    func label(_ words: Words) -> String
}

package enum SignInAudience: Sendable, Hashable {
    case client, worker
}
