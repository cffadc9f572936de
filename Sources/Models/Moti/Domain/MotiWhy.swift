package import Core

/// Why something is due: the reason in Today (design 3.1), a key below `why.` in the words.
package enum MotiWhy: String, Sendable, CaseIterable {
    /// Talk with the client, or let go.
    case talk
    /// Finish and send the invitations.
    case finishAndSend
    case chooseTime
    /// The client did not come.
    case ringClient
    case ringBeforehand
    case sayHowItWent
    case confirmPlan
    case nextContact
    case review
    /// No tick "recorded" yet.
    case record
    case actionLate
    case endsSoon
    case askToGoOn
    case goThrough
    /// Tell the client that the owner changed, name a new deputy.
    case nameDeputy
    /// After `withdrawAll`: the client allowed one call.
    case ringAfterStop
}

/// Day on which something is due, and why.
package struct MotiDue: Sendable, Hashable {
    package var on: Day
    package var why: MotiWhy

    package init(_ on: Day, _ why: MotiWhy) {
        self.on = on
        self.why = why
    }
}
