import Core
import Moti

/// A sensible input for an event as things stand, so that what refuses it is the rule under test and nothing else.
struct Inputs {
    let facts: MotiCase
    var random = Seeded(1)

    private var today: Day { facts.today }
    private var yes: MotiYes { MotiYes(on: today, manner: .phone) }

    mutating func of(_ event: MotiEvent, by person: ID<Person>?) -> MotiInput {
        var input = MotiInput(detail(event, by: person), word: word, yes: yes, reason: reason(event), day: day(event))
        if event == .talkLater { input.yes = nil }
        return input
    }

    private var word: MotiWord { MotiWord(manner: .phone, identified: "known", on: today) }

    private func reason(_ event: MotiEvent) -> String? {
        switch event {
        case .close: "goalsMet"
        case .cancel: "needSolved"
        case .pause, .moveMeeting: "illness"
        default: nil
        }
    }

    private func day(_ event: MotiEvent) -> Day? {
        switch event {
        case .talkLater: today.adding(days: 10)
        case .pause: min(today.adding(days: 20), facts.ends ?? today.adding(days: 20))
        case .confirmPlan: today.adding(days: 7)
        case .contact: today.adding(days: 21)
        case .extendTerm: max(facts.ends ?? today, today).adding(days: 60)
        default: today
        }
    }

    private mutating func detail(_ event: MotiEvent, by person: ID<Person>?) -> MotiDetail {
        switch event {
        case .noteWorry:
            return .worry(
                MotiWorry(circle: facts.circle, unit: Cast.unit, unitKind: "county", lifeAreas: ["money", "housing"]))
        case .clientAgrees:
            return .talk(
                MotiTalk(
                    manner: .faceToFace, language: "fi", age: 40, isSafe: true, noticeShown: "1", client: Cast.client,
                    pairYes: Int.random(in: 0..<4, using: &random) > 0))
        case .giveConsent: return .giving(giving())
        case .withdrawLine: return withdrawing()
        case .withdrawAll: return .stopping(mayRing: Bool.random(using: &random))
        default: return meetingDetail(event, by: person)
        }
    }

    private mutating func giving() -> MotiGiving {
        let people = [Cast.expert, Cast.nurse, Cast.adviser, Cast.friend, Cast.convener, Cast.south]
        let recipients = people.map { MotiRecipient.person($0) } + [.pair(Cast.north, Cast.south)]
        let recipient = recipients.randomElement(using: &random)
        let scopes = [
            Scope.everything, Scope(all: false, topics: ["money"]), Scope(all: false, topics: ["housing", "money"]),
        ]
        return MotiGiving(
            recipient: recipient, scope: scopes.randomElement(using: &random), to: facts.ends, textVersion: "1",
            language: "fi", clientLanguage: "fi", askedExclusions: true, manner: .signature)
    }

    private mutating func withdrawing() -> MotiDetail {
        guard let line = facts.lines.randomElement(using: &random) else { return .none }
        let topics: Set<String>? = Int.random(in: 0..<3, using: &random) == 0 ? ["money"] : nil
        return .withdrawing(MotiWithdrawing(line: line.id, topics: topics))
    }

    private mutating func meetingDetail(_ event: MotiEvent, by person: ID<Person>?) -> MotiDetail {
        switch event {
        case .sendInvitations:
            return .sending(
                MotiSending(
                    invitations: Set(facts.drafts.map(\.id)), slots: slots(after: 20),
                    minutes: Cast.hour, clientSaw: true))
        case .reply: return answering(person)
        case .fixTime: return .fixing(fixing())
        case .moveMeeting: return .moving(slots: slots(after: 10), chosenByClient: false)
        case .precall: return .precalling(MotiPrecalling(reachedOn: today, channel: "phone"))
        case .clientAbsent: return .attending(attendance(client: .absent))
        case .hold: return .attending(attendance(client: .onSite))
        case .confirmPlan:
            return .planning(
                MotiPlanning(
                    plan: ID(rawValue: Int64.random(in: 1...Int64.max, using: &random)), readAloud: true,
                    leftOpen: Set(facts.goals.map(\.id)),
                    leftProposed: Set(facts.actions.map(\.id))))
        default: return laterDetail(event, by: person)
        }
    }

