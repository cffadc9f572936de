package import Core
import SQL

/// Everything the clock has to do in one circle today, in one transaction.
package struct ClockAct: MotiAct {
    private let tokens: any Tokens

    package init(tokens: any Tokens) {
        self.tokens = tokens
    }

    package let name = "clock"
    /// A line that ends is told of so many days before (exception 20).
    static let lineWarnDays = 14
    /// Told so many days before the clock closes, the nearest first.
    static let closingWarnDays = [1, 7]
    /// Never ending alarms are a fault, not a reason to hang.
    private static let most = 50

    /// - Throws: ``NothingDue`` when another server has done it meanwhile: nothing is stored then.
    package func perform(_ change: any Change) throws {
        var did = 0
        while did < ClockAct.most, try alarm(change) { did += 1 }
        did += try loseOwners(change)
        did += try tellOfThings(change)
        did += try tellOfEnds(change)
        guard did > 0 else { throw NothingDue() }
    }

    // MARK: Dates of the circle

    /// - Returns: whether there was one.
    private func alarm(_ change: any Change) throws -> Bool {
        let acts = try MotiActs(change)
        // The purge itself is the gate's: it destroys the key.
        guard let alarm = MotiAlarm.due(acts.facts), alarm.event != .purge else { return false }
        var texts = MotiTexts()
        texts.tokens = tokens
        try acts.act(alarm.event, alarm.input, texts)
        if let state = try MotiCaseLoader.load(change).state, state.isFinal { try change.endEverything(of: acts) }
        return true
    }

    /// Conveners, owners and deputies without an assignment or with a closed account.
    private func loseOwners(_ change: any Change) throws -> Int {
        let acts = try MotiActs(change)
        let holders = Set(
            acts.facts.seats.filter { [.convener, .responsible, .deputy].contains($0.part) }.map(\.person))
        guard !holders.isEmpty else { return 0 }
        let working = Set(
            try change.rows(ClockStatements.working(holders.sorted(), on: change.today)).map {
                ID<Person>(rawValue: try $0.integer(0))
            })
        let lost = holders.subtracting(working).sorted()
        guard let first = lost.first else { return 0 }
        if acts.facts.state == .worry {
            try acts.act(.letGo)
            return 1
        }
        guard acts.facts.state?.isLive ?? false else { return 0 }
        var texts = MotiTexts()
        texts.tokens = tokens
        try acts.act(.ownerLost, MotiInput(.losing(first)), texts)
        return 1
    }

    // MARK: Promised things

    private func tellOfThings(_ change: any Change) throws -> Int {
        let acts = try MotiActs(change)
        guard acts.facts.state?.isLive ?? false else { return 0 }
        var told = 0
        for stored in try acts.records.actions() {
            guard let fact = acts.facts.actions.first(where: { $0.id == stored.id }),
                let step = ActionLateness.of(fact, acts.facts.today, acts.facts.settings),
                step.rawValue > stored.lateTold
            else { continue }
            try tell(stored, step, acts)
            told += 1
        }
        if told > 0 { try change.rearm() }
        return told
    }

    private func tell(_ action: StoredAction, _ step: ActionLateness, _ acts: MotiActs) throws {
        try acts.change.run(ActionStatements.told(action.id, step: step.rawValue))
        let event = try acts.change.note(
            EventNote(
                ActionEvent.late.rawValue, item: action.id.rawValue, codes: ["step": String(step.rawValue)],
                from: acts.facts.state?.rawValue, to: acts.facts.state?.rawValue))
        guard step != .counted else { return }
        let holder = acts.facts.seat(action.owner)
        var people = Set([holder?.person].compactMap { $0 })
        if step == .late, let responsible = acts.facts.seat(.responsible) { people.insert(responsible.person) }
        try acts.change.ready(Set(people.map(\.vault) + [.outbox]))
        if let holder, !holder.hasAccount, holder.part != .client {
            people.remove(holder.person)
            try MotiLetters(change: acts.change, tokens: tokens).send(.O1, to: holder.person, by: nil, checkWord: false)
        }
        try acts.change.tell(people, of: event)
    }

    // MARK: Ends ahead

    private func tellOfEnds(_ change: any Change) throws -> Int {
        let acts = try MotiActs(change)
        guard acts.facts.state?.isLive ?? false, let ends = acts.facts.ends else { return 0 }
        let known = try acts.records.events()
        var told = 0
        let soon = change.today.adding(days: ClockAct.lineWarnDays)
        for line in acts.facts.lines where line.to < ends && line.to >= change.today && line.to <= soon {
            guard !known.contains(where: { $0.name == "lineEnds" && $0.item == line.id.rawValue }) else { continue }
            try tell("lineEnds", item: line.id.rawValue, codes: ["to": line.to.iso], acts)
            told += 1
        }
        let isSoon = ends >= change.today && ends <= acts.facts.settings.endWarnDays.due(from: change.today)
        if acts.facts.state == .closing { return told + (try tellOfClosing(ends, known, acts)) }
        if isSoon,
            !known.contains(where: { $0.name == "termSoon" && $0.codes["ends"] == ends.iso })
        {
            try tell("termSoon", item: nil, codes: ["ends": ends.iso], acts)
            told += 1
        }
        return told
    }

    /// 7 days and 1 day before the clock closes what is being rounded off.
    private func tellOfClosing(_ ends: Day, _ known: [StoredEvent], _ acts: MotiActs) throws -> Int {
        let last = acts.facts.settings.closeDays.due(from: ends)
        let left = acts.facts.today.days(until: last)
        guard let step = ClockAct.closingWarnDays.first(where: { left <= $0 }), left >= 0 else { return 0 }
        let codes = ["left": String(step), "to": last.iso]
        guard !known.contains(where: { $0.name == "closingSoon" && $0.codes == codes }) else { return 0 }
        try tell("closingSoon", item: nil, codes: codes, acts)
        return 1
    }

    private func tell(_ name: String, item: Int64?, codes: [String: String], _ acts: MotiActs) throws {
        let event = try acts.change.note(
            EventNote(
                name, item: item, codes: codes, from: acts.facts.state?.rawValue, to: acts.facts.state?.rawValue))
        let people = Set(acts.facts.clientSeats.map(\.person) + [acts.facts.onDuty].compactMap { $0 })
        try acts.change.ready(Set(people.map(\.vault) + [.outbox]))
        try acts.change.tell(people, of: event)
    }
}

/// The clock found nothing left to do: another server was there first.
package struct NothingDue: Error, Equatable {
    package init() {}
}
