import Core
import Moti

extension Spoil {
    static let planning: [Spoil] = [
        Spoil(.responsibleAndDeputy, .confirmPlan, in: .held, .responsibleMissing) { facts, _, _ in
            facts.seats.removeAll { $0.part == .responsible }
        },
        Spoil(.responsibleAndDeputy, .confirmPlan, in: .held, .deputyMissing) { facts, _, _ in
            facts.seats.removeAll { $0.part == .deputy }
        },
        Spoil(.responsibleAndDeputy, .confirmPlan, in: .held, .responsibleIsDeputy) { facts, _, _ in
            for index in facts.seats.indices where facts.seats[index].part == .deputy {
                facts.seats[index].person = Cast.nurse
            }
        },
        Spoil(.actionsAccepted, .confirmPlan, in: .held, .actionNotAccepted) { facts, _, _ in
            facts.actions = [Spoil.action(.proposed, due: facts.today)]
        },
        Spoil(.actionsDated, .confirmPlan, in: .held, .actionWithoutDate) { facts, _, _ in
            facts.actions = [Spoil.action(.accepted, due: nil)]
        },
        Spoil(.goalsHaveActions, .confirmPlan, in: .held, .goalWithoutAction) { _, input, _ in
            input.edit { (plan: inout MotiPlanning) in plan.leftOpen = [Stage.goals[0]] }
        },
        Spoil(.readAloud, .confirmPlan, in: .held, .notReadAloud) { _, input, _ in
            input.edit { (plan: inout MotiPlanning) in plan.readAloud = false }
        },
        Spoil(.yesOrDissent, .confirmPlan, in: .held, .clientYesMissing) { _, input, _ in input.yes = nil },
        Spoil(.firstContactSoon, .confirmPlan, in: .held, .contactTooFar) { facts, input, _ in
            input.day = facts.today.adding(days: 15)
        },
        Spoil(.firstContactSoon, .confirmPlan, in: .held, .contactDateMissing) { _, input, _ in input.day = nil },
        Spoil(.yes, .noPlanNeeded, in: .held, .clientYesMissing) { _, input, _ in input.yes = nil },
        Spoil(.contactComplete, .contact, in: .following, .channelMissing, .resultMissing) { _, input, _ in
            input.detail = .contacting(MotiContacting(channel: nil, result: nil))
        },
        Spoil(.contactSoon, .contact, in: .following, .contactTooFar) { facts, input, _ in
            input.day = facts.today.adding(days: 43)
        },
    ]

    private static func action(_ state: ActionState, due: Day?) -> MotiAction {
        MotiAction(id: ID(rawValue: 5), goal: Stage.goals[0], owner: Stage.seatR, state: state, due: due)
    }

    static let duties: [Spoil] = [
        Spoil(.dutyOfferable, .offerDuty, in: .following, .dutyMissing) { _, input, _ in input.detail = .none },
        Spoil(.dutyOfferable, .offerDuty, in: .following, .dutyNotNow) { _, input, _ in
            input.detail = .offering(.convener, to: Cast.nurse)
        },
        Spoil(.personHasLine, .offerDuty, in: .following, .personWithoutLine) { _, input, _ in
            input.detail = .offering(.responsible, to: Cast.adviser)
        },
        Spoil(.handOverDone, .acceptDuty, in: .following, .handOverNotDone) { facts, input, _ in
            var list = Cast.handOver(facts.today)
            list.nextDatesRead = false
            input.detail = .answeringOffer(Stage.offer, list)
        },
        Spoil(.twoPeople, .acceptDuty, in: .following, .responsibleIsDeputy) { facts, _, person in
            facts.offers[0].person = Cast.south
            person = Cast.south
        },
        Spoil(.offerOpen, .refuseDuty, in: .following, .offerEnded) { facts, _, _ in
            facts.offers[0].until = facts.today.adding(days: -1)
        },
        Spoil(.offerOpen, .refuseDuty, in: .following, .offerEnded) { _, _, person in person = nil },
        Spoil(.ownSeat, .leaveSeat, in: .following, .notOwnSeat) { _, input, _ in input.detail = .seat(Stage.seatR) },
        Spoil(.ownSeat, .leaveSeat, in: .following, .deputyStays) { _, input, person in
            person = Cast.south
            input.detail = .seat(Stage.seatD)
        },
        Spoil(.recordNamed, .tickRecorded, in: .following, .recordMissing) { _, input, _ in
            input.detail = .ticking(MotiTicking(unit: Cast.unit, kind: "diary"))
        },
        Spoil(.recordNamed, .tickRecorded, in: .following, .recordMissing) { _, input, _ in
            input.detail = .ticking(MotiTicking(unit: Cast.kela, kind: "social"))
        },
        Spoil(.dissentFits, .dissent, in: .following, .textTooLong) { _, input, _ in input.detail = .length(1_001) },
        Spoil(.dissentFits, .dissent, in: .following, .textMissing) { _, input, _ in input.detail = .length(0) },
    ]

