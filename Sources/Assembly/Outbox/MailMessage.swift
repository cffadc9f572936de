import Core
import Foundation
import Words

/// A message as `sendmail` reads it on its input (RFC 5322, MIME): plain text, UTF-8, quoted-printable, lines of ASCII.
struct MailMessage {
    let message: OutgoingMessage
    let from: String
    /// The installation's host: the right side of the Message-ID.
    let host: String

    /// - Returns: nil when the recipient is no plain address: nothing may end a header's line.
    var text: String? {
        guard MailAddress.isPlain(message.recipient) else { return nil }
        let head = [
            "From: Rinnalla <\(from)>",
            "To: <\(message.recipient)>",
            "Subject: \(EncodedWord.header(message.subject))",
            "Date: \(MailDate.text(message.at))",
            "Message-ID: \(id)",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Language: \(message.language.code)",
            "Auto-Submitted: auto-generated",
        ]
        return head.joined(separator: "\n") + "\n\n" + QuotedPrintable.encoded(message.text) + "\n"
    }

    /// The same for the same row, so that a mail program shows a resent message once.
    var id: String { "<\(String(message.id, radix: 36)).outbox@\(host)>" }
}

/// A header's text that is not ASCII (RFC 2047).
enum EncodedWord {
    static func header(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") { return text }
        return chunks(text).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }

    /// Whole characters, at most 45 bytes together: an encoded word is at most 75 characters.
    private static func chunks(_ text: String) -> [String] {
        text.reduce(into: [""]) { chunks, letter in
            if (chunks.last?.utf8.count ?? 0) + letter.utf8.count > 45 { chunks.append("") }
            chunks[chunks.count - 1].append(letter)
        }
    }
}

/// Text as lines of at most 76 printable ASCII characters (RFC 2045, 6.7).
enum QuotedPrintable {
    static func encoded(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
    }

    private static func line(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var lines: [String] = []
        var line = ""
        for (index, byte) in bytes.enumerated() {
            let written = self.written(byte, isLast: index == bytes.count - 1)
            if line.utf8.count + written.utf8.count > 75 {
                lines.append(line + "=")
                line = ""
            }
            line += written
        }
        return (lines + [line]).joined(separator: "\n")
    }

    private static func written(_ byte: UInt8, isLast: Bool) -> String {
        let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D
        if isPlain || (byte == 0x20 && !isLast) { return String(UnicodeScalar(byte)) }
        return "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

/// `Mon, 02 Mar 2026 08:05:00 +0000` (RFC 5322, 3.3).
enum MailDate {
    static func text(_ instant: Instant) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000))
    }
}
