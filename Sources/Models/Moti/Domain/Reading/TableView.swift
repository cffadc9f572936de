package import Core
import SQL

/// S5, at the table: what may be spoken of with those who are here, and per question what was understood and agreed.
package struct TableView: Sendable {
    package let circle: ID<Circle>
    package let version: Int64
    package let state: MotiState
    package let meeting: MotiMeetingLine?
    package let clientName: String?
    package let card: ConsentCard
    package let seats: [TableSeat]
    package let questions: [TableQuestion]
    package let responsible: MotiPerson?
    package let deputy: MotiPerson?
    package let offers: [MotiOfferLine]
    /// Whom responsibility may be offered to: workers with an account and a line of content.
    package let candidates: [MotiPerson]
    package let ifWorse: MotiEntryLine?
    package let safety: MotiEntryLine?
    package let dissents: [MotiDissentLine]
    /// The newest plan, once confirmed.
    package let plan: MotiPlanLine?
    package let otherPlans: [String]
    package let otherPlanLeads: Bool
    package let mayMeetWithout: Bool
    /// Last day the first contact may be set to.
    package let contactBy: Day
    package let settings: MotiSettings

    package static func read(_ reading: any Reading) throws -> TableView {
        let open = try MotiOpenCircle(reading)
        let settings = try MotiCaseLoader.settings(open.circle.programme, reading)
        let meetings = try open.meetingLines()
        let meeting = meetings.last { $0.state == .fixed } ?? meetings.last { $0.state == .held }
        let people = try open.people.open(owner: open.circle.owner)
        let seats = people.map { TableSeat($0, meeting) }
        let entries = try open.items.entryLines()
        let actions = try open.items.actionLines()
        func duty(_ part: Part) throws -> MotiPerson? {
            try open.people.seats.first { $0.part == part && $0.isOpen }.map { try open.people.person($0) }
        }
        return TableView(
            circle: open.records.id, version: open.circle.version, state: open.state, meeting: meeting,
            clientName: try open.clientName(), card: try ConsentCard.draw(open, seats, entries), seats: seats,
            questions: try open.items.goalLines().map { goal in
                TableQuestion(
                    goal: goal, understood: entries.last { $0.kind == .understood && $0.goal == goal.id },
                    written: entries.filter { $0.kind == .written && ($0.goal == goal.id || $0.goal == nil) },
                    actions: actions.filter { $0.goal == goal.id },
                    readers: try open.items.audience(of: .understood, about: goal.id))
            },
            responsible: try duty(.responsible), deputy: try duty(.deputy), offers: try open.items.offerLines(),
            candidates: people.filter { $0.hasAccount && $0.part != .client && $0.part != .representative },
            ifWorse: entries.last { $0.kind == .ifWorse }, safety: entries.last { $0.kind == .safety },
            dissents: try open.dissentLines(), plan: try open.items.planLines().last,
            otherPlans: open.circle.otherPlans, otherPlanLeads: open.circle.otherPlanLeads,
            mayMeetWithout: open.circle.mayMeetWithout,
            contactBy: settings.firstContactDays.due(from: reading.today), settings: settings)
    }
}

/// Someone with a place at the table.
package struct TableSeat: Sendable, Hashable {
    package let person: MotiPerson
    /// Nil until it is marked.
    package let attendance: MotiAttendance?
    package let isChair: Bool
    package let isScribe: Bool

    init(_ person: MotiPerson, _ meeting: MotiMeetingLine?) {
        self.person = person
        attendance = meeting?.attendance[person.seat]
        isChair = meeting?.chair == person.seat
        isScribe = meeting?.scribe == person.seat
    }

    /// Here, or not yet marked.
    var mayBeHere: Bool { attendance?.isPresent ?? true }
}

/// One question and all that is said of it.
package struct TableQuestion: Sendable {
    package let goal: MotiGoalLine
    package let understood: MotiEntryLine?
    package let written: [MotiEntryLine]
    package let actions: [MotiActionLine]
    /// Who reads what is understood.
    package let readers: [String]
}

/// What may be spoken of with those who are present; drawn anew for a latecomer.
package struct ConsentCard: Sendable, Hashable {
    package struct Partial: Sendable, Hashable {
        package let topic: String
        /// Who may not hear it.
        package let without: [String]
        /// Who may.
        package let with: [String]
    }

    /// Everybody here may hear these.
    package let open: [String]
    /// Only some may.
    package let partial: [Partial]
    /// Nobody's line holds them, though the worry did.
    package let closed: [String]
    /// What the client does not want spoken of, in their words.
    package let notDiscussed: String?

    static func draw(_ open: MotiOpenCircle, _ seats: [TableSeat], _ entries: [MotiEntryLine]) throws -> ConsentCard {
        let lines = open.items.scopes
        let hearers = seats.filter { $0.mayBeHere && Part.motiWorkers.contains($0.person.part) }
        let goals = open.items.goals.reduce(into: Set<String>()) { $0.formUnion($1.topics) }
        let topics = goals.union(open.sight.lifeAreas(open.circle.lifeAreas)).sorted()
        var everybody: [String] = []
        var partial: [Partial] = []
        var closed: [String] = []
        for topic in topics {
            let hear = hearers.filter { seat in
                seat.person.line.flatMap { lines[$0] }?.covers([topic]) ?? false
            }
            if hear.count == hearers.count, goals.contains(topic) {
                everybody.append(topic)
            } else if hear.isEmpty || !goals.contains(topic) {
                closed.append(topic)
            } else {
                let left = hearers.filter { !hear.contains($0) }
                partial.append(
                    Partial(topic: topic, without: left.map(\.person.name), with: hear.map(\.person.name)))
            }
        }
        return ConsentCard(
            open: everybody, partial: partial, closed: closed,
            notDiscussed: entries.last { $0.kind == .notDiscussed }?.text)
    }
}
