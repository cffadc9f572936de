import Core
import Moti

extension Spoil {
    static let all: [Spoil] =
        beginning + consent + sending + replying + fixing + holding + planning + duties + ending

    private static let beginning: [Spoil] = [
        Spoil(.programmeOpen, .noteWorry, in: nil, .programmeClosed) { facts, _, _ in facts.isProgrammeOpen = false },
        Spoil(.twoLifeAreas, .noteWorry, in: nil, .lifeAreasMissing) { facts, input, _ in
            input.detail = .worry(
                MotiWorry(circle: facts.circle, unit: Cast.unit, unitKind: "county", lifeAreas: ["money"]))
        },
        Spoil(.twoLifeAreas, .noteWorry, in: nil, .lifeAreasMissing) { facts, input, _ in
            input.detail = .worry(
                MotiWorry(circle: facts.circle, unit: Cast.unit, unitKind: "county", lifeAreas: ["money", "weather"]))
        },
        Spoil(.nothingAsked, .askCoach, in: .worry, .alreadyAsked) { facts, _, _ in
            facts.asking = MotiAsking(asker: Cast.convener, due: facts.today)
        },
        Spoil(.somethingAsked, .takeCoach, in: .worry, .nothingAsked) { facts, _, _ in facts.asking = nil },
        Spoil(.pairHasLineOutsideWorry, .takeCoach, in: .preparing, .pairHasNoLine) { facts, _, person in
            facts.lines.removeAll { $0.id == Stage.linePair }
            person = Cast.outsideCoordinator
        },
        Spoil(.laterWithinMonth, .talkLater, in: .worry, .dateTooFar) { facts, input, _ in
            input.day = facts.today.adding(days: 31)
        },
        Spoil(.laterWithinMonth, .talkLater, in: .worry, .dateMissing) { _, input, _ in input.day = nil },
        Spoil(.laterOnce, .talkLater, in: .worry, .laterUsed) { facts, _, _ in facts.talkLaterOn = facts.today },
        Spoil(.talkDate, .clientAgrees, in: .worry, .dateMissing) { _, input, _ in input.day = nil },
        Spoil(.talkDate, .clientDeclines, in: .worry, .dateInFuture) { facts, input, _ in
            input.day = facts.today.adding(days: 1)
        },
        Spoil(.talkRecorded, .clientAgrees, in: .worry, .mannerMissing, .languageMissing) { _, input, _ in
            input.edit { (talk: inout MotiTalk) in (talk.manner, talk.language) = (nil, "xx") }
        },
        Spoil(.oldEnough, .clientAgrees, in: .worry, .tooYoung) { _, input, _ in
            input.edit { (talk: inout MotiTalk) in talk.age = 17 }
        },
        Spoil(.safeToGoOn, .clientAgrees, in: .worry, .safetyNotAsked) { _, input, _ in
            input.edit { (talk: inout MotiTalk) in talk.isSafe = false }
        },
        Spoil(.noticeShown, .clientAgrees, in: .worry, .noticeNotShown) { _, input, _ in
            input.edit { (talk: inout MotiTalk) in talk.noticeShown = nil }
        },
        Spoil(.installationFit, .clientAgrees, in: .worry, .installationUnfit) { facts, _, _ in
            facts.settings.registerNo = ""
        },
        Spoil(.clientNamed, .clientAgrees, in: .worry, .clientMissing) { _, input, _ in
            input.edit { (talk: inout MotiTalk) in talk.client = nil }
        },
    ]

    private static let consent: [Spoil] = [
        Spoil(.clientsWord, .giveConsent, in: .preparing, .wordMissing) { _, input, person in
            input.word = nil
            person = Cast.north
        },
        Spoil(.textInClientsLanguage, .giveConsent, in: .preparing, .textNotShown) { _, input, _ in
            input.edit { (line: inout MotiGiving) in line.language = "sv" }
        },
        Spoil(.lineComplete, .giveConsent, in: .preparing, .recipientMissing, .topicsMissing, .directionMissing) {
            _, input, _ in
            input.edit { (line: inout MotiGiving) in (line.recipient, line.scope, line.direction) = (nil, nil, nil) }
        },
        Spoil(.lineComplete, .giveConsent, in: .preparing, .topicsMissing) { _, input, _ in
            input.edit { (line: inout MotiGiving) in line.scope = Scope(all: false, topics: ["weather"]) }
        },
        Spoil(.lineWithinTerm, .giveConsent, in: .preparing, .lineTooLong) { facts, input, _ in
            let day = facts.ends?.adding(days: 1)
            input.edit { (line: inout MotiGiving) in (line.recipient, line.to) = (.person(Cast.adviser), day) }
        },
        Spoil(.lineWithinTerm, .giveConsent, in: .preparing, .lineDateMissing) { _, input, _ in
            input.edit { (line: inout MotiGiving) in line.to = nil }
        },
        Spoil(.exclusionsAsked, .giveConsent, in: .preparing, .exclusionsNotAsked) { _, input, _ in
            input.edit { (line: inout MotiGiving) in line.askedExclusions = false }
        },
        Spoil(.consentManner, .giveConsent, in: .preparing, .consentMannerMissing) { _, input, _ in
            input.edit { (line: inout MotiGiving) in line.manner = nil }
        },
        Spoil(.gainWitnessed, .giveConsent, in: .preparing, .gainNotWitnessed) { _, input, person in
            person = Cast.convener
            input.edit { (line: inout MotiGiving) in (line.recipient, line.manner) = (.person(Cast.convener), .oral) }
        },
        Spoil(.gainWitnessed, .giveConsent, in: .preparing, .gainNotWitnessed) { _, input, person in
            person = Cast.north
            input.edit { (line: inout MotiGiving) in
                (line.recipient, line.manner, line.heardBy) = (.pair(Cast.north, Cast.south), .oral, Cast.north)
            }
        },
    ]

