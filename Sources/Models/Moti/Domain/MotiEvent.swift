import Core

/// The events of a MOTI circle (design 3.2). The name is the same from button to history to figure. Editing a text raises
/// `edited`, which is no event of the machine: it changes no state.
package enum MotiEvent: String, MachineCode {
    case noteWorry, askCoach, takeCoach, talkLater, clientAgrees, clientDeclines, letGo
    case giveConsent, withdrawLine, withdrawAll
    case sendInvitations, reply, fixTime, moveMeeting, precall, clientAbsent, hold
    case confirmPlan, noPlanNeeded, contact
    case offerDuty, acceptDuty, refuseDuty, ownerLost, leaveSeat
    case caughtUp, tickRecorded, dissent
    case pause, resume, extendTerm, startClosing, `continue`, close, reopen, cancel
    case clientDied, termEnds, closingEnds, breakGlass, purge
}
