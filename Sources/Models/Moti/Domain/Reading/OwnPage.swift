package import Core
import SQL

/// S7, the client's own page of one circle: who walks beside me, what is agreed, what I have allowed, who has looked.
package struct OwnPage: Sendable {
    package let circle: ID<Circle>
    package let version: Int64
    package let state: MotiState
    package let clientName: String
    package let next: MotiNextStep?
    package let meeting: MotiMeetingLine?
    /// Whoever answers now first.
    package let people: [MotiPerson]
    /// The client's own first, then by due date.
    package let actions: [MotiActionLine]
    package let goals: [MotiGoalLine]
    package let plans: [MotiPlanLine]
    package let dissents: [MotiDissentLine]
    package let entries: [MotiEntryLine]
    package let contacts: [MotiContactLine]
    /// In force or drafted; a stop stands beside each.
    package let consents: [MotiConsentLine]
    package let endedConsents: [MotiConsentLine]
    package let looks: [MotiLook]
    package let hasMoreLooks: Bool
    package let history: [MotiEventLine]
    package let endsOn: Day?
    package let purgeOn: Day?
    package let remainingContact: String?
    package let mayReopen: Bool

    /// How many looks the page shows at first.
    package static let looksShown = 20

    /// - Returns: nil for anybody but the client and who stands for them.
    package static func read(_ reading: any Reading, looks limit: Int = looksShown) throws -> OwnPage? {
        let open = try MotiOpenCircle(reading)
        guard open.sight.isClient else { return nil }
        let items = open.items
        let entries = try items.entryLines()
        let consents = try open.consentLines(ended: true)
        let looks = try MotiLook.load(reading, limit: limit + 1)
        let people = try open.people.open(owner: open.circle.owner)
        let meetings = try open.meetingLines()
        return OwnPage(
            circle: open.records.id, version: open.circle.version, state: open.state,
            clientName: try open.clientName() ?? "", next: try open.next(),
            meeting: meetings.first { [.floating, .polling, .fixed].contains($0.state) },
            people: people.filter { $0.part != .client }.sorted { $0.answersNow && !$1.answersNow },
            actions: try items.actionLines().sorted { one, other in
                one.isMine != other.isMine && one.isOpen && other.isOpen
                    ? one.isMine : MotiActionLine.byDue(one, other)
            },
            goals: try items.goalLines(), plans: try items.planLines(), dissents: try open.dissentLines(),
            entries: entries.filter { $0.kind != .remaining }, contacts: try items.contactLines(),
            consents: consents.filter { $0.endedAt == nil }, endedConsents: consents.filter { $0.endedAt != nil },
            looks: Array(looks.prefix(limit)), hasMoreLooks: looks.count > limit, history: try items.eventLines(),
            endsOn: open.circle.endsOn, purgeOn: open.circle.purgeOn,
            remainingContact: entries.last { $0.kind == .remaining }?.text,
            mayReopen: open.state == .closed && open.circle.reason != "died")
    }
}

/// Who looked or changed, when, on what ground. Read from the trace as it was written down then.
package struct MotiLook: Sendable, Hashable {
    package let at: Instant
    /// Empty for the clock.
    package let name: String
    package let parts: [String]
    /// `read`, or the event's name.
    package let action: String
    package let item: String
    package let ground: String
    /// Somebody was turned away.
    package let isRefused: Bool
    package let isMine: Bool

    static func load(_ reading: any Reading, limit: Int) throws -> [MotiLook] {
        try reading.ready([.trace])
        return try reading.rows(HistoryReadStatements.looks(reading.vault, limit: limit)).map { row in
            let place = Place("access_record:\(try row.text(0))", try row.integer(1), "payload")
            let payload = try row.optionalBlob(8).map { try reading.unseal($0, place, in: .trace) } ?? ""
            let facts = payload.split(separator: "\n").reduce(into: [Substring: Substring]()) { facts, line in
                let parts = line.split(separator: "=", maxSplits: 1)
                if let key = parts.first, let value = parts.last, parts.count == 2 { facts[key] = value }
            }
            return MotiLook(
                at: try row.instant(2), name: facts["name"].map(String.init) ?? "",
                parts: facts["parts"]?.split(separator: ",").map(String.init) ?? [], action: try row.text(4),
                item: try row.text(5), ground: try row.text(6), isRefused: try row.text(7) == "refused",
                isMine: try row.optionalInteger(3) == reading.standing.actor.person?.rawValue)
        }
    }
}
