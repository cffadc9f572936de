package import Core
import SQL

/// The plan as it stood when it was read back: kept as one sealed text, never changed.
package struct PlanContent: Sendable, Codable, Hashable {
    package struct Question: Sendable, Codable, Hashable {
        package let id: Int64
        package let text: String
        package let topics: [String]
        package let understood: String?
        package let isLeftOpen: Bool
    }

    package struct Agreed: Sendable, Codable, Hashable {
        package let id: Int64
        package let goal: Int64
        package let what: String
        package let owner: Int64
        package let ownerName: String
        package let ownerPart: String
        /// `YYYY-MM-DD`.
        package let due: String?
        package let noDateBecause: String?
        /// "Asked, not promised yet."
        package let isProposed: Bool
    }

    package struct Who: Sendable, Codable, Hashable {
        package let person: Int64
        package let name: String
        package let phone: String?
        package let hours: String?
    }

    package let clientName: String
    package let questions: [Question]
    package let agreed: [Agreed]
    package let ifWorse: String?
    package let responsible: Who
    package let deputy: Who
    package let present: [String]
    /// Moment of the meeting, milliseconds since 1970 UTC.
    package let meetingAt: Int64?
    package let minutes: Int?
    package let nextContact: String
    package let ends: String?
}

/// Read aloud and agreed: an immutable version of the plan, its responsible worker and deputy.
package struct ConfirmPlan: MotiAct {
    package let readAloud: Bool
    /// The client's yes; nil with a dissent.
    package let yes: MotiYes?
    package let hasDissent: Bool
    package let leftOpen: Set<ID<Goal>>
    package let leftProposed: Set<ID<Action>>
    package let nextContact: Day?

    package init(
        readAloud: Bool, yes: MotiYes?, hasDissent: Bool = false, leftOpen: Set<ID<Goal>> = [],
        leftProposed: Set<ID<Action>> = [], nextContact: Day?
    ) {
        self.readAloud = readAloud
        self.yes = yes
        self.hasDissent = hasDissent
        self.leftOpen = leftOpen
        self.leftProposed = leftProposed
        self.nextContact = nextContact
    }

    package var name: String { MotiEvent.confirmPlan.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let plan = ID<Plan>.random()
        var texts = MotiTexts()
        texts.item = plan.rawValue
        texts.clientAgreed = yes != nil
        if let nextContact { texts.codes["nextContact"] = nextContact.iso }
        let content = try PlanComposing(acts: acts, leftOpen: leftOpen, nextContact: nextContact).content()
        texts.plan = { _ in content }
        try acts.act(
            .confirmPlan,
            MotiInput(
                .planning(
                    MotiPlanning(
                        plan: plan, readAloud: readAloud, hasDissent: hasDissent, leftOpen: leftOpen,
                        leftProposed: leftProposed)), yes: yes, day: nextContact), texts)
    }
}

/// "This was enough": the meeting needs no plan.
package struct NoPlanNeeded: MotiAct {
    package let yes: MotiYes?

    package init(yes: MotiYes?) {
        self.yes = yes
    }

    package var name: String { MotiEvent.noPlanNeeded.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.noPlanNeeded, MotiInput(yes: yes))
    }
}

/// The client's copy was given into their hand.
package struct CopyGiven: MotiAct {
    package let plan: ID<Plan>

    package init(_ plan: ID<Plan>) {
        self.plan = plan
    }

    package let name = "copyGiven"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let sight = MotiSight(change.standing, chairing: acts.chairing)
        guard sight.isCarrier || sight.isAtTable || sight.isWorker else { throw MotiRecordsMissing() }
        guard try change.run(PlanStatements.copyGiven(plan, in: acts.circle, at: change.now)) == 1 else { return }
        try change.note(
            EventNote(
                name, seat: acts.ownSeat?.id, item: plan.rawValue, from: acts.facts.state?.rawValue,
                to: acts.facts.state?.rawValue))
    }
}

