package import Core

extension MotiMachine {
    /// The table of design 3.2, in its order.
    package static let rules: [Rule<MotiMachine>] =
        beginning + consenting + meeting + planning + duties + writing + ending

    /// Worry, coach, talk.
    private static let beginning: [Rule<MotiMachine>] = [
        Rule(
            .noteWorry, from: [], by: [.areaWorker], guards: [.programmeOpen, .twoLifeAreas], to: .to(.worry),
            effects: [.seatConvener, .setWorryTerm]),
        Rule(
            .askCoach, from: MotiState.live.union([.worry]), by: [.convener, .owner], guards: [.nothingAsked],
            to: .same, effects: [.openAsking], told: [MotiTold(.areaCoordinators), MotiTold(.pair)]),
        Rule(
            .takeCoach, from: MotiState.live.union([.worry]), by: [.areaCoordinator, .coordinator],
            guards: [.somethingAsked, .pairHasLineOutsideWorry], to: .same, effects: [.closeAsking, .seatCoaches],
            told: [MotiTold(.convener)]),
        Rule(
            .talkLater, from: [.worry], by: [.convener, .coordinator], guards: [.laterWithinMonth, .laterOnce],
            to: .same, effects: [.postponeTalk]),
        Rule(
            .clientAgrees, from: [.worry], by: [.convener, .coordinator],
            guards: [
                .talkDate, .talkRecorded, .oldEnough, .safeToGoOn, .noticeShown, .installationFit, .clientNamed,
            ], to: .to(.preparing), effects: [.seatClient, .setTerm, .openFirstLines, .letPairIn, .offerCard],
            told: [MotiTold(.client), MotiTold(.pair)]),
        Rule(
            .clientDeclines, from: [.worry], by: [.convener, .coordinator], guards: [.talkDate], to: .to(.declined),
            effects: [.closeAllSeats, .purgeToday, .destroyKey], told: [MotiTold(.pair)]),
        Rule(
            .letGo, from: [.worry], by: [.convener, .clock], to: .to(.lapsed),
            effects: [.closeAllSeats, .purgeToday, .destroyKey], told: [MotiTold(.convener), MotiTold(.pair)]),
    ]

    private static let consenting: [Rule<MotiMachine>] = [
        Rule(
            .giveConsent, from: MotiState.live, by: [.opens],
            guards: [
                .clientsWord, .textInClientsLanguage, .lineComplete, .lineWithinTerm, .exclusionsAsked,
                .consentManner, .gainWitnessed,
            ], to: .same, effects: [.openLine],
            told: [MotiTold(.client), MotiTold(.owner), MotiTold(.recipientPair)]),
        Rule(
            .withdrawLine, from: MotiState.live.union([.closed]), by: [.stops, .owner, .clock], to: .same,
            effects: [.endLine], told: [MotiTold(.recipient, .O6), MotiTold(.client), MotiTold(.seats)]),
        Rule(
            .withdrawAll, from: MotiState.live.union([.closed]), by: [.stops], to: .to(.withdrawn),
            effects: [.closeAllSeats, .keepOwnersPhone, .setPurge],
            told: [MotiTold(.leavers, .O6), MotiTold(.formerHolders, .O6), MotiTold(.client)]),
    ]

    private static let meeting: [Rule<MotiMachine>] = [
        Rule(
            .sendInvitations, from: [.preparing, .inviting], by: [.owner, .convener, .coordinator], guards: sending,
            to: .to(.inviting), effects: [.pollMeeting, .standInDeputy, .askEach],
            told: [MotiTold(.asked, .O2), MotiTold(.client)]),
        Rule(
            .sendInvitations, from: [.scheduled], by: [.owner, .convener, .coordinator], guards: sending,
            to: .same, effects: [.standInDeputy, .askEach], told: [MotiTold(.asked, .O2), MotiTold(.client)]),
        Rule(
            .sendInvitations, from: [.following], by: [.owner, .responsible, .coordinator], guards: sending,
            to: .same, effects: [.pollMeeting, .standInDeputy, .askEach],
            told: [MotiTold(.asked, .O2), MotiTold(.client)]),
        Rule(
            .reply, from: [.inviting, .scheduled, .following], by: [.asked, .owner, .coordinator],
            guards: [.meetingAnswerable, .seatOpen, .answerFits], to: .same, effects: [.answerInvitation],
            told: [MotiTold(.owner)]),
        Rule(
            .fixTime, from: [.inviting], by: [.owner, .coordinator], guards: fixing, to: .to(.scheduled),
            effects: [.fixMeeting], told: timeTold),
        Rule(
            .fixTime, from: [.following], by: [.owner, .coordinator], guards: fixing, to: .same,
            effects: [.fixMeeting], told: timeTold),
        Rule(
            .moveMeeting, from: [.scheduled], by: [.owner, .coordinator, .stops], guards: moving,
            to: .to(.inviting), effects: [.unfixMeeting], told: everybodyTold(.O4)),
        Rule(
            .moveMeeting, from: [.following], by: [.owner, .coordinator, .stops], guards: moving, to: .same,
            effects: [.unfixMeeting], told: everybodyTold(.O4)),
        Rule(
            .precall, from: [.scheduled], by: [.owner, .coordinator], guards: [.clientReached], to: .same,
            effects: [.notePrecall]),
        Rule(
            .clientAbsent, from: [.scheduled], by: [.chair, .owner, .coordinator], guards: missing,
            to: .to(.inviting), effects: [.missMeeting], told: [MotiTold(.asked, .O4)]),
        Rule(
            .clientAbsent, from: [.following], by: [.chair, .owner, .coordinator], guards: missing, to: .same,
            effects: [.missMeeting], told: [MotiTold(.asked, .O4)]),
        Rule(
            .hold, from: [.scheduled], by: [.chair, .scribe, .owner], guards: holding, to: .to(.held),
            effects: [.holdMeeting, .offerAfterMeeting]),
        Rule(
            .hold, from: [.following], by: [.chair, .scribe, .owner], guards: holding, to: .same,
            effects: [.holdMeeting, .offerAfterMeeting]),
    ]

