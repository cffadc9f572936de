/// Makes the secrets of links. The domain draws none itself and computes no hash.
package protocol Tokens: Sendable {
    /// A new random token of 256 bits.
    func newToken() -> Token
}

/// A link's secret, shown once, and its SHA-256, the only thing that is kept.
package struct Token: Sendable, Hashable {
    /// Fit for an address as it is.
    package let text: String
    package let hash: [UInt8]

    package init(text: String, hash: [UInt8]) {
        self.text = text
        self.hash = hash
    }
}