    private static let sending: [Spoil] = [
        Spoil(.firstLineConfirmed, .sendInvitations, in: .preparing, .firstLineNotConfirmed) { facts, _, _ in
            for index in facts.lines.indices where facts.lines[index].id == Stage.lineC {
                facts.lines[index].isConfirmed = false
            }
        },
        Spoil(.oneToFourGoals, .sendInvitations, in: .preparing, .goalsMissing) { facts, _, _ in facts.goals = [] },
        Spoil(.oneToFourGoals, .sendInvitations, in: .preparing, .goalsTooMany) { facts, _, _ in
            facts.goals += (1...3).map { MotiGoal(id: ID(rawValue: $0), topics: ["money"]) }
        },
        Spoil(.lineForEachAsked, .sendInvitations, in: .preparing, .askedWithoutLine) { facts, _, _ in
            facts.lines.removeAll { $0.id == Stage.lineNurse }
        },
        Spoil(.lineForEachAsked, .sendInvitations, in: .preparing, .nobodyAsked) { _, input, _ in
            input.edit { (sending: inout MotiSending) in sending.invitations = [] }
        },
        Spoil(.nobodyNotInvited, .sendInvitations, in: .preparing, .askedNotInvited) { facts, _, _ in
            for index in facts.invitations.indices { facts.invitations[index].isNotInvited = true }
        },
        Spoil(.clientSawText, .sendInvitations, in: .preparing, .clientHasNotSeen) { _, input, _ in
            input.edit { (sending: inout MotiSending) in sending.clientSaw = false }
        },
        Spoil(.slotsRight, .sendInvitations, in: .preparing, .slotsMissing) { _, input, _ in
            input.edit { (sending: inout MotiSending) in sending.slots.removeLast() }
        },
        Spoil(.slotsRight, .sendInvitations, in: .preparing, .slotsTooMany) { _, input, _ in
            input.edit { (sending: inout MotiSending) in
                sending.slots += (1...3).map { hour in sending.slots[0].adding(minutes: 60 * hour) }
            }
        },
        Spoil(.slotsFarEnough, .sendInvitations, in: .preparing, .slotTooSoon) { facts, input, _ in
            let soon = facts.now.adding(minutes: 5 * 1_440)
            input.edit { (sending: inout MotiSending) in sending.slots[0] = soon }
        },
        Spoil(.slotsFarEnough, .sendInvitations, in: .preparing, .slotTooSoon) { facts, input, _ in
            let soon = facts.now.adding(minutes: 2 * 1_440)
            input.edit { (sending: inout MotiSending) in (sending.slots[0], sending.isFast) = (soon, true) }
        },
        Spoil(.deputyInPlace, .sendInvitations, in: .preparing, .deputyMissing) { facts, _, _ in
            facts.seats.removeAll { $0.part == .deputy }
            facts.lines.removeAll { $0.id == Stage.lineDuty }
        },
    ]

    private static let replying: [Spoil] = [
        Spoil(.meetingAnswerable, .reply, in: .inviting, .meetingNotOpen) { facts, _, _ in facts.meeting = nil },
        Spoil(.meetingAnswerable, .reply, in: .scheduled, .meetingBegun) { facts, _, _ in
            facts.meeting?.start = facts.now
        },
        Spoil(.seatOpen, .reply, in: .inviting, .seatEnded) { facts, _, _ in
            facts.seats.removeAll { $0.id == Stage.seatExpert }
        },
        Spoil(.answerFits, .reply, in: .inviting, .answerMissing) { _, input, _ in
            input.edit { (one: inout MotiAnswering) in one.answer = nil }
        },
        Spoil(.answerFits, .reply, in: .inviting, .answerTooLong) { _, input, _ in
            input.edit { (one: inout MotiAnswering) in (one.answer, one.length) = (.written, 1_501) }
        },
        Spoil(.answerFits, .reply, in: .inviting, .answerOffTopic) { _, input, _ in
            input.edit { (one: inout MotiAnswering) in (one.answer, one.isOnOwnTopics) = (.written, false) }
        },
        Spoil(.answerFits, .reply, in: .inviting, .deputyContactMissing) { _, input, _ in
            input.edit { (one: inout MotiAnswering) in (one.answer, one.deputyReachable) = (.deputyOffered, false) }
        },
    ]

