package import Core
package import Words

/// The two ways a message leaves.
package enum MessageChannel: String, Sendable, CaseIterable {
    case email, sms
}

/// One message, opened and put into words, on its way to a carrier. Never logged.
package struct OutgoingMessage: Sendable, Hashable {
    /// The outbox row's id: the same however often it is sent.
    package let id: Int64
    package let code: MessageCode
    package let channel: MessageChannel
    package let language: Language
    package let recipient: String
    package let subject: String
    package let text: String
    /// When it was written, not when it is sent: a resent message is the same message.
    package let at: Instant

    package init(
        id: Int64, code: MessageCode, channel: MessageChannel, language: Language, recipient: String, subject: String,
        text: String, at: Instant
    ) {
        self.id = id
        self.code = code
        self.channel = channel
        self.language = language
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.at = at
    }
}

/// Takes messages of one channel out of the house.
package protocol MessageCarrier: Sendable {
    /// Returns when whoever is next on the way has taken the message over.
    ///
    /// - Throws: ``Undelivered``.
    func carry(_ message: OutgoingMessage) async throws(Undelivered)
}

/// A message was not taken over.
package struct Undelivered: Error, Hashable, Sendable {
    package let fault: OutboxFault
    /// Trying again would not help.
    package let isFinal: Bool

    package init(_ fault: OutboxFault, isFinal: Bool = false) {
        self.fault = fault
        self.isFinal = isFinal
    }
}

/// Why, as it is kept in `outbox.fault` and shown to the vault's owner: codes only.
package enum OutboxFault: String, Sendable, CaseIterable {
    /// The address or number itself was refused.
    case refusedAddress
    /// The carrier could not be reached, or said "later".
    case carrierAway
    /// The carrier is set up wrongly: it does not start, or refuses us.
    case carrierRefused
    /// No carrier of this channel is set up.
    case noCarrier
    /// A code was no longer valid when it could have left.
    case tooLate
    /// The row's fields do not make a message.
    case badFields
    /// Its key is gone: the person was purged before it left.
    case unreadable
}
