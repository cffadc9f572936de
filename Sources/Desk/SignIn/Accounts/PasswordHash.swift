import Crypto
import CryptoExtras
import Foundation
import Site

/// What is kept of a password or a card's number: scrypt (RFC 7914) with its own salt and its cost beside it, so that the
/// cost can be raised later without anybody signing in anew.
///
/// 52 bytes: format (1), log₂ N, r, p, 16 bytes of salt, 32 bytes of hash.
struct PasswordHash: Sendable {
    /// How dear one guess is.
    struct Cost: Sendable, Hashable {
        /// log₂ of N.
        let exponent: UInt8
        let blockSize: UInt8
        let parallelism: UInt8

        /// N = 2¹⁵, r = 8, p = 3: 32 MiB and some 0.4 s of a modest core a guess (OWASP password storage cheat sheet, 2025).
        static let standing = Cost(exponent: 15, blockSize: 8, parallelism: 3)
        /// For tests alone: no protection.
        static let cheap = Cost(exponent: 4, blockSize: 1, parallelism: 1)
    }

    private let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    private static let format: UInt8 = 1

    /// Takes the time that the cost says; see ``HashLine``.
    init(of secret: String, cost: Cost) throws {
        let salt = RandomBytes.make(16)
        self.cost = cost
        self.salt = salt
        hash = try PasswordHash.derive(secret, salt, cost)
    }

    /// - Returns: nil for bytes that are no such hash.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 52, bytes[0] == Self.format, (1...20).contains(bytes[1]), bytes[2] > 0, bytes[3] > 0 else {
            return nil
        }
        cost = Cost(exponent: bytes[1], blockSize: bytes[2], parallelism: bytes[3])
        salt = Array(bytes[4..<20])
        hash = Array(bytes[20...])
    }

    var bytes: [UInt8] { [Self.format, cost.exponent, cost.blockSize, cost.parallelism] + salt + hash }

    /// Takes as long for a wrong secret as for the right one.
    func matches(_ secret: String) throws -> Bool {
        let other = try PasswordHash.derive(secret, salt, cost)
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ secret: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(secret.precomposedStringWithCompatibilityMapping.utf8), salt: salt, outputByteCount: 32,
            rounds: 1 << Int(cost.exponent), blockSize: Int(cost.blockSize), parallelism: Int(cost.parallelism))
        return key.withUnsafeBytes { Array($0) }
    }
}
