package import Core
import SQL

/// A text of the circle is written or changed. Who reads it stands in its kind, or in `readers` for a card or a note.
package struct SaveEntry: MotiAct {
    package let kind: MotiEntryKind
    /// The goal an `understood` or `written` text is about.
    package let goal: ID<Goal>?
    /// The form's field, for refusals and conflicts.
    package let field: String
    package let text: String
    /// The version it was read at; 0 = it was not there.
    package let version: Int64
    /// Parts that may read a card or a note beside the client; nil = the whole circle.
    package let readers: Set<Part>?
    /// Which one is changed, for kinds of which there may be many; nil = a new one, or the only one.
    package let id: ID<Entry>?

    package init(
        _ kind: MotiEntryKind, about goal: ID<Goal>? = nil, field: String = "text", text: String, version: Int64 = 0,
        readers: Set<Part>? = nil, id: ID<Entry>? = nil
    ) {
        self.kind = kind
        self.goal = goal
        self.field = field
        self.text = text
        self.version = version
        self.readers = readers
        self.id = id
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try allow(acts)
        let stored = try find(acts)
        if text.trimmingBlanks().isEmpty {
            guard let stored else { return }
            try require(stored, acts)
            try change.run(EntryStatements.remove(stored.id, at: change.now))
            return try acts.edited(kind.rawValue, item: stored.id.rawValue)
        }
        let text = try MotiLimit.text(text, field, upTo: kind.limit)
        if let stored { try rewrite(stored, to: text, acts) } else { try add(text, acts) }
    }

    // MARK: Who may write

    private func allow(_ acts: MotiActs) throws {
        let sight = MotiSight(acts.change.standing, chairing: acts.chairing)
        let may =
            switch kind {
            case .clientCard, .noTellAgain, .notInvited, .notDiscussed, .safety, .ifWorse, .remaining:
                sight.isClient || sight.isCarrier
            case .precall, .briefing: sight.isCarrier
            case .note: sight.isClient || sight.isWorker
            case .understood, .written: try mayWriteAboutGoal(sight, acts)
            }
        guard may else { throw MotiRecordsMissing() }
        // Nothing is written at a table that was not held.
        guard kind != .understood || acts.facts.lastMeeting?.state == .held else {
            throw Refusals([MotiRefusal(.meetingNotBegun)])
        }
    }

    private func mayWriteAboutGoal(_ sight: MotiSight, _ acts: MotiActs) throws -> Bool {
        guard let goal else { return kind == .written && sight.isWorker }
        guard let topics = acts.facts.goals.first(where: { $0.id == goal })?.topics else { return false }
        let writes = kind == .written ? sight.isWorker || sight.isClient : sight.isCarrier || sight.isAtTable
        return writes && sight.topics(topics)
    }

    // MARK: Rows

    private func find(_ acts: MotiActs) throws -> StoredEntry? {
        let all = try acts.records.entries(kind, about: goal?.rawValue)
        if let id {
            guard let one = all.first(where: { $0.id == id }) else { throw MotiRecordsMissing() }
            return one
        }
        switch kind {
        case .note, .briefing: return nil
        case .written: return all.first { $0.person == acts.actor }
        default: return all.last
        }
    }

    private func require(_ stored: StoredEntry, _ acts: MotiActs) throws {
        guard kind != .note || stored.person == acts.actor else { throw MotiRecordsMissing() }
        guard stored.version == version else {
            throw EditedMeanwhile(
                field: field, mine: text, theirs: try acts.records.text(of: stored), theirVersion: stored.version)
        }
    }

    private func rewrite(_ stored: StoredEntry, to text: String, _ acts: MotiActs) throws {
        let before = try acts.records.text(of: stored)
        if before == text && stored.version != version { return }
        try require(stored, acts)
        if before == text && !readersDiffer(stored) { return }
        try acts.change.keepRevision(
            acts.circle, table: "entry", item: stored.id.rawValue, version: stored.version, text: before,
            author: stored.person.rawValue)
        let changed = try acts.change.run(
            EntryStatements.edit(
                stored.id, text: acts.seal(text, "entry", stored.id.rawValue, "text"), author: author(acts),
                audience: audience, from: stored.version))
        guard changed == 1 else { throw EngineFailure.unavailable("The text moved meanwhile.") }
        try putReaders(on: stored.id, acts)
        try acts.edited(kind.rawValue, item: stored.id.rawValue)
    }

    private func add(_ text: String, _ acts: MotiActs) throws {
        let id = ID<Entry>.random()
        try acts.change.run(
            EntryStatements.insert(
                id, acts.circle, kind: kind.rawValue, about: goal?.rawValue,
                text: acts.seal(text, "entry", id.rawValue, "text"), author: author(acts), audience: audience,
                at: acts.change.now))
        try putReaders(on: id, acts)
        try acts.edited(kind.rawValue, item: id.rawValue)
    }

    private var audience: String { readers == nil && kind.isForCircle ? "circle" : "parts" }

    private func readersDiffer(_ stored: StoredEntry) -> Bool {
        stored.audience != audience || stored.readers != (readers ?? [])
    }

    private func putReaders(on entry: ID<Entry>, _ acts: MotiActs) throws {
        try acts.change.run(EntryStatements.dropReaders(of: entry))
        for part in (readers ?? []).sorted(by: { $0.rawValue < $1.rawValue }) {
            try acts.change.run(EntryStatements.addReader(part, to: entry))
        }
    }

    /// The client's card is the client's, whoever holds the pen.
    private func author(_ acts: MotiActs) throws -> ID<Seat> {
        if kind.isClients, let client = acts.clientSeat { return client.id }
        return try acts.requireSeat().id
    }
}

/// "This is about somebody else": the text leaves, and every earlier version of it with it.
package struct EraseEntry: MotiAct {
    package let entry: ID<Entry>

    package init(_ entry: ID<Entry>) {
        self.entry = entry
    }

    package let name = "erased"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.records.entries().first { $0.id == entry }
        let sight = MotiSight(change.standing, chairing: acts.chairing)
        guard let stored, sight.isClient || sight.isCarrier || sight.isAtTable || stored.person == acts.actor else {
            throw MotiRecordsMissing()
        }
        try change.run(EntryStatements.dropReaders(of: entry))
        try change.run(EntryStatements.eraseRevisions(table: "entry", item: entry.rawValue))
        try change.run(EntryStatements.erase(entry))
        try acts.edited("erased", item: entry.rawValue)
    }
}

extension MotiEntryKind {
    /// Characters at most (design, section 5).
    package var limit: Int {
        switch self {
        case .clientCard, .written: 1_500
        case .noTellAgain, .briefing, .notDiscussed: 300
        case .safety, .ifWorse, .precall: 500
        case .notInvited, .understood, .note: 1_000
        case .remaining: 200
        }
    }

    /// Written in the client's name.
    var isClients: Bool { self == .clientCard || self == .noTellAgain }

    /// Read by every worker in the circle when no readers are ticked.
    var isForCircle: Bool { self == .note || self == .ifWorse || self == .remaining || self == .understood }
}

extension MotiActs {
    /// Seats that chair or write the meeting that is on.
    var chairing: Set<ID<Seat>> {
        let meetings = [facts.meeting, facts.lastMeeting].compactMap { $0 }.filter {
            $0.state == .fixed || $0.state == .held
        }
        return Set(meetings.flatMap { [$0.chair, $0.scribe] }.compactMap { $0 })
    }
}
