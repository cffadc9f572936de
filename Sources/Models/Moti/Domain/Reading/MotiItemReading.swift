import Core
import SQL

/// Opens the items of a circle for one reader, each only when the matrix lets it be seen.
struct MotiItemReading {
    let records: MotiRecords
    let sight: MotiSight
    let people: MotiPeopleReading
    let goals: [StoredGoal]
    let today: Day
    /// What each line in force opens.
    let scopes: [ID<ConsentLine>: Scope]

    init(_ records: MotiRecords, _ sight: MotiSight, _ people: MotiPeopleReading) throws {
        self.records = records
        self.sight = sight
        self.people = people
        goals = try records.goals()
        today = records.reading.today
        scopes = try records.lines().reduce(into: [:]) { $0[$1.id] = $1.scope }
    }

    private var me: ID<Person>? { records.reading.standing.actor.person }
    private var mySeats: Set<ID<Seat>> { Set(people.seats.filter { $0.person == me }.map(\.id)) }

    func topics(of goal: ID<Goal>) -> Set<String>? { goals.first { $0.id == goal }?.topics }

    // MARK: Goals

    func goalLines() throws -> [MotiGoalLine] {
        let seen = goals.filter { sight.topics($0.topics) }
        let ratings = sight.ratings && !seen.isEmpty ? try records.ratings() : []
        return try seen.map { goal in
            MotiGoalLine(
                id: goal.id, number: Int(clamping: goal.number), text: try records.text(of: goal),
                topics: goal.topics.sorted(), version: goal.version,
                ratings: try ratings.filter { $0.goal == goal.id }.map(rating))
        }
    }

    private func rating(_ stored: StoredRating) throws -> MotiRating {
        let text = try records.open(stored.rating, "goal_rating", stored.id, "rating")
        return MotiRating(value: Int(text) ?? 0, on: Day.today(at: stored.at))
    }

    // MARK: Actions

    func actionLines() throws -> [MotiActionLine] {
        let seats = people.seats.reduce(into: [ID<Seat>: StoredSeat]()) { $0[$1.id] = $1 }
        return try records.actions().filter(sees).map { try line($0, owner: seats[$0.owner]) }
    }

    private func sees(_ action: StoredAction) -> Bool {
        if mySeats.contains(action.owner) { return sight.people }
        return topics(of: action.goal).map(sight.topics) ?? sight.isClient
    }

    private func line(_ action: StoredAction, owner: StoredSeat?) throws -> MotiActionLine {
        let id = action.id.rawValue
        return MotiActionLine(
            id: action.id, goal: action.goal, what: try records.open(action.what, "action", id, "what"),
            owner: action.owner, ownerName: try people.name(of: action.owner), ownerPart: owner?.part ?? .invited,
            isMine: mySeats.contains(action.owner), due: action.due,
            noDateBecause: try records.open(action.noDateBecause, "action", id, "no_date_because"),
            note: try records.open(action.note, "action", id, "note"), state: action.state, waitsFor: action.waitsFor,
            checkOn: action.checkOn, reason: action.reason, finishedOn: action.finished.map(Day.today(at:)),
            isLate: isLate(action), version: action.version)
    }

    private func isLate(_ action: StoredAction) -> Bool {
        switch action.state {
        case .accepted, .proposed: action.due.map { $0 < today } ?? false
        case .waiting: action.checkOn.map { $0 < today } ?? false
        default: false
        }
    }

    // MARK: Texts

    func entryLines() throws -> [MotiEntryLine] {
        try records.entries().filter { sees($0) }.map(line)
    }

    private func sees(_ entry: StoredEntry) -> Bool {
        sight.entry(entry, goalTopics: goalTopics(entry), mine: entry.person == me)
    }

    private func goalTopics(_ entry: StoredEntry) -> Set<String>? {
        entry.about.flatMap { topics(of: ID(rawValue: $0)) }
    }

    func line(_ entry: StoredEntry) throws -> MotiEntryLine {
        let author = people.seats.first { $0.id == entry.author }
        return MotiEntryLine(
            id: entry.id, kind: entry.kind, goal: goal(entry), text: try records.text(of: entry),
            author: try people.name(of: entry.author), authorPart: author?.part ?? .invited,
            isMine: entry.person == me, at: entry.at, version: entry.version, readers: try readers(entry),
            parts: entry.readers)
    }

