package import Core
import Crypto
import Foundation

/// Tokens from the system's own random source.
package struct RandomTokens: Tokens {
    package init() {}

    package func newToken() -> Token {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let text = bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
        return Token(text: text, hash: [UInt8](SHA256.hash(data: Data(text.utf8))))
    }
}
