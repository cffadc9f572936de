package import Core

/// What one standing sees of a circle: the visibility matrix of the design (section 6), asked item by item. What is outside
/// it is absent, never greyed.
package struct MotiSight: Sendable {
    package let parts: Set<Part>
    package let scope: Scope
    /// A link alone may hand in, never read content.
    let mayRead: Bool
    /// Chair and scribe read as the convener while the meeting lasts.
    let isAtTable: Bool

    package init(_ standing: Standing, chairing seats: Set<ID<Seat>> = []) {
        parts = standing.parts
        scope = standing.scope
        mayRead = standing.actor.level == .full && !standing.seats.isEmpty
        isAtTable = standing.seats.contains { seats.contains($0.id) }
    }

    /// Somebody else, by part and scope: to say who will read a text.
    init(part: Part, scope: Scope) {
        parts = [part]
        self.scope = scope
        mayRead = true
        isAtTable = false
    }

    package var isClient: Bool { has(.client, .representative) }
    /// Those who carry the circle: convener, coordinators, responsible, deputy. With contact details only, one carries
    /// nothing yet.
    package var isCarrier: Bool { holdsDuty && !isContactOnly }
    private var holdsDuty: Bool { has(.convener, .coordinator, .responsible, .deputy) }
    package var isWorker: Bool { isCarrier || (has(.invited) && !isContactOnly) }
    /// A line that lets one reach the client, and nothing else.
    private var isContactOnly: Bool { scope.contactOnly && !isClient }
    package var isSupport: Bool { has(.supportPerson) && !isClient && !isWorker }
    package var isInterpreter: Bool { has(.interpreter) && !isClient && !isWorker && !isSupport }

    func has(_ some: Part...) -> Bool { mayRead && some.contains(where: parts.contains) }

    /// Items by topic: goals, understood, others' actions, plan.
    package func topics(_ topics: Set<String>) -> Bool {
        isClient || (isWorker && scope.covers(topics))
    }

    /// Life areas of the worry, as far as the own line goes; whole for those who carry the circle.
    func lifeAreas(_ areas: [String]) -> [String] {
        if isClient || isCarrier { return areas }
        return isWorker ? areas.filter { scope.covers([$0]) } : []
    }

    package var people: Bool { isClient || isWorker || isSupport }
    package var clientName: Bool { isClient || isWorker || isSupport || holdsDuty }
    package var clientContact: Bool { isClient || holdsDuty }
    package var ratings: Bool { isClient || has(.responsible) }
    package var consents: Bool { isClient || isCarrier }
    package var safety: Bool { isClient || isCarrier || (mayRead && isAtTable) }
    package var otherPlans: Bool { isClient || isCarrier }
    package var contacts: Bool { isClient || isCarrier }
    package var dissents: Bool { isClient || isCarrier }
    package var wholeHistory: Bool { isClient || isCarrier }
    package var accessRecords: Bool { isClient }
    package var invitationDetail: Bool { isClient || isCarrier }
    package var guestContact: Bool { isCarrier }

    /// The plan as a support person: only if the client ticked it, kept as the topic `plan` of their line.
    package var planAsSupport: Bool { isSupport && scope.topics.contains("plan") }

    /// Whether a text is for this reader.
    func entry(_ entry: StoredEntry, goalTopics: Set<String>?, mine: Bool) -> Bool {
        guard mayRead else { return false }
        if mine { return !isContactOnly }
        guard entry.audience != "onlyMe" else { return false }
        let parts = entry.audience == "circle" ? Part.motiWorkers : entry.readers
        return self.entry(kind: entry.kind, parts: parts, goalTopics: goalTopics)
    }

    /// Whether a text of this kind, for these parts, is for this reader. The client reads every text but `onlyMe`.
    func entry(kind: MotiEntryKind, parts: Set<Part>, goalTopics: Set<String>?) -> Bool {
        if isClient { return true }
        return switch kind {
        case .safety: safety
        case .notInvited, .notDiscussed, .noTellAgain, .briefing, .precall: isCarrier
        case .understood, .written: goalTopics.map(topics) ?? (isWorker && scope.all)
        case .clientCard, .note, .ifWorse, .remaining: mayRead && !parts.isDisjoint(with: self.parts)
        }
    }
}
