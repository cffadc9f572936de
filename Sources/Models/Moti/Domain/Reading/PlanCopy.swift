package import Core
import SQL

/// P5, the client's copy of a plan: what was agreed, whom to ring. As it stood when it was confirmed.
package struct PlanCopy: Sendable {
    package let plan: ID<Plan>
    package let version: Int
    package let content: PlanContent
    package let confirmedOn: Day
    package let clientAgreed: Bool
    package let copyGivenOn: Day?
    package let dissents: [MotiDissentLine]
    /// A newer version exists: the page says so before printing.
    package let newer: Int?
    /// The newest version, when this is not it.
    package let newest: ID<Plan>?
    package let secrecyMark: String

    /// - Parameter plan: nil = the newest.
    /// - Returns: nil when there is none, or the whole plan is not this reader's to see.
    package static func read(_ reading: any Reading, plan: ID<Plan>? = nil) throws -> PlanCopy? {
        let open = try MotiOpenCircle(reading)
        guard let found = try open.plan(plan) else { return nil }
        let whole = open.sight.isClient || open.sight.planAsSupport
        guard whole || found.content.questions.allSatisfy({ open.sight.topics(Set($0.topics)) }) else { return nil }
        let last = try open.records.plans().last
        let newest = last?.version ?? 0
        let settings = try MotiCaseLoader.settings(open.circle.programme, reading)
        let line = try open.items.planLines().first { $0.id == found.stored.id }
        return PlanCopy(
            plan: found.stored.id, version: Int(clamping: found.stored.version), content: found.content,
            confirmedOn: Day.today(at: found.stored.confirmed), clientAgreed: found.stored.clientAgreed,
            copyGivenOn: found.stored.copyGiven.map(Day.today(at:)), dissents: line?.dissents ?? [],
            newer: newest > found.stored.version ? Int(clamping: newest) : nil,
            newest: newest > found.stored.version ? last?.id : nil, secrecyMark: settings.secrecyMark)
    }
}

/// What of a plan one seat may read: its topics, and its own promised things. Also the ready text for one's own record.
package struct MotiExtract: Sendable {
    package let version: Int
    package let confirmedOn: Day
    package let clientAgreed: Bool
    package let questions: [PlanContent.Question]
    package let agreed: [PlanContent.Agreed]
    package let mine: [PlanContent.Agreed]
    package let responsible: PlanContent.Who
    package let deputy: PlanContent.Who
    package let present: [String]
    package let meetingAt: Instant?
    package let minutes: Int?
    package let nextContactOn: Day?
    /// Version and day of the consent in force, for the record text.
    package let consentVersion: String?
    package let consentOn: Day?

    /// - Parameter seat: whose; nil = the reader's own.
    package static func read(_ reading: any Reading, for seat: ID<Seat>? = nil) throws -> MotiExtract? {
        let open = try MotiOpenCircle(reading)
        guard open.sight.isClient || open.sight.isWorker, let found = try open.plan(nil) else { return nil }
        let own = Set(open.people.seats.filter { $0.person == open.me }.map(\.id))
        let sight = try open.sight(of: seat.flatMap { own.contains($0) ? nil : $0 })
        let owners = seat.map { own.contains($0) ? own : [$0] } ?? own
        let content = found.content
        let questions = content.questions.filter { sight.topics(Set($0.topics)) }
        let mine = content.agreed.filter { owners.contains(ID(rawValue: $0.owner)) }
        let ids = Set(questions.map(\.id))
        let consent = try open.records.consents().last
        return MotiExtract(
            version: Int(clamping: found.stored.version), confirmedOn: Day.today(at: found.stored.confirmed),
            clientAgreed: found.stored.clientAgreed, questions: questions,
            agreed: content.agreed.filter { ids.contains($0.goal) || owners.contains(ID(rawValue: $0.owner)) },
            mine: mine, responsible: content.responsible, deputy: content.deputy, present: content.present,
            meetingAt: content.meetingAt.map(Instant.init(milliseconds:)), minutes: content.minutes,
            nextContactOn: Day(iso: content.nextContact), consentVersion: consent?.textVersion,
            consentOn: consent?.givenOn)
    }
}

extension MotiOpenCircle {
    struct FoundPlan {
        let stored: StoredPlan
        let content: PlanContent
    }

    func plan(_ id: ID<Plan>?) throws -> FoundPlan? {
        let plans = try records.plans()
        guard let stored = id.map({ id in plans.first { $0.id == id } }) ?? plans.last else { return nil }
        let text = try records.open(stored.content, "plan", stored.id.rawValue, "content")
        return FoundPlan(stored: stored, content: try PlanContent(text))
    }

    /// The sight of another seat, never wider than the reader's own; nil = the reader's.
    func sight(of seat: ID<Seat>?) throws -> MotiSight {
        guard let seat else { return sight }
        guard sight.isCarrier || sight.isClient, let stored = people.seats.first(where: { $0.id == seat }) else {
            throw MotiRecordsMissing()
        }
        let scope = stored.line.flatMap { items.scopes[$0] } ?? .nothing
        return MotiSight(part: stored.part, scope: scope)
    }
}
