package import Core

/// Whom an event is told to (design 3.2, *who is told*).
package enum MotiAudience: String, Sendable, CaseIterable {
    /// Client and representatives.
    case client
    case owner, convener, deputy, responsible, pair
    /// Every seat that is open after the event, the client's and the actor's own not.
    case seats
    /// Every seat that was open before the event and is not after it.
    case leavers
    /// Workers' seats open before the event.
    case workersBefore
    /// Account holders whose seat ended earlier.
    case formerHolders
    /// Both of the pair, when the line is theirs.
    case recipientPair
    case recipient, asked, askedWhoDidNotSayNo
    /// Support persons and interpreter.
    case company
    case offered
    case areaCoordinators, dataProtectionOfficer
}

/// Someone told, and how: O1 with a line in Today or on the own or guest page, or another message of the fixed list.
package struct MotiTold: Hashable, Sendable, CustomStringConvertible {
    package let who: MotiAudience
    package let code: MessageCode

    package init(_ who: MotiAudience, _ code: MessageCode = .O1) {
        self.who = who
        self.code = code
    }

    package var description: String { "\(who.rawValue) \(code.rawValue)" }
}
