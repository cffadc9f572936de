package import Core
import SQL

/// Loads the facts of a circle that rules may look at, in the caller's transaction. Opens no text but the recipients of
/// lines and the client's list of people to leave out.
package enum MotiCaseLoader {
    /// - Parameter born: false before `noteWorry`: the row is there, the life has not begun.
    package static func load(_ reading: any Reading, born: Bool = true) throws -> MotiCase {
        let records = try MotiRecords(reading)
        let circle = try records.circle()
        let loader = Loading(records: records, circle: circle, today: reading.today)
        return try loader.load(now: reading.now, born: born)
    }

    /// Settings of the programme over those of the installation; a value that cannot be read leaves its default.
    package static func settings(_ programme: ID<Programme>, _ reading: any Reading) throws -> MotiSettings {
        let rows = try reading.rows(CircleStatements.settings(programme)).reduce(into: [String: String]()) {
            $0[try $1.text(0)] = try $1.text(1)
        }
        return (try? MotiSettings(rows)) ?? MotiSettings()
    }
}

private struct Loading {
    let records: MotiRecords
    let circle: StoredCircle
    let today: Day

    var reading: any Reading { records.reading }
    private var isClock: Bool { if case .system = reading.standing.actor.way { true } else { false } }

    func load(now: Instant, born: Bool) throws -> MotiCase {
        let clocks = try reading.rows(CircleStatements.clockEvents(records.id)).map(StoredClockEvent.init)
        var facts = MotiCase(
            circle: records.id, area: circle.area, state: born ? MotiState(rawValue: circle.state) : nil,
            settings: try MotiCaseLoader.settings(circle.programme, reading), now: now, startedOn: circle.startedOn,
            since: since(clocks))
        facts.keptState = circle.keptState.flatMap(MotiState.init(rawValue:))
        facts.ends = circle.endsOn
        facts.purges = circle.purgeOn
        facts.hasDied = circle.reason == "died"
        facts.mayMeetWithout = circle.mayMeetWithout
        try loadBehind(&facts)
        try loadPeople(&facts)
        try loadGoals(&facts)
        let plans = try records.plans()
        try loadMeetings(&facts, clocks, plans)
        try loadPlan(&facts, plans.last)
        try loadClocks(&facts, clocks, plans.last)
        facts.away = try away(facts)
        return facts
    }

    // MARK: Who stands behind

    private func loadBehind(_ facts: inout MotiCase) throws {
        if let row = try reading.row(CircleStatements.fallback(circle.programme, circle.area)) {
            facts.fallback = MotiFallback(owner: try row.id(0), deputy: try row.id(1))
        }
        facts.pair = try pair()
        guard let row = try reading.row(CircleStatements.programme(circle.programme)) else {
            facts.isProgrammeOpen = false
            return
        }
        let opened = try row.optionalDay(0)
        let closed = try row.optionalDay(1)
        facts.isProgrammeOpen =
            (opened.map { $0 <= today } ?? false) && (closed.map { today < $0 } ?? true) && facts.fallback != nil
            && facts.settings.isInstallationFit
    }

    /// The two coordinators of the nearest area that has them; the turn is of whoever is deputy of fewer.
    private func pair() throws -> MotiPair? {
        let rows = try reading.rows(CircleStatements.coordinators(circle.area, on: today))
        guard let nearest = try rows.first?.integer(1) else { return nil }
        var people: [(person: ID<Person>, deputies: Int64)] = []
        for row in rows where try row.integer(1) == nearest {
            let person: ID<Person> = try row.id(0)
            if !people.contains(where: { $0.person == person }) { people.append((person, try row.integer(3))) }
        }
        guard people.count >= 2 else { return nil }
        let turn = people[1].deputies < people[0].deputies ? people[1] : people[0]
        return MotiPair(one: people[0].person, other: people[1].person, turn: turn.person)
    }

    // MARK: Seats and lines