    private func goal(_ entry: StoredEntry) -> ID<Goal>? {
        entry.about.map { ID(rawValue: $0) }.flatMap { about in goals.contains { $0.id == about } ? about : nil }
    }

    /// Who reads a text: names, not roles. The reader's own is left out.
    private func readers(_ entry: StoredEntry) throws -> [String] {
        try names { sight in sight.entry(entry, goalTopics: goalTopics(entry), mine: false) }
    }

    /// Names of everybody whose own sight lets this through.
    func names(_ sees: (MotiSight) -> Bool) throws -> [String] {
        var seen: Set<ID<Person>> = []
        return try people.seats.filter { seat in
            guard seat.isOpen, seat.person != me else { return false }
            let scope = seat.line.map { scopes[$0] ?? .nothing } ?? (seat.basis == "own" ? .everything : .nothing)
            return sees(MotiSight(part: seat.part, scope: scope)) && seen.insert(seat.person).inserted
        }.map(people.name).filter { !$0.isEmpty }
    }

    /// Who will read a text of this kind, to stand before its box.
    func audience(of kind: MotiEntryKind, about goal: ID<Goal>? = nil, parts: Set<Part> = []) throws -> [String] {
        let topics = goal.flatMap(topics(of:))
        return try names { $0.entry(kind: kind, parts: parts, goalTopics: topics) }
    }

    // MARK: Plan, contacts, history

    func planLines() throws -> [MotiPlanLine] {
        guard sight.isClient || sight.isWorker || sight.planAsSupport else { return [] }
        let dissents = sight.isClient || sight.isWorker ? try records.dissents() : []
        return try records.plans().map { plan in
            MotiPlanLine(
                id: plan.id, version: Int(clamping: plan.version), confirmedOn: Day.today(at: plan.confirmed),
                clientAgreed: plan.clientAgreed, nextContactOn: plan.nextContactOn,
                copyGivenOn: plan.copyGiven.map(Day.today(at:)),
                dissents: try dissents.filter { $0.plan == plan.id && (sight.dissents || $0.person == me) }
                    .map(dissent))
        }
    }

    func dissent(_ stored: StoredDissent) throws -> MotiDissentLine {
        MotiDissentLine(
            id: stored.id, author: try people.name(of: stored.author),
            text: try records.open(stored.text, "dissent", stored.id, "text"), at: stored.at)
    }

    func contactLines() throws -> [MotiContactLine] {
        guard sight.contacts else { return [] }
        return try records.contacts().map { contact in
            MotiContactLine(
                id: contact.id, author: try people.name(of: contact.author), channel: contact.channel,
                result: contact.result, on: contact.on, next: contact.next,
                line: try records.open(contact.line, "contact", contact.id.rawValue, "line"), at: contact.at)
        }
    }

    /// Newest first. Who sees only their own seat's line reads what they did themselves.
    func eventLines() throws -> [MotiEventLine] {
        try records.events().filter { event in
            sight.wholeHistory || (sight.mayRead && event.seat.map(mySeats.contains) ?? false)
        }.reversed().map { event in
            MotiEventLine(
                id: event.id, name: event.name, at: event.at, actor: try event.seat.map(people.name(of:)) ?? "",
                codes: event.codes, to: event.to)
        }
    }

    func tickLines() throws -> [MotiTickLine] {
        let ticks = try records.ticks()
        let mine = Set(people.seats.filter { $0.person == me }.compactMap(\.unit))
        let seen = ticks.filter { sight.isClient || sight.isCarrier || mine.contains($0.unit) }
        let units = try MotiPeopleReading.units(Set(seen.map(\.unit)), records.reading)
        return seen.map {
            MotiTickLine(unit: $0.unit, organisation: units[$0.unit], kind: $0.kind, notNeeded: $0.notNeeded, on: $0.on)
        }
    }

    func offerLines() throws -> [MotiOfferLine] {
        try records.offers().filter { sight.isClient || sight.isCarrier || $0.person == me }.map { offer in
            MotiOfferLine(
                id: offer.id, duty: offer.duty, person: offer.person, name: try people.name(ofPerson: offer.person),
                until: offer.until, isMine: offer.person == me)
        }
    }
}
