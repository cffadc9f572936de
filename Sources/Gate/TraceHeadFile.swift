import Core
import Crypto
package import Foundation

/// A head as it is kept: JSON with its signature (docs/trace.md, *Head*).
extension TraceHead {
    /// - Throws: ``TraceHeadFault/notSigned``.
    package func file(signedBy signer: HeadSigner) throws(TraceHeadFault) -> Data {
        let file = HeadFile(
            format: HeadFile.format, date: day.iso, at: at.milliseconds, records: records,
            chains: marks.map { .init(chain: $0.chain, sequence: $0.sequence, hash: Hexadecimal.text($0.hash)) },
            publicKey: signer.publicKey, signature: try signer.sign(signedBytes))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(file)
        } catch {
            throw .notSigned
        }
    }

    /// Reads a head and verifies its signature, so that a head in hand is a head that was signed.
    ///
    /// - Parameter publicKey: as ``HeadSigner/publicKey`` printed it; kept by the operator, never taken from the file.
    /// - Throws: ``TraceHeadFault``.
    package init(file data: Data, publicKey: String) throws(TraceHeadFault) {
        guard let file = try? JSONDecoder().decode(HeadFile.self, from: data), file.format == HeadFile.format else {
            throw .unreadable
        }
        var marks: [Mark] = []
        for chain in file.chains {
            guard let hash = Hexadecimal.bytes(chain.hash) else { throw .unreadable }
            marks.append(Mark(chain: chain.chain, sequence: chain.sequence, hash: hash))
        }
        self.init(at: Instant(milliseconds: file.at), marks: marks)
        guard day.iso == file.date, records == file.records, self.marks == marks else { throw .contradictory }
        guard let raw = Data(base64Encoded: publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
        else { throw .noPublicKey }
        guard let signature = Data(base64Encoded: file.signature), key.isValidSignature(signature, for: signedBytes)
        else { throw .wrongSignature }
    }
}

/// The file's fields.
private struct HeadFile: Codable {
    static let format = "rinnalla-trace-head-1"

    struct Chain: Codable {
        let chain: String
        let sequence: Int64
        /// Hexadecimal.
        let hash: String
    }

    let format: String
    let date: String
    let at: Int64
    let records: Int64
    let chains: [Chain]
    /// Base64, to recognise which key signed; a verifier is given the key it trusts.
    let publicKey: String
    let signature: String
}