    private static let sending: [MotiGuard] = [
        .firstLineConfirmed, .oneToFourGoals, .lineForEachAsked, .nobodyNotInvited, .clientSawText, .slotsRight,
        .slotsFarEnough, .deputyInPlace,
    ]
    private static let fixing: [MotiGuard] = [.slotYes, .mustsReady, .chairAndScribe, .interpreterBooked]
    private static let moving: [MotiGuard] = [
        .clientsWord, .meetingFixed, .meetingNotBegun, .moveReason, .movedSlotsRight,
    ]
    private static let missing: [MotiGuard] = [.meetingFixed, .meetingBegun, .clientMissing, .noMeetingWithout]
    private static let holding: [MotiGuard] = [
        .meetingFixed, .meetingBegun, .clientPresentOrMay, .attendanceComplete,
    ]

    private static let timeTold = [
        MotiTold(.client, .O4), MotiTold(.company, .O4), MotiTold(.askedWhoDidNotSayNo, .O4),
    ]

    private static func everybodyTold(_ code: MessageCode) -> [MotiTold] {
        [MotiTold(.client, code), MotiTold(.company, code), MotiTold(.asked, code)]
    }

    private static let clientAndSeats = [MotiTold(.client), MotiTold(.seats)]

    private static let planning: [Rule<MotiMachine>] = [
        Rule(
            .confirmPlan, from: [.held, .following], by: [.owner, .chair, .scribe],
            guards: [
                .responsibleAndDeputy, .actionsAccepted, .actionsDated, .goalsHaveActions, .readAloud, .yesOrDissent,
                .firstContactSoon,
            ], to: .to(.following), effects: [.keepPlan, .settleMeeting, .convenerBecomesInvited, .offerAfterPlan],
            told: clientAndSeats),
        Rule(
            .noPlanNeeded, from: [.held], by: [.owner, .chair], guards: [.yes], to: .to(.closing),
            effects: [.settleMeeting], told: clientAndSeats),
        Rule(
            .contact, from: [.following, .paused, .closing], by: [.responsible, .deputy, .coordinator],
            guards: [.contactComplete, .contactSoon], to: .same, effects: [.noteContact], told: [MotiTold(.client)]),
    ]

    private static let duties: [Rule<MotiMachine>] = [
        Rule(
            .offerDuty, from: MotiState.live, by: [.owner, .deputy, .coordinator],
            guards: [.dutyOfferable, .personHasLine], to: .same, effects: [.openOffer], told: [MotiTold(.offered)]),
        Rule(
            .acceptDuty, from: MotiState.live, by: [.offered],
            guards: [.offerOpen, .dutyOfferable, .personHasLine, .handOverDone, .twoPeople], to: .same,
            effects: [.moveDuty], told: clientAndSeats),
        Rule(
            .refuseDuty, from: MotiState.live, by: [.offered, .clock], guards: [.offerOpen], to: .same,
            effects: [.refuseOffer], told: [MotiTold(.owner)]),
        Rule(
            .ownerLost, from: MotiState.live, by: [.clock], to: .same, effects: [.passLostDuty],
            told: [MotiTold(.owner)] + clientAndSeats),
        Rule(
            .leaveSeat, from: MotiState.live, by: [.invited, .support, .interpreter, .deputy], guards: [.ownSeat],
            to: .same, effects: [.endOwnSeat], told: [MotiTold(.client), MotiTold(.owner)]),
    ]

