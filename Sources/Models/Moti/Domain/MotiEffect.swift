/// What an event does beside moving the state (design 3.2, column *Effects*). Turned into steps with ids by
/// `MotiEffect.steps`, in the order of the rule.
package enum MotiEffect: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    // Birth and talk.
    case seatConvener, setWorryTerm, postponeTalk
    case openAsking, closeAsking, seatCoaches
    case seatClient, openFirstLines, letPairIn, setTerm, offerCard
    // Consent.
    case openLine, endLine, keepOwnersPhone
    // Meetings.
    case pollMeeting, standInDeputy, askEach, answerInvitation, fixMeeting, unfixMeeting, notePrecall, missMeeting,
        holdMeeting
    case cancelMeeting, offerAfterMeeting, settleMeeting
    // Plan and following.
    case keepPlan, convenerBecomesInvited, offerAfterPlan, noteContact, freshContact, firstContact
    // Duties.
    case openOffer, moveDuty, refuseOffer, passLostDuty, endOwnSeat
    case catchUp, tick
    // Term and ending.
    case keepState, moveTerm, endTerm, closeAllSeats, closeAllButOwner, setPurge, purgeToday, offerLaterForm
    case reseat, openBriefing, destroyKey, deleteRows

    package var description: String { rawValue }
}