/// Words of disagreement, joined to the plan under their author.
package struct SaveDissent: MotiAct {
    package let text: String
    /// Present when a worker writes the client's words.
    package let word: MotiWord?

    package init(_ text: String, word: MotiWord? = nil) {
        self.text = text
        self.word = word
    }

    package var name: String { MotiEvent.dissent.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let id = ID<Event>.random().rawValue
        let text = try MotiLimit.text(text, "dissent", upTo: 1_000)
        let author = word != nil ? acts.clientSeat?.id ?? acts.ownSeat?.id : acts.ownSeat?.id
        guard let author else { throw MotiRecordsMissing() }
        var texts = MotiTexts()
        texts.item = id
        try acts.act(.dissent, MotiInput(.length(text.count), word: word), texts)
        let plan = acts.facts.state == .held ? nil : acts.facts.plan?.id
        try change.run(
            PlanStatements.insertDissent(
                id, acts.circle, plan: plan, author: author, text: acts.seal(text, "dissent", id, "text"),
                at: change.now))
    }
}

/// Gathers what the plan holds, as the one who confirms it sees it: all of it, for the client is there.
struct PlanComposing {
    let acts: MotiActs
    let leftOpen: Set<ID<Goal>>
    let nextContact: Day?

    func content() throws -> String {
        let seats = try acts.records.allSeats()
        let whole = MotiSight(part: .client, scope: .everything)
        let people = try MotiPeopleReading(acts.records, whole, seats: seats)
        let meeting = try acts.records.meetings().last { $0.state == .held }
        let present = try acts.records.attendance().filter { $0.meeting == meeting?.id && $0.how.isPresent }
        let content = PlanContent(
            clientName: try acts.clientSeat.map { try people.name(of: $0.id) } ?? "",
            questions: try questions(), agreed: try agreed(seats, people), ifWorse: try text(.ifWorse),
            responsible: try who(.responsible, people), deputy: try who(.deputy, people),
            present: try names(present.map(\.seat), people),
            meetingAt: meeting?.start?.milliseconds, minutes: meeting?.length.count,
            nextContact: nextContact?.iso ?? "", ends: acts.facts.ends?.iso)
        return try content.encoded()
    }

    /// Each once: somebody may hold two seats.
    private func names(_ seats: [ID<Seat>], _ people: MotiPeopleReading) throws -> [String] {
        var seen: Set<String> = []
        return try seats.map { try people.name(of: $0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private func questions() throws -> [PlanContent.Question] {
        let understood = try acts.records.entries().filter { $0.kind == .understood }
        return try acts.records.goals().map { goal in
            PlanContent.Question(
                id: goal.id.rawValue, text: try acts.records.text(of: goal), topics: goal.topics.sorted(),
                understood: try understood.last { $0.about == goal.id.rawValue }.map(acts.records.text(of:)),
                isLeftOpen: leftOpen.contains(goal.id))
        }
    }

    private func agreed(_ seats: [StoredSeat], _ people: MotiPeopleReading) throws -> [PlanContent.Agreed] {
        try acts.records.actions().filter { !$0.state.isFinal || $0.state == .done }.map { action in
            let row = action.id.rawValue
            return PlanContent.Agreed(
                id: row, goal: action.goal.rawValue, what: try acts.records.open(action.what, "action", row, "what"),
                owner: action.owner.rawValue, ownerName: try people.name(of: action.owner),
                ownerPart: seats.first { $0.id == action.owner }?.part.rawValue ?? "", due: action.due?.iso,
                noDateBecause: try acts.records.open(action.noDateBecause, "action", row, "no_date_because"),
                isProposed: action.state == .proposed)
        }
    }

    private func who(_ part: Part, _ people: MotiPeopleReading) throws -> PlanContent.Who {
        guard let seat = people.seats.first(where: { $0.part == part && $0.isOpen }) else {
            return PlanContent.Who(person: 0, name: "", phone: nil, hours: nil)
        }
        let person = try people.person(seat)
        return PlanContent.Who(
            person: person.person.rawValue, name: person.name, phone: person.phone, hours: person.hours)
    }

    private func text(_ kind: MotiEntryKind) throws -> String? {
        try acts.records.entries(kind).last.map(acts.records.text(of:))
    }
}