    private func loadPeople(_ facts: inout MotiCase) throws {
        facts.seats = try records.seats().map {
            MotiSeat(
                id: $0.id, person: $0.person, part: $0.part, unit: $0.unit, unitKind: $0.unitKind, line: $0.line,
                hasAccount: $0.hasAccount)
        }
        let confirming = Set(try records.consents().filter(\.confirms).map(\.id))
        // The clock ends the lines whose last day has passed; to everybody else they are gone already.
        let from = isClock ? Day.first : today
        facts.lines = try records.lines().filter { $0.isInForce(on: from) }.compactMap { line in
            guard let recipient = try recipient(line) else { return nil }
            return MotiLine(
                id: line.id, recipient: recipient, scope: line.scope, direction: line.direction,
                deputyAllowed: line.deputyAllowed, to: line.to,
                isConfirmed: line.consent.map(confirming.contains) ?? false)
        }
        facts.offers = try records.offers().map {
            MotiOffer(id: $0.id, person: $0.person, duty: $0.duty, line: $0.line, until: $0.until)
        }
        if let row = try reading.row(OfferStatements.asking(records.id)) {
            facts.asking = MotiAsking(asker: try row.id(1), due: try row.day(2))
        }
    }

    private func recipient(_ line: StoredLine) throws -> MotiRecipient? {
        switch line.kind {
        case "person": return line.person.map(MotiRecipient.person)
        case "duty": return line.person.map(MotiRecipient.duty)
        case "unit": return line.unit.map(MotiRecipient.unit)
        default:
            let people = try records.recipient(of: line).people
            guard let one = people.first, let other = people.last else { return nil }
            return .pair(one, other)
        }
    }

    private func loadGoals(_ facts: inout MotiCase) throws {
        let rated = Set(try records.ratings().map(\.goal))
        facts.goals = try records.goals().map {
            MotiGoal(id: $0.id, topics: $0.topics, isRated: rated.contains($0.id))
        }
    }

    private func away(_ facts: MotiCase) throws -> Set<ID<Person>> {
        var people = Set(facts.seats.filter(\.hasAccount).map(\.person))
        if let fallback = facts.fallback { people.formUnion([fallback.owner, fallback.deputy]) }
        if let pair = facts.pair { people.formUnion(pair.people) }
        return Set(try reading.rows(CircleStatements.away(people.sorted(), on: today)).map { try $0.id(0) })
    }

    // MARK: Meetings

    private func loadMeetings(
        _ facts: inout MotiCase, _ clocks: [StoredClockEvent], _ plans: [StoredPlan]
    ) throws {
        let stored = try records.meetings()
        let slots = try records.slots()
        let pollingSince = clocks.last { $0.name == "sendInvitations" || $0.name == "moveMeeting" }?.day
        let settled = clocks.last { $0.name == MotiEvent.noPlanNeeded.rawValue }?.at
        func fact(_ meeting: StoredMeeting) -> MotiMeeting {
            var fact = MotiMeeting(id: meeting.id, state: meeting.state, minutes: meeting.length)
            fact.slots = slots.filter { $0.meeting == meeting.id }.map { MotiSlot(id: $0.id, start: $0.start) }
            fact.start = meeting.start
            fact.chair = meeting.chair
            fact.scribe = meeting.scribe
            fact.interpreterFlagged = meeting.interpreter != nil
            fact.interpreterBooked = meeting.interpreterBooked
            fact.soloOk = meeting.soloOk
            fact.goWithout = meeting.goWithout
            fact.precalledOn = meeting.precalled.map(Day.today(at:))
            fact.pollingSince = pollingSince
            let isSettled = settled.map { at in meeting.start.map { $0 <= at } ?? false } ?? false
            fact.isPlanned = isSettled || plans.contains { $0.meeting == meeting.id }
            return fact
        }
        let open = stored.first(where: \.isOpen)
        facts.meeting = open.map(fact)
        facts.lastMeeting = stored.last { $0.state == .held || $0.state == .notHeld }.map(fact)
        facts.invitations = try invitations(open: open?.id)
        try loadWhoTookPart(&facts, held: Set(stored.filter { $0.state == .held }.map(\.id)))
    }

    private func invitations(open: ID<Meeting>?) throws -> [MotiInvitation] {
        let stored = try records.invitations().filter { $0.meeting == nil || $0.meeting == open }
        let left = try peopleLeftOut()
        return try stored.map { one in
            MotiInvitation(
                id: one.id, person: one.person, part: one.part, unit: one.unit, line: one.line, seat: one.seat,
                isMust: one.need == "must", state: one.state,
                isNotInvited: left.isEmpty ? false : left.matches(try records.shownAs(one)), hasAccount: one.hasAccount)
        }
    }

