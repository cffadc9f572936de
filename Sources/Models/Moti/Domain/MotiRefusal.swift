import Core

/// A rule of MOTI said no. The words stand under `refusal.<code>` and say what can be done.
package struct MotiRefusal: Refusal, Hashable {
    package enum Code: String, CaseIterable, Sendable {
        // Not in the table, not this person.
        case notNow, notYours
        // Worry and talk.
        case programmeClosed, lifeAreasMissing, dateMissing, dateTooFar, dateInFuture, laterUsed
        case alreadyAsked, nothingAsked, pairHasNoLine
        case mannerMissing, languageMissing, tooYoung, safetyNotAsked, noticeNotShown, installationUnfit, clientMissing
        // Consent.
        case textNotShown, recipientMissing, topicsMissing, directionMissing, lineDateMissing, lineTooLong
        case exclusionsNotAsked, consentMannerMissing, gainNotWitnessed, wordMissing, lineUnknown
        // Meetings.
        case firstLineNotConfirmed, goalsMissing, goalsTooMany, nobodyAsked, askedWithoutLine, askedNotInvited
        case clientHasNotSeen, slotsMissing, slotsTooMany, slotTooSoon, deputyMissing
        case meetingNotOpen, meetingNotFixed, meetingNotBegun, meetingBegun, seatEnded
        case answerMissing, answerTooLong, answerOffTopic, deputyContactMissing
        case clientYesMissing, slotMissing, mustNotReady, chairMissing, scribeMissing, chairAndScribeAreOne
        case chairDoesNotCover, scribeDoesNotCover, interpreterNotBooked
        case reasonMissing, reasonUnknown, clientNotReached, clientPresent, clientAbsent, mayMeetWithout
        case attendanceMissing
        // Plan.
        case responsibleMissing, responsibleIsDeputy, actionNotAccepted, actionWithoutDate, goalWithoutAction
        case notReadAloud, contactDateMissing, contactTooFar, channelMissing, resultMissing
        // Duties.
        case dutyMissing, dutyNotNow, personWithoutLine, handOverNotDone, offerEnded, notOwnSeat, deputyStays
        // Following and ending.
        case recordMissing, textTooLong, textMissing, resumeMissing, resumeTooFar, resumeAfterEnd
        case endMissing, endTooFar, planMissing, endPassed, actionsOpen, goalsNotAsked, recordsMissing
        case contactPersonMissing, comeBackNotTold, purgePassed, clientDied, linesMissing
        case clientNotTold, notSignedInAnew, reasonTooShort, tickMissing
        // Agreed things and invitations.
        case ownerMissing, checkMissing, checkTooFar, tooLate, deputyNotAllowed
        // The work pair.
        case notCoordinator, alreadyPaired, reflectionMissing, absenceMissing, absenceReversed, bothYesMissing
        case dutiesLeft
    }

    package let reason: Code
    package let values: [String: String]

    package init(_ reason: Code, _ values: [String: String] = [:]) {
        self.reason = reason
        self.values = values
    }

    package var code: String { reason.rawValue }
    package var field: String? { MotiRefusal.fields[reason] }

    /// Every code, so that words can be tested for each.
    package static var allCodes: [String] { Code.allCases.map(\.rawValue) }
}
