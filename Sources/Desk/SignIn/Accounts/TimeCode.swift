import Crypto
import Core
import Foundation
import Site

/// A second factor by time: six digits from a shared secret and the clock (RFC 6238 with HMAC-SHA-1 and 30 s, which is
/// what every authenticator app knows).
struct TimeCode: Sendable {
    /// 160 bits.
    let secret: [UInt8]

    static let stepSeconds: Int64 = 30
    /// Steps a phone's clock may be off, either way.
    static let slack: Int64 = 1

    static func fresh() -> TimeCode { TimeCode(secret: RandomBytes.make(20)) }

    static func step(at now: Instant) -> Int64 { now.milliseconds / 1_000 / stepSeconds }

    /// The code of one step (RFC 4226, section 5.3).
    func code(_ step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mark = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: Data(counter), using: SymmetricKey(data: Data(secret))))
        let offset = Int((mark.last ?? 0) & 0x0F)
        let four = mark.dropFirst(offset).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(four % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code was typed; nil when none near now is, or when it is not later than the last one used, so that a
    /// code seen over a shoulder does not work again.
    func acceptedStep(_ typed: String, at now: Instant, after last: Int64) -> Int64? {
        let digits = typed.filter { $0 != " " }
        let current = TimeCode.step(at: now)
        return (-TimeCode.slack...TimeCode.slack).map { current + $0 }.first { $0 > last && code($0) == digits }
    }

    /// The secret as a person types it: base 32 in groups of four.
    var text: String { Base32.text(secret) }

    /// What an authenticator app reads from the square code. Names the installation and nobody.
    var address: String {
        "otpauth://totp/Rinnalla?secret=\(text)&issuer=Rinnalla&algorithm=SHA1&digits=6&period=30"
    }
}

/// Bytes in base 32 (RFC 4648, section 6), without padding.
enum Base32 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(digits[Int(held >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(digits[Int(held << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
