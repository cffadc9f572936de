import Core
import Crypto
import Foundation
import Gate
import SQL
import Words

/// A taken row of the outbox, still sealed.
struct OutboxRow: Sendable {
    let id: Int64
    let code: MessageCode
    let channel: MessageChannel
    let language: Language
    let recipient: [UInt8]
    let fields: [UInt8]
    let at: Instant
    /// This try included.
    let tries: Int

    init(_ row: Row) throws {
        guard let code = MessageCode(rawValue: try row.text(1)),
            let channel = MessageChannel(rawValue: try row.text(2)), let language = Language(rawValue: try row.text(3))
        else { throw ColumnMismatch(column: 1, wanted: "message") }
        id = try row.integer(0)
        self.code = code
        self.channel = channel
        self.language = language
        recipient = try row.blob(4)
        fields = try row.blob(5)
        at = Instant(milliseconds: try row.integer(6))
        tries = Int(clamping: try row.integer(7))
    }

    /// - Throws: ``Undelivered`` when what is sealed does not open or makes no message.
    func opened(
        under key: SymmetricKey, saying text: (Language) -> MessageText
    ) throws(Undelivered) -> OutgoingMessage {
        let text = text(language)
        let recipient = try unseal(recipient, "recipient", key)
        let fields = try decoded(try unseal(fields, "fields", key))
        return OutgoingMessage(
            id: id, code: code, channel: channel, language: language, recipient: recipient, subject: text.subject,
            text: try text.of(code, fields), at: at)
    }

    private func unseal(_ sealed: [UInt8], _ column: String, _ key: SymmetricKey) throws(Undelivered) -> String {
        do {
            return try Seal.open(sealed, Place("outbox", id, column), under: key)
        } catch {
            throw Undelivered(.unreadable, isFinal: true)
        }
    }

    private func decoded(_ json: String) throws(Undelivered) -> MessageFields {
        do {
            return try JSONDecoder().decode(MessageFields.self, from: Data(json.utf8))
        } catch {
            throw Undelivered(.badFields, isFinal: true)
        }
    }
}
