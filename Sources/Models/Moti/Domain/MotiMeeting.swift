package import Core

/// A slot put to those asked.
package struct MotiSlot: Sendable, Hashable {
    package var id: ID<Slot>
    package var start: Instant

    package init(id: ID<Slot>, start: Instant) {
        self.id = id
        self.start = start
    }
}

/// `attendance.how`.
package enum MotiAttendance: String, Sendable, CaseIterable {
    case onSite, remote, replaced, leftEarly, absent

    package var isPresent: Bool { self == .onSite || self == .remote || self == .leftEarly }
}

/// A meeting, open or past.
package struct MotiMeeting: Sendable, Hashable {
    package var id: ID<Meeting>
    package var state: MeetingState
    package var minutes: Minutes
    package var slots: [MotiSlot] = []
    /// The fixed start.
    package var start: Instant?
    package var chair: ID<Seat>?
    package var scribe: ID<Seat>?
    package var interpreterFlagged = false
    package var interpreterBooked = false
    /// The client lets one person chair and write.
    package var soloOk = false
    /// The client said: go on without a *must* that cannot come.
    package var goWithout = false
    package var precalledOn: Day?
    /// Last sending or moving: where `moti.replyDays` of a review meeting counts from.
    package var pollingSince: Day?
    /// A plan version names this meeting, or `noPlanNeeded` followed it.
    package var isPlanned = false

    package init(id: ID<Meeting>, state: MeetingState, minutes: Minutes) {
        self.id = id
        self.state = state
        self.minutes = minutes
    }

    package var isOpen: Bool { [.floating, .polling, .fixed].contains(state) }

    /// Day in Helsinki on which the fixed time ends.
    package var endsOn: Day? { start.map { Day.today(at: $0.adding(minutes)) } }

    package func hasBegun(at now: Instant) -> Bool { start.map { $0 <= now } ?? false }
}

/// Someone asked to a meeting, or about to be (`draft`).
package struct MotiInvitation: Sendable, Hashable {
    package var id: ID<Invitation>
    package var person: ID<Person>
    /// `invited`, `supportPerson` or `interpreter`.
    package var part: Part
    package var unit: ID<Unit>?
    package var line: ID<ConsentLine>?
    package var seat: ID<Seat>?
    package var isMust: Bool
    package var state: InvitationState
    /// Matches the client's list of people to leave out.
    package var isNotInvited: Bool
    package var hasAccount: Bool
    package var answeredOn: Day?

    package init(
        id: ID<Invitation>, person: ID<Person>, part: Part = .invited, unit: ID<Unit>? = nil,
        line: ID<ConsentLine>? = nil, seat: ID<Seat>? = nil, isMust: Bool = true, state: InvitationState = .draft,
        isNotInvited: Bool = false, hasAccount: Bool = false
    ) {
        self.id = id
        self.person = person
        self.part = part
        self.unit = unit
        self.line = line
        self.seat = seat
        self.isMust = isMust
        self.state = state
        self.isNotInvited = isNotInvited
        self.hasAccount = hasAccount
    }
}
