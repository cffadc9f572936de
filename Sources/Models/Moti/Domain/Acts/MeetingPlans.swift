package import Core
import SQL

/// Step 5: size, slots, place, access and interpreter of the meeting that is being prepared.
package struct SaveMeeting: MotiAct {
    /// `call`, `joint`, `team`.
    package let size: String
    /// 5–480.
    package let minutes: Int
    package let municipality: String?
    package let place: String?
    package let remote: String?
    package let access: String?
    /// Language of the interpreter; nil = none.
    package let interpreter: String?
    package let isFast: Bool
    /// 2–4, or 1 chosen by the client.
    package let slots: [Instant]
    package let chosenByClient: Bool
    /// One person may chair and write, by the client's yes.
    package let soloOk: Bool
    package let version: Int64

    package init(
        size: String, minutes: Int, municipality: String?, place: String?, remote: String?, access: String?,
        interpreter: String?, isFast: Bool, slots: [Instant], chosenByClient: Bool = false, soloOk: Bool,
        version: Int64
    ) {
        self.size = size
        self.minutes = minutes
        self.municipality = municipality
        self.place = place
        self.remote = remote
        self.access = access
        self.interpreter = interpreter
        self.isFast = isFast
        self.slots = slots
        self.chosenByClient = chosenByClient
        self.soloOk = soloOk
        self.version = version
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        try check(acts)
        try change.run(CircleStatements.size(acts.circle, size))
        let meeting = try acts.records.meetings().first(where: \.isOpen)
        let id = meeting?.id ?? .random()
        if meeting == nil {
            let purpose = acts.facts.lastMeeting?.state == .held ? "review" : "first"
            try change.run(
                MeetingStatements.insert(id, acts.circle, state: "floating", purpose: purpose, minutes: minutes))
        }
        try shape(id, from: meeting, acts)
        if meeting?.state ?? .floating == .floating {
            try put(slots, on: id, acts)
            try change.run(MeetingStatements.sawBy(client: nil, id))
        }
        try acts.edited("meeting", item: id.rawValue)
    }

    private func check(_ acts: MotiActs) throws {
        guard ["call", "joint", "team"].contains(size) else { throw MotiTextRefusal(.textMissing, field: "size") }
        guard (5...480).contains(minutes) else { throw MotiTextRefusal(.textMissing, field: "minutes") }
        let count = Set(slots).count
        guard count <= 4 else { throw Refusals([MotiRefusal(.slotsTooMany)]) }
        guard count == 0 || count >= 2 || chosenByClient else { throw Refusals([MotiRefusal(.slotsMissing)]) }
        guard acts.facts.meeting?.state ?? .floating == .floating, let first = slots.min() else { return }
        let lead = isFast ? acts.facts.settings.fastLeadDays : acts.facts.settings.leadDays
        let earliest = lead.due(from: acts.facts.today)
        guard Day.today(at: first) >= earliest else {
            throw Refusals([MotiRefusal(.slotTooSoon, ["day": earliest.iso])])
        }
    }

    private func shape(_ id: ID<Meeting>, from stored: StoredMeeting?, _ acts: MotiActs) throws {
        let row = id.rawValue
        func sealed(_ text: String?, _ column: String, upTo limit: Int) throws -> [UInt8]? {
            try acts.seal(MotiLimit.optional(text, column, upTo: limit), "meeting", row, column)
        }
        if let stored, stored.version != version, let place {
            let theirs = try acts.records.open(stored.place, "meeting", row, "place") ?? ""
            throw EditedMeanwhile(field: "place", mine: place, theirs: theirs, theirVersion: stored.version)
        }
        try acts.change.run(
            MeetingStatements.shape(
                id, minutes: minutes, municipality: MotiLimit.optional(municipality, "municipality", upTo: 100),
                place: sealed(place, "place", upTo: 200), remote: sealed(remote, "remote", upTo: 300),
                access: sealed(access, "access", upTo: 300),
                interpreter: MotiLimit.optional(interpreter, "interpreter", upTo: 10), fast: isFast, soloOk: soloOk,
                from: stored?.version ?? 1))
    }

    private func put(_ slots: [Instant], on meeting: ID<Meeting>, _ acts: MotiActs) throws {
        let before = acts.facts.meeting?.slots ?? []
        for slot in before where !slots.contains(slot.start) {
            try acts.change.run(MeetingStatements.dropSlot(slot.id, at: acts.change.now))
        }
        for start in Set(slots).sorted() where !before.contains(where: { $0.start == start }) {
            try acts.change.run(MeetingStatements.addSlot(.random(), meeting, start: start))
        }
    }
}

