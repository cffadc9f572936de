import Core
import Gate
import Moti
import Site

/// Who comes in by a link: people asked from elsewhere, without an account.
enum GuestAccess {
    static let parts: Set<Part> = [.invited, .supportPerson, .interpreter]

    /// A link bound to this browser.
    static let byLink = AccessRow("moti.guest", door: .link, parts: parts)
    /// Link and code.
    static let byCode = AccessRow("moti.guestCode", door: .full, parts: parts)

    /// An open seat; what it may see by link alone is asked item by item.
    static let outline: Gate.Rule = { standing in
        guard isGuest(standing.actor), isSeated(standing) else { return nil }
        return MotiAccess.ground(for: .outline, standing)
    }

    /// Content: link and code.
    static let content: Gate.Rule = { standing in
        guard standing.actor.level == .full else { return nil }
        return outline(standing)
    }

    /// What a link alone may hand in.
    static func acting(_ event: MotiEvent) -> Gate.Rule {
        { standing in
            guard isGuest(standing.actor), isSeated(standing) else { return nil }
            return MotiAccess.ground(toAct: event, standing)
        }
    }

    /// The link itself: bound, sent anew, opened by its code.
    static let ticket: Gate.Rule = { standing in
        isGuest(standing.actor) && isSeated(standing) ? .ticket : nil
    }

    /// The page behind "your access has ended": such a link shows no content.
    static let ended: Gate.Rule = { standing in isGuest(standing.actor) ? .ticket : nil }

    private static func isGuest(_ actor: Actor) -> Bool {
        if case .link = actor.way { true } else { false }
    }

    private static func isSeated(_ standing: Standing) -> Bool {
        standing.seats.contains { parts.contains($0.part) }
    }
}