    private static let fixing: [Spoil] = [
        Spoil(.slotYes, .fixTime, in: .inviting, .slotMissing) { _, input, _ in
            input.edit { (one: inout MotiFixing) in one.slot = nil }
        },
        Spoil(.slotYes, .fixTime, in: .inviting, .clientYesMissing) { _, input, _ in input.yes = nil },
        Spoil(.slotYes, .fixTime, in: .following, .meetingNotOpen) { facts, _, _ in facts.meeting = nil },
        Spoil(.mustsReady, .fixTime, in: .inviting, .mustNotReady) { facts, input, _ in
            for index in facts.invitations.indices where facts.invitations[index].state == .yes {
                facts.invitations[index].state = .no
            }
            input.edit { (one: inout MotiFixing) in one.goWithout = false }
        },
        Spoil(.chairAndScribe, .fixTime, in: .inviting, .chairMissing, .scribeMissing) { _, input, _ in
            input.edit { (one: inout MotiFixing) in (one.chair, one.scribe) = (nil, nil) }
        },
        Spoil(.chairAndScribe, .fixTime, in: .inviting, .chairDoesNotCover) { _, input, _ in
            input.edit { (one: inout MotiFixing) in (one.chair, one.scribe) = (Stage.seatExpert, Stage.seatC) }
        },
        Spoil(.chairAndScribe, .fixTime, in: .inviting, .scribeDoesNotCover) { _, input, _ in
            input.edit { (one: inout MotiFixing) in (one.chair, one.scribe) = (Stage.seatC, Stage.seatExpert) }
        },
        Spoil(.chairAndScribe, .fixTime, in: .inviting, .chairAndScribeAreOne) { _, input, _ in
            input.edit { (one: inout MotiFixing) in (one.chair, one.scribe) = (Stage.seatC, Stage.seatC) }
        },
        Spoil(.interpreterBooked, .fixTime, in: .inviting, .interpreterNotBooked) { facts, _, _ in
            facts.meeting?.interpreterFlagged = true
        },
        Spoil(.clientsWord, .moveMeeting, in: .scheduled, .wordMissing) { _, input, person in
            input.word = nil
            person = Cast.expert
        },
        Spoil(.meetingFixed, .moveMeeting, in: .following, .meetingNotFixed) { facts, _, _ in
            facts.meeting?.state = .polling
        },
        Spoil(.meetingNotBegun, .moveMeeting, in: .scheduled, .meetingBegun) { facts, _, _ in
            facts.meeting?.start = facts.now
        },
        Spoil(.moveReason, .moveMeeting, in: .scheduled, .reasonMissing) { _, input, _ in input.reason = nil },
        Spoil(.movedSlotsRight, .moveMeeting, in: .scheduled, .slotsMissing) { _, input, _ in
            input.detail = .moving(slots: [], chosenByClient: true)
        },
        Spoil(.movedSlotsRight, .moveMeeting, in: .scheduled, .slotTooSoon) { facts, input, _ in
            input.detail = .moving(slots: [facts.now], chosenByClient: true)
        },
        Spoil(.clientReached, .precall, in: .scheduled, .clientNotReached) { facts, input, _ in
            input.detail = .precalling(MotiPrecalling(tries: [facts.today]))
        },
    ]

    private static let holding: [Spoil] = [
        Spoil(.meetingBegun, .clientAbsent, in: .scheduled, .meetingNotBegun) { facts, _, _ in
            facts.meeting?.start = facts.now.adding(minutes: 1)
        },
        Spoil(.clientMissing, .clientAbsent, in: .scheduled, .clientPresent) { _, input, _ in
            input.detail = .attending([Stage.seatX: .absent, Stage.seatP: .remote])
        },
        Spoil(.noMeetingWithout, .clientAbsent, in: .scheduled, .mayMeetWithout) { facts, _, _ in
            facts.mayMeetWithout = true
        },
        Spoil(.meetingFixed, .hold, in: .following, .meetingNotFixed) { facts, _, _ in facts.meeting?.state = .polling
        },
        Spoil(.clientPresentOrMay, .hold, in: .scheduled, .clientAbsent) { _, input, _ in
            guard case .attending(var all) = input.detail else { return }
            all[Stage.seatX] = .absent
            all[Stage.seatP] = .absent
            input.detail = .attending(all)
        },
        Spoil(.attendanceComplete, .hold, in: .scheduled, .attendanceMissing) { _, input, _ in
            guard case .attending(var all) = input.detail else { return }
            all[Stage.seatExpert] = nil
            input.detail = .attending(all)
        },
    ]
}
