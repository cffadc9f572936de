package import Core
import SQL

/// Everything S2, calling together, needs: what each of the six steps holds, and what still lacks before sending.
package struct CallTogetherState: Sendable {
    package let circle: ID<Circle>
    package let version: Int64
    package let state: MotiState
    package let settings: MotiSettings
    package let startedOn: Day
    package let endsOn: Day?
    package let lifeAreas: [String]
    package let talkLaterOn: Day?
    package let talkedLater: Bool
    package let isCoachAsked: Bool
    // ① and who is in.
    package let client: MotiPerson?
    package let clientLanguage: String?
    package let people: [MotiPerson]
    /// The work pair of the area, by name, whether let in or not.
    package let pair: [MotiPairMember]
    package let pairIsIn: Bool
    // ②
    package let goals: [MotiGoalLine]
    package let clientCard: MotiEntryLine?
    package let noTellAgain: MotiEntryLine?
    package let safety: MotiEntryLine?
    // ③
    package let notInvited: MotiEntryLine?
    package let notDiscussed: MotiEntryLine?
    package let asked: [MotiAskedLine]
    package let otherPlans: [String]
    package let otherPlanLeads: Bool
    // ④
    package let consents: [MotiConsentLine]
    package let mayMeetWithout: Bool
    // ⑤
    package let size: String?
    package let meeting: MotiMeetingLine?
    // ⑥
    package let clientSawAt: Instant?
    package let lacks: [MotiLack]
    /// People in the room, the client and the convener too.
    package let roomCount: Int
    /// Who reads the boxes of step 3, and the safety note, by name.
    package let innerReaders: [String]

    package static func read(_ reading: any Reading) throws -> CallTogetherState {
        let open = try MotiOpenCircle(reading)
        let facts = try MotiCaseLoader.load(reading)
        let entries = try open.items.entryLines()
        let meetings = try open.meetingLines()
        let meeting = meetings.first { [.floating, .polling, .fixed].contains($0.state) }
        let asked = try open.openAsked(meeting)
        let people = try open.people.open(owner: open.circle.owner)
        let client = people.first { $0.part == .client }
        func entry(_ kind: MotiEntryKind) -> MotiEntryLine? { entries.last { $0.kind == kind } }
        return CallTogetherState(
            circle: open.records.id, version: open.circle.version, state: open.state, settings: facts.settings,
            startedOn: open.circle.startedOn, endsOn: open.circle.endsOn,
            lifeAreas: open.sight.lifeAreas(open.circle.lifeAreas),
            talkLaterOn: facts.talkLaterOn, talkedLater: open.circle.talkedLater, isCoachAsked: facts.asking != nil,
            client: client, clientLanguage: client.flatMap { open.people.cards[$0.person]?.language }, people: people,
            pair: try MotiPairMember.load(facts, open), pairIsIn: facts.lines.contains(where: \.recipient.isPair),
            goals: try open.items.goalLines(), clientCard: entry(.clientCard), noTellAgain: entry(.noTellAgain),
            safety: entry(.safety), notInvited: entry(.notInvited), notDiscussed: entry(.notDiscussed), asked: asked,
            otherPlans: open.circle.otherPlans, otherPlanLeads: open.circle.otherPlanLeads,
            consents: try open.consentLines(), mayMeetWithout: open.circle.mayMeetWithout, size: open.circle.size,
            meeting: meeting, clientSawAt: meeting?.clientSawAt, lacks: MotiLack.all(facts, meeting, asked),
            roomCount: people.count + asked.filter { $0.state == .draft }.count,
            innerReaders: try open.items.audience(of: .notInvited))
    }
}

/// One of the work pair, as the client is asked about them.
package struct MotiPairMember: Sendable, Hashable {
    package let person: ID<Person>
    package let name: String

    static func load(_ facts: MotiCase, _ open: MotiOpenCircle) throws -> [MotiPairMember] {
        guard let pair = facts.pair else { return [] }
        let cards = try PeopleCards.load(pair.people, open.reading)
        return [pair.one, pair.other].map { MotiPairMember(person: $0, name: cards[$0]?.name ?? "") }
    }
}

/// Something that still lacks before invitations can leave, and the step where it is put right.
package struct MotiLack: Sendable, Hashable {
    /// A code of `MotiRefusal`, so that the same words stand here and at the refusal.
    package let code: MotiRefusal.Code
    /// 1…6.
    package let step: Int
    /// Whom it concerns, when it is one of those asked.
    package let name: String?

    static func all(_ facts: MotiCase, _ meeting: MotiMeetingLine?, _ asked: [MotiAskedLine]) -> [MotiLack] {
        guard facts.state == .preparing else { return [] }
        let drafts = asked.filter { $0.state == .draft }
        var lacks: [MotiLack] = []
        if facts.goals.isEmpty { lacks.append(MotiLack(code: .goalsMissing, step: 2, name: nil)) }
        if drafts.isEmpty { lacks.append(MotiLack(code: .nobodyAsked, step: 3, name: nil)) }
        for one in facts.invitations where one.state == .draft && one.isNotInvited {
            lacks.append(MotiLack(code: .askedNotInvited, step: 3, name: name(one.id, asked)))
        }
        let lined = facts.lines.filter(\.isConfirmed).flatMap(\.recipient.people)
        for one in facts.invitations where one.state == .draft && one.part != .interpreter {
            if !lined.contains(one.person) {
                lacks.append(MotiLack(code: .askedWithoutLine, step: 4, name: name(one.id, asked)))
            }
        }
        if !isFirstConfirmed(facts) { lacks.append(MotiLack(code: .firstLineNotConfirmed, step: 4, name: nil)) }
        let slots = meeting?.slots.count ?? 0
        if slots == 0 { lacks.append(MotiLack(code: .slotsMissing, step: 5, name: nil)) }
        if meeting?.clientSawAt == nil { lacks.append(MotiLack(code: .clientHasNotSeen, step: 6, name: nil)) }
        return lacks
    }

    private static func isFirstConfirmed(_ facts: MotiCase) -> Bool {
        guard let convener = facts.seats.first(where: { $0.part == .convener })?.line else { return false }
        return facts.lines.contains { $0.id == convener && $0.isConfirmed }
    }

    private static func name(_ invitation: ID<Invitation>, _ asked: [MotiAskedLine]) -> String? {
        asked.first { $0.id == invitation }?.shownAs
    }
}

extension MotiOpenCircle {
    /// Those asked to the open meeting, and drafts.
    func openAsked(_ meeting: MotiMeetingLine?) throws -> [MotiAskedLine] {
        if let meeting { return meeting.asked }
        return try askedLines(records.invitations().filter { $0.meeting == nil }, [:])
    }
}