    private static let writing: [Rule<MotiMachine>] = [
        Rule(.caughtUp, from: MotiState.live, by: [.worker], to: .same, effects: [.catchUp]),
        Rule(
            .tickRecorded, from: [.held, .following, .closing], by: [.worker], guards: [.recordNamed], to: .same,
            effects: [.tick]),
        Rule(
            .dissent, from: [.held, .following, .closing], by: [.opens, .worker], guards: [.dissentFits], to: .same,
            told: [MotiTold(.client), MotiTold(.owner)]),
    ]

    private static let ending: [Rule<MotiMachine>] = [
        Rule(
            .pause, from: MotiState.pre.union([.held, .following, .closing]), by: [.owner, .stops],
            guards: [.clientsWord, .reason, .resumeInTime], to: .to(.paused), effects: [.keepState, .cancelMeeting],
            told: clientAndSeats + everybodyTold(.O5)),
        Rule(
            .resume, from: [.paused], by: [.owner, .opens], guards: [.clientsWord], to: .kept,
            effects: [.freshContact], told: clientAndSeats),
        Rule(
            .extendTerm, from: [.following, .closing], by: [.responsible],
            guards: [.yes, .planExists, .dutiesForPlan, .termWithinLimit, .linesRenewed], to: .to(.following),
            effects: [.moveTerm, .freshContact], told: clientAndSeats),
        Rule(
            .startClosing, from: [.following, .paused], by: [.responsible, .stops],
            guards: [.clientsWord, .planExists], to: .to(.closing), effects: [.cancelMeeting],
            told: clientAndSeats + everybodyTold(.O5)),
        Rule(
            .continue, from: [.closing], by: [.owner, .opens], guards: [.clientsWord, .yes, .endAhead, .dutiesForPlan],
            to: .either(.followed, yes: .following, no: .held), effects: [.freshContact], told: clientAndSeats),
        Rule(
            .close, from: [.closing], by: [.owner],
            guards: [.closeReason, .actionsFinal, .goalsAsked, .allTicked, .remainingContact, .toldComeBack],
            to: .to(.closed), effects: [.closeAllSeats, .setPurge, .offerLaterForm],
            told: [MotiTold(.leavers), MotiTold(.client)]),
        Rule(
            .reopen, from: [.closed], by: [.client, .representative],
            guards: [.beforePurge, .notDied, .returnersAccept, .linesAnew], to: .to(.following),
            effects: [.setTerm, .reseat, .firstContact], told: [MotiTold(.responsible), MotiTold(.deputy)]),
        Rule(
            .cancel, from: MotiState.pre, by: [.owner], guards: [.cancelReason, .clientToldOrTried],
            to: .to(.cancelled), effects: [.cancelMeeting, .closeAllSeats, .setPurge], told: [MotiTold(.leavers, .O6)]),
        Rule(
            .clientDied, from: MotiState.live, by: [.owner, .deputy, .coordinator, .responsible],
            guards: [.dateGiven], to: .to(.closed), effects: [.cancelMeeting, .closeAllButOwner, .setPurge],
            told: [MotiTold(.workersBefore, .O6)]),
        Rule(
            .termEnds, from: MotiState.pre, by: [.clock], to: .to(.cancelled), effects: [.cancelMeeting, .endTerm],
            told: [MotiTold(.leavers, .O6)] + clientAndSeats + everybodyTold(.O5)),
        Rule(
            .termEnds, from: [.held, .following], by: [.clock], to: .to(.closing), effects: [.cancelMeeting, .endTerm],
            told: [MotiTold(.leavers, .O6)] + clientAndSeats + everybodyTold(.O5)),
        Rule(
            .termEnds, from: [.paused], by: [.clock], to: .either(.keptBeforeMeeting, yes: .cancelled, no: .closing),
            effects: [.cancelMeeting, .endTerm], told: [MotiTold(.leavers, .O6)] + clientAndSeats),
        Rule(
            .closingEnds, from: [.closing], by: [.clock], to: .to(.closed), effects: [.closeAllSeats, .setPurge],
            told: [MotiTold(.client), MotiTold(.owner), MotiTold(.deputy), MotiTold(.pair)]),
        Rule(
            .breakGlass, from: MotiState.live, by: [.areaCoordinatorOutside, .fallbackOwner],
            guards: [.signedInAnew, .reasonTenCharacters, .nobodyAnswers], to: .same, effects: [.openBriefing],
            told: [MotiTold(.client), MotiTold(.owner), MotiTold(.dataProtectionOfficer)]),
        Rule(
            .purge, from: MotiState.final, by: [.clock], to: .to(.purged), effects: [.deleteRows, .destroyKey]),
    ]
}