/// "The client has seen this": the text that the guests will read.
package struct ClientSaw: MotiAct {
    package init() {}
    package let name = "clientSaw"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard let meeting = acts.facts.meeting else { throw Refusals([MotiRefusal(.slotsMissing)]) }
        try change.run(MeetingStatements.sawBy(client: change.now, meeting.id))
        try acts.edited("clientSaw", item: meeting.id.rawValue)
    }
}

/// All drafts leave at once: seats, one link each, and a question to each. Or nothing leaves to anybody.
package struct SendInvitations: MotiAct {
    /// Only these; nil = all drafts.
    package let only: Set<ID<Invitation>>?
    /// Slots of a review meeting; nil = those that stand in step 5.
    package let slots: [Instant]?
    package let chosenByClient: Bool
    private let tokens: any Tokens

    package init(
        only: Set<ID<Invitation>>? = nil, slots: [Instant]? = nil, chosenByClient: Bool = false, tokens: any Tokens
    ) {
        self.only = only
        self.slots = slots
        self.chosenByClient = chosenByClient
        self.tokens = tokens
    }

    package var name: String { MotiEvent.sendInvitations.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.records.meetings().first(where: \.isOpen)
        let drafts = acts.facts.drafts.map(\.id)
        guard let minutes = stored?.length ?? acts.defaultLength else { throw MotiRecordsMissing() }
        var texts = MotiTexts()
        texts.tokens = tokens
        texts.shownAs = try shownAs(acts)
        let starts = slots ?? (stored?.state == .floating ? acts.facts.meeting?.slots.map(\.start) ?? [] : [])
        try acts.act(
            .sendInvitations,
            MotiInput(
                .sending(
                    MotiSending(
                        invitations: only ?? Set(drafts), slots: starts,
                        chosenByClient: chosenByClient || starts.count == 1, isFast: stored?.fast ?? false,
                        minutes: minutes, clientSaw: stored?.clientSaw != nil))), texts)
    }

    /// How each asked seat is shown to the others.
    private func shownAs(_ acts: MotiActs) throws -> [ID<Person>: String] {
        try acts.records.invitations().filter { $0.state == .draft }
            .reduce(into: [:]) { $0[$1.person] = try acts.records.shownAs($1) }
    }
}

/// The time stands.
package struct FixTime: MotiAct {
    package let slot: ID<Slot>?
    package let chair: ID<Seat>?
    package let scribe: ID<Seat>?
    package let goWithout: Bool
    package let soloOk: Bool
    /// The client's yes to the slot.
    package let yes: MotiYes?
    private let tokens: any Tokens

    package init(
        slot: ID<Slot>?, chair: ID<Seat>?, scribe: ID<Seat>?, goWithout: Bool = false, soloOk: Bool = false,
        yes: MotiYes?, tokens: any Tokens
    ) {
        self.slot = slot
        self.chair = chair
        self.scribe = scribe
        self.goWithout = goWithout
        self.soloOk = soloOk
        self.yes = yes
        self.tokens = tokens
    }

    package var name: String { MotiEvent.fixTime.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.tokens = tokens
        try acts.act(
            .fixTime,
            MotiInput(
                .fixing(
                    MotiFixing(slot: slot, chair: chair, scribe: scribe, goWithout: goWithout, soloOk: soloOk)),
                yes: yes), texts)
    }
}

/// Another time: new slots, or one chosen by the client.
package struct MoveMeeting: MotiAct {
    package let reason: String?
    package let slots: [Instant]
    package let chosenByClient: Bool
    package let word: MotiWord?
    private let tokens: any Tokens

    package init(
        reason: String?, slots: [Instant], chosenByClient: Bool, word: MotiWord? = nil, tokens: any Tokens
    ) {
        self.reason = reason
        self.slots = slots
        self.chosenByClient = chosenByClient
        self.word = word
        self.tokens = tokens
    }

    package var name: String { MotiEvent.moveMeeting.rawValue }

    package func perform(_ change: any Change) throws {
        var texts = MotiTexts()
        texts.tokens = tokens
        try MotiActs(change).act(
            .moveMeeting, MotiInput(.moving(slots: slots, chosenByClient: chosenByClient), word: word, reason: reason),
            texts)
    }
}

/// An interpreter is flagged, or booked.
package struct BookInterpreter: MotiAct {
    package let language: String?
    package let isBooked: Bool

    package init(language: String?, isBooked: Bool) {
        self.language = language
        self.isBooked = isBooked
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard let meeting = acts.facts.meeting else { throw MotiRecordsMissing() }
        try change.run(
            MeetingStatements.interpreter(
                meeting.id, language: MotiLimit.optional(language, "interpreter", upTo: 10), booked: isBooked))
        try acts.edited("interpreter", item: meeting.id.rawValue)
    }
}

extension MotiActs {
    /// Length by size.
    var defaultLength: Minutes? {
        Minutes(facts.settings.lengths[stored.size ?? "team"] ?? 60)
    }
}