    private func peopleLeftOut() throws -> PeopleLeftOut {
        PeopleLeftOut(try records.entries(.notInvited).map { try records.text(of: $0) })
    }

    private func loadWhoTookPart(_ facts: inout MotiCase, held: Set<ID<Meeting>>) throws {
        guard !held.isEmpty else { return }
        let present = Set(
            try records.attendance().filter { held.contains($0.meeting) && $0.how.isPresent }.map(\.seat))
        facts.tookPart = Set(try records.allSeats().filter { present.contains($0.id) }.compactMap(\.unit))
    }

    // MARK: Plan

    private func loadPlan(_ facts: inout MotiCase, _ plan: StoredPlan?) throws {
        facts.actions = try records.actions().map { action in
            MotiAction(
                id: action.id, goal: action.goal, owner: action.owner, state: action.state, due: action.due,
                hasNoDateReason: action.noDateBecause != nil, checkOn: action.checkOn,
                finishedOn: action.finished.map(Day.today(at:)))
        }
        facts.plan = plan.map {
            MotiPlan(id: $0.id, version: Int(clamping: $0.version), confirmedOn: Day.today(at: $0.confirmed))
        }
        let from = facts.plan?.confirmedOn ?? .first
        facts.ticked = Set(try records.ticks().filter { $0.on >= from }.map(\.unit))
    }

    // MARK: Clocks

    /// The day the present state's clock began.
    private func since(_ clocks: [StoredClockEvent]) -> Day {
        let moves = clocks.last { event in
            event.from != event.to || (event.name == "sendInvitations" && event.to == MotiState.inviting.rawValue)
        }
        return moves?.day ?? circle.startedOn
    }

    private func loadClocks(
        _ facts: inout MotiCase, _ clocks: [StoredClockEvent], _ plan: StoredPlan?
    ) throws {
        func day(_ code: String, of name: MotiEvent) -> Day? {
            clocks.last { $0.name == name.rawValue }?.codes[code].flatMap { Day(iso: $0) }
        }
        if circle.talkedLater { facts.talkLaterOn = day("until", of: .talkLater) }
        if facts.state == .paused { facts.resumeOn = day("until", of: .pause) }
        facts.wasReopened = clocks.contains { $0.name == MotiEvent.reopen.rawValue }
        let lost = clocks.last { $0.name == MotiEvent.ownerLost.rawValue }
        let named = clocks.last { $0.name == MotiEvent.acceptDuty.rawValue && $0.codes["duty"] == "deputy" }
        if let lost, named.map({ $0.at < lost.at }) ?? true { facts.lostOn = lost.day }
        try loadContacts(&facts, clocks, plan)
    }

    private func loadContacts(
        _ facts: inout MotiCase, _ clocks: [StoredClockEvent], _ plan: StoredPlan?
    ) throws {
        let contact = try reading.row(PlanStatements.lastContact(records.id))
        facts.lastContactOn = try contact?.day(0)
        var dates: [(at: Instant, day: Day)] = []
        if let contact { dates.append((try contact.instant(2), try contact.day(1))) }
        if let plan { dates.append((plan.confirmed, plan.nextContactOn)) }
        for event in clocks {
            if let day = event.codes["nextContact"].flatMap({ Day(iso: $0) }) { dates.append((event.at, day)) }
        }
        facts.nextContactOn = dates.max { $0.at < $1.at }?.day
    }
}

/// Names and kinds of people the client does not want to have asked, one a line.
struct PeopleLeftOut {
    private let lines: [String]

    init(_ texts: [String]) {
        let all = texts.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
        lines = all.map { $0.trimmingBlanks().lowercased() }.filter { $0.count >= 3 }
    }

    var isEmpty: Bool { lines.isEmpty }

    /// A line that is the name, holds it or stands in it.
    func matches(_ name: String) -> Bool {
        let name = name.trimmingBlanks().lowercased()
        guard !name.isEmpty else { return false }
        return lines.contains { $0.contains(name) || name.contains($0) }
    }
}

extension String {
    /// Without white space at either end.
    func trimmingBlanks() -> String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