    static let ending: [Spoil] = [
        Spoil(.clientsWord, .pause, in: .following, .wordMissing) { _, input, person in
            input.word = nil
            person = Cast.expert
        },
        Spoil(.reason, .pause, in: .following, .reasonMissing) { _, input, _ in input.reason = nil },
        Spoil(.resumeInTime, .pause, in: .following, .resumeMissing) { _, input, _ in input.day = nil },
        Spoil(.resumeInTime, .pause, in: .following, .resumeTooFar) { facts, input, _ in
            input.day = facts.today.adding(days: 31)
        },
        Spoil(.resumeInTime, .pause, in: .following, .resumeAfterEnd) { facts, _, _ in
            facts.ends = facts.today.adding(days: 19)
        },
        Spoil(.clientsWord, .resume, in: .paused, .wordMissing) { _, input, person in
            input.word = nil
            person = Cast.north
        },
        Spoil(.yes, .extendTerm, in: .following, .clientYesMissing) { _, input, _ in input.yes = nil },
        Spoil(.planExists, .extendTerm, in: .closing, .planMissing) { facts, _, person in
            facts.plan = nil
            person = Cast.nurse
        },
        Spoil(.dutiesForPlan, .extendTerm, in: .closing, .deputyMissing) { facts, _, _ in
            facts.seats.removeAll { $0.part == .deputy }
        },
        Spoil(.termWithinLimit, .extendTerm, in: .following, .endTooFar) { facts, input, _ in
            input.day = facts.ends?.adding(days: 181)
        },
        Spoil(.termWithinLimit, .extendTerm, in: .following, .endMissing) { facts, input, _ in input.day = facts.ends },
        Spoil(.linesRenewed, .extendTerm, in: .following, .lineUnknown) { _, input, _ in
            input.detail = .renewing([ID(rawValue: 1)])
        },
        Spoil(.planExists, .startClosing, in: .following, .planMissing) { facts, _, _ in facts.plan = nil },
        Spoil(.endAhead, .continue, in: .closing, .endPassed) { facts, _, _ in facts.ends = facts.today },
        Spoil(.closeReason, .close, in: .closing, .reasonUnknown) { _, input, _ in input.reason = "died" },
        Spoil(.actionsFinal, .close, in: .closing, .actionsOpen) { facts, _, _ in
            facts.actions = [Spoil.action(.waiting, due: facts.today)]
        },
        Spoil(.goalsAsked, .close, in: .closing, .goalsNotAsked) { _, input, _ in
            input.edit { (closing: inout MotiClosing) in closing.notAnswered = [Stage.goals[1]] }
        },
        Spoil(.allTicked, .close, in: .closing, .recordsMissing) { facts, _, _ in facts.ticked = [] },
        Spoil(.remainingContact, .close, in: .closing, .contactPersonMissing) { _, input, _ in
            input.edit { (closing: inout MotiClosing) in closing.remainingContactNamed = false }
        },
        Spoil(.toldComeBack, .close, in: .closing, .comeBackNotTold) { _, input, _ in
            input.edit { (closing: inout MotiClosing) in closing.toldHowToComeBack = false }
        },
        Spoil(.beforePurge, .reopen, in: .closed, .purgePassed) { facts, _, _ in facts.purges = facts.today },
        Spoil(.notDied, .reopen, in: .closed, .clientDied) { facts, _, _ in facts.hasDied = true },
        Spoil(.returnersAccept, .reopen, in: .closed, .deputyMissing) { _, input, _ in
            input.edit { (back: inout MotiReopening) in back.deputy?.accepted = false }
        },
        Spoil(.returnersAccept, .reopen, in: .closed, .responsibleIsDeputy) { _, input, _ in
            input.edit { (back: inout MotiReopening) in back.deputy = back.responsible }
        },
        Spoil(.linesAnew, .reopen, in: .closed, .linesMissing) { _, input, _ in
            input.edit { (back: inout MotiReopening) in back.responsible?.scope = nil }
        },
        Spoil(.cancelReason, .cancel, in: .preparing, .reasonMissing) { _, input, _ in input.reason = nil },
        Spoil(.clientToldOrTried, .cancel, in: .preparing, .clientNotTold) { facts, input, _ in
            input.detail = .cancelling(toldClient: false, tries: [facts.today, facts.today.adding(days: -1)])
        },
        Spoil(.dateGiven, .clientDied, in: .following, .dateInFuture) { facts, input, _ in
            input.day = facts.today.adding(days: 1)
        },
        Spoil(.signedInAnew, .breakGlass, in: .following, .notSignedInAnew) { _, input, _ in
            input.detail = .breaking(MotiBreaking(signedInAnew: false, length: 30, nobodyAnswers: true))
        },
        Spoil(.reasonTenCharacters, .breakGlass, in: .following, .reasonTooShort) { _, input, _ in
            input.detail = .breaking(MotiBreaking(signedInAnew: true, length: 9, nobodyAnswers: true))
        },
        Spoil(.nobodyAnswers, .breakGlass, in: .following, .tickMissing) { _, input, _ in
            input.detail = .breaking(MotiBreaking(signedInAnew: true, length: 30, nobodyAnswers: false))
        },
    ]
}
