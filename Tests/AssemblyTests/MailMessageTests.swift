import Core
import Foundation
import Testing
import Words

@testable import Assembly

@Suite("A mail message")
struct MailMessageTests {
    func message(_ text: String, to: String = "guest@example.org", id: Int64 = 1_234_567) -> MailMessage {
        MailMessage(
            message: OutgoingMessage(
                id: id, code: .O1, channel: .email, language: .fi, recipient: to, subject: "Rinnalla", text: text,
                at: Instant(milliseconds: 1_772_438_700_000)), from: "rinnalla@example.org", host: "example.org")
    }

    @Test("has the headers of RFC 5322 and says that a machine sent it")
    func headers() throws {
        let text = try #require(message("Hei").text)
        #expect(text.contains("Date: Mon, 02 Mar 2026 08:05:00 +0000\n"))
        #expect(text.contains("Auto-Submitted: auto-generated\n"))
        #expect(text.contains("Message-ID: <\(String(1_234_567, radix: 36)).outbox@example.org>\n"))
        #expect(text.contains("Content-Language: fi\n"))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(
        "carries every letter, and no line is longer than 76",
        arguments: [
            "Pääsysi yhteen asiaan on päättynyt. Älä enää käytä saamiasi tietoja. https://rinnalla.example.org/l/0123456789abcdef0123456789",
            "á č đ ŋ š ŧ ž â ä ǥ ǧ ǩ ʒ ǯ õ å ʹ", "a=b", "ends with a space ", "two\nlines", "",
        ])
    func body(_ said: String) throws {
        let text = try #require(message(said).text)
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
        let body = try #require(text.firstRange(of: "\n\n")).upperBound
        #expect(decoded(String(text[body...])) == said + "\n")
    }

    @Test(
        "has no recipient that could add another",
        arguments: [
            "a@example.org, b@example.org", "a@example.org\nBcc: b@example.org", "<a@example.org>", "a b@example.org",
            "a",
            "@example.org", "a@", "ä@example.org",
        ])
    func recipients(_ address: String) {
        #expect(message("Hei", to: address).text == nil)
    }

    @Test("encodes a subject that is not ASCII")
    func subject() {
        #expect(EncodedWord.header("Rinnalla") == "Rinnalla")
        let word = EncodedWord.header("Päivä")
        #expect(word == "=?utf-8?B?UMOkaXbDpA==?=")
        let long = EncodedWord.header(String(repeating: "ä", count: 100))
        #expect(long.split(separator: "\n").allSatisfy { $0.count <= 76 })
    }

    /// Quoted-printable read back, by a way of its own.
    private func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x3D else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(bytes: bytes, encoding: .utf8)
    }
}
