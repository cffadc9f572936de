package import Core
import SQL

/// The client was rung before the meeting, or it was tried on two days.
package struct Precall: MotiAct {
    package let reachedOn: Day?
    package let channel: String?
    package let tries: Set<Day>
    /// Who opens, what is feared, the support person asked about alone; ≤ 500.
    package let note: String?

    package init(reachedOn: Day?, channel: String?, tries: Set<Day> = [], note: String? = nil) {
        self.reachedOn = reachedOn
        self.channel = channel
        self.tries = tries
        self.note = note
    }

    package var name: String { MotiEvent.precall.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.act(
            .precall,
            MotiInput(.precalling(MotiPrecalling(reachedOn: reachedOn, channel: channel, tries: tries))))
        if let note, !note.trimmingBlanks().isEmpty {
            let stored = try acts.records.entries(.precall).last
            try SaveEntry(.precall, field: "note", text: note, version: stored?.version ?? 0).perform(change)
        }
    }
}

/// How each seat was there.
package struct HoldMeeting: MotiAct {
    package let attendance: [ID<Seat>: MotiAttendance]
    /// Why somebody was absent, a code.
    package let reasons: [ID<Seat>: String]

    package init(_ attendance: [ID<Seat>: MotiAttendance], reasons: [ID<Seat>: String] = [:]) {
        self.attendance = attendance
        self.reasons = reasons
    }

    package var name: String { MotiEvent.hold.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.absences = reasons
        let present = attendance.filter(\.value.isPresent).count
        texts.codes["present"] = String(present)
        texts.codes["meeting"] = acts.facts.lastMeeting?.state == .held ? "later" : "first"
        try acts.act(.hold, MotiInput(.attending(attendance)), texts)
    }
}

/// The client did not come: no meeting. The client is rung the next working day; it is never closed for this.
package struct ClientAbsent: MotiAct {
    package let attendance: [ID<Seat>: MotiAttendance]
    /// `forgot`, `fear`, `illness`, `transport`, `changedMind`, `other`; nil when not known.
    package let reason: String?
    private let tokens: any Tokens

    package init(_ attendance: [ID<Seat>: MotiAttendance], reason: String?, tokens: any Tokens) {
        self.attendance = attendance
        self.reason = reason
        self.tokens = tokens
    }

    package var name: String { MotiEvent.clientAbsent.rawValue }

    package func perform(_ change: any Change) throws {
        var texts = MotiTexts()
        texts.tokens = tokens
        try MotiActs(change).act(.clientAbsent, MotiInput(.attending(attendance), reason: reason), texts)
    }
}

/// Somebody came late or left early: the consent card is drawn anew.
package struct MarkAttendance: MotiAct {
    package let seat: ID<Seat>
    package let how: MotiAttendance

    package init(_ seat: ID<Seat>, _ how: MotiAttendance) {
        self.seat = seat
        self.how = how
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireTable()
        guard acts.facts.state == .held || acts.facts.state == .following, acts.facts.seat(seat) != nil,
            let meeting = acts.facts.lastMeeting, meeting.state == .held
        else { throw MotiRecordsMissing() }
        try change.run(MeetingStatements.forgetAttendance(meeting.id, seat))
        try change.run(MeetingStatements.attend(meeting.id, seat, how: how.rawValue, reason: nil))
        try acts.edited("attendance", item: meeting.id.rawValue)
    }
}
