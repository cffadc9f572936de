package import Core
import Synchronization

/// Tokens that count upwards: each is another, and its hash says which it is.
package final class TestTokens: Tokens {
    private let made = Mutex<UInt64>(0)

    package init() {}

    package func newToken() -> Token {
        let number = made.withLock { made in
            made += 1
            return made
        }
        let random = UInt64.random(in: 0...UInt64.max)
        let bytes = withUnsafeBytes(of: random.bigEndian) { [UInt8]($0) } + withUnsafeBytes(of: number) { [UInt8]($0) }
        return Token(text: "test-token-\(random)-\(number)", hash: bytes + bytes)
    }
}