    private func slots(after days: Int) -> [Instant] {
        [days, days + 1].map { Helsinki.instant(today.adding(days: $0), TimeOfDay(wrapping: 600)) }
    }

    private mutating func answering(_ person: ID<Person>?) -> MotiDetail {
        let mine = facts.asked.filter { $0.person == person }
        guard let one = (mine.isEmpty ? facts.asked : mine).randomElement(using: &random) else { return .none }
        let answers: [InvitationState] = [.yes, .yes, .yesRemote, .written, .no, .deputyOffered]
        return .answering(
            MotiAnswering(
                invitation: one.id, answer: answers.randomElement(using: &random), length: 100, deputyNamed: true,
                deputyReachable: true))
    }

    private mutating func fixing() -> MotiFixing {
        let able = facts.workerSeats.filter(facts.coversEveryGoal)
        let chair = able.randomElement(using: &random)
        let scribe = able.filter { $0.person != chair?.person }.randomElement(using: &random)
        return MotiFixing(
            slot: facts.meeting?.slots.last?.id, chair: chair?.id, scribe: scribe?.id,
            goWithout: Bool.random(using: &random))
    }

    private func attendance(client: MotiAttendance) -> [ID<Seat>: MotiAttendance] {
        Dictionary(
            uniqueKeysWithValues: facts.seats.map { seat in
                (seat.id, seat.part == .client || seat.part == .representative ? client : .onSite)
            })
    }

    private mutating func laterDetail(_ event: MotiEvent, by person: ID<Person>?) -> MotiDetail {
        switch event {
        case .contact: return .contacting(MotiContacting(channel: .call, result: .reached))
        case .offerDuty: return offering()
        case .acceptDuty, .refuseDuty:
            let mine = facts.offers.filter { $0.person == person }
            let offer = (mine.isEmpty ? facts.offers : mine).randomElement(using: &random)
            return offer.map { .answeringOffer($0.id, Cast.handOver(today)) } ?? .none
        case .ownerLost:
            let people = facts.workerSeats.map(\.person)
            return people.randomElement(using: &random).map { .losing($0) } ?? .none
        case .leaveSeat:
            let seat = facts.seats.first {
                $0.person == person && [.invited, .supportPerson, .interpreter].contains($0.part)
            }
            return seat.map { .seat($0.id) } ?? .none
        case .tickRecorded:
            let unit = facts.tookPart.subtracting(facts.ticked).sorted().first ?? facts.seats.compactMap(\.unit).first
            return .ticking(MotiTicking(unit: unit, kind: "social"))
        case .dissent: return .length(200)
        case .extendTerm: return .renewing(Set(facts.lines.filter { _ in Bool.random(using: &random) }.map(\.id)))
        default: return endingDetail(event)
        }
    }

    private mutating func offering() -> MotiDetail {
        let people = Set(facts.lines.filter { !$0.scope.contactOnly }.flatMap(\.recipient.people)).sorted()
        let pairs = MotiDuty.allCases.flatMap { duty in people.map { (duty, $0) } }.filter { duty, person in
            facts.seat(duty.part)?.person != person && (duty != .convener || facts.ownerPart == .convener)
        }
        return pairs.randomElement(using: &random).map { .offering($0.0, to: $0.1) } ?? .none
    }

    private func endingDetail(_ event: MotiEvent) -> MotiDetail {
        switch event {
        case .close:
            return .closing(
                MotiClosing(
                    notAnswered: Set(facts.goals.map(\.id)), remainingContactNamed: true, toldHowToComeBack: true))
        case .reopen:
            return .reopening(MotiReopening(responsible: returning(Cast.nurse), deputy: returning(Cast.south)))
        case .cancel: return .cancelling(toldClient: true, tries: [])
        case .breakGlass: return .breaking(MotiBreaking(signedInAnew: true, length: 30, nobodyAnswers: true))
        default: return .none
        }
    }

    private func returning(_ person: ID<Person>) -> MotiReturning {
        MotiReturning(person: person, unit: Cast.unit, unitKind: "county", accepted: true, scope: .everything)
    }
}

extension Cast {
    static func handOver(_ day: Day) -> MotiHandOver {
        MotiHandOver(
            clientAgrees: true, jointCallSettled: true, actionsSettled: true, lineCovers: true, noTellAgainRead: true,
            nextDatesRead: true, oldSeatEnds: day)
    }
}
