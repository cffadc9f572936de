import Core

/// What must hold before an event (design 3.2, column *Guard*). Each is a pure question to the facts; what it has against the
/// event stands in `MotiGuards….swift`.
package enum MotiGuard: String, MachineCode {
    // Worry and talk.
    case programmeOpen, twoLifeAreas
    case nothingAsked, somethingAsked, pairHasLineOutsideWorry
    case laterWithinMonth, laterOnce
    case talkRecorded, talkDate, oldEnough, safeToGoOn, noticeShown, installationFit, clientNamed
    // Consent.
    case clientsWord, textInClientsLanguage, lineComplete, lineWithinTerm, exclusionsAsked, consentManner, gainWitnessed
    // Meetings.
    case firstLineConfirmed, oneToFourGoals, lineForEachAsked, nobodyNotInvited, clientSawText, slotsRight
    case slotsFarEnough, deputyInPlace
    case meetingAnswerable, seatOpen, answerFits
    case slotYes, mustsReady, chairAndScribe, interpreterBooked
    case meetingFixed, meetingNotBegun, meetingBegun, movedSlotsRight
    case reason, moveReason, clientReached, clientMissing, noMeetingWithout, clientPresentOrMay, attendanceComplete
    // Plan.
    case responsibleAndDeputy, actionsAccepted, actionsDated, goalsHaveActions, readAloud, yesOrDissent
    case firstContactSoon, yes
    case contactComplete, contactSoon
    // Duties.
    case dutyOfferable, personHasLine, handOverDone, twoPeople, offerOpen, ownSeat
    // Following and ending.
    case recordNamed, dissentFits
    case resumeInTime, termWithinLimit, linesRenewed, planExists, endAhead, dutiesForPlan
    case actionsFinal, goalsAsked, allTicked, remainingContact, toldComeBack, closeReason
    case beforePurge, notDied, returnersAccept, linesAnew
    case cancelReason, clientToldOrTried, dateGiven
    case signedInAnew, reasonTenCharacters, nobodyAnswers
}

/// What decides between two targets.
package enum MotiChoice: String, MachineCode {
    /// A plan exists, or the circle was opened again: it is followed.
    case followed
    /// The state kept by the pause is one before the first meeting.
    case keptBeforeMeeting
}
