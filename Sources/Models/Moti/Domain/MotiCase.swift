package import Core

/// The facts of one MOTI circle that rules may look at: ids, codes, dates, booleans. No text. Loaded from the database, or
/// built by hand in a test.
package struct MotiCase: Sendable, Hashable {
    package var circle: ID<Circle>
    package var area: ID<Area>
    /// Nil before `noteWorry`.
    package var state: MotiState?
    /// Where `resume` leads; present in `paused` only.
    package var keptState: MotiState?
    package var settings: MotiSettings
    package var today: Day
    package var now: Instant

    /// The programme has its fallback owner, register number and security plan, and is open in the area today.
    package var isProgrammeOpen = true
    package var startedOn: Day
    /// The day the present state's clock began: the latest event that changed the state, or `sendInvitations` in `inviting`.
    package var since: Day
    /// Date put off to by `talkLater` (its event's code `until`); it may be used once.
    package var talkLaterOn: Day?
    /// Resume date of the pause that is on (its event's code `until`).
    package var resumeOn: Day?
    /// The latest next-contact date anybody set: by `contact`, by the plan, or as the code `nextContact` of an event
    /// (`resume`, `continue`, `reopen`, `extendTerm`).
    package var nextContactOn: Day?
    package var lastContactOn: Day?
    /// Day of an `ownerLost` after which no deputy has accepted yet.
    package var lostOn: Day?
    package var ends: Day?
    package var purges: Day?
    /// The circle ended because the client died (`circle.reason`).
    package var hasDied = false
    /// `reopen` has happened: the circle is followed even without a plan.
    package var wasReopened = false
    /// The client allowed one meeting without themselves.
    package var mayMeetWithout = false

    /// Open seats only.
    package var seats: [MotiSeat] = []
    /// Lines in force only.
    package var lines: [MotiLine] = []
    package var goals: [MotiGoal] = []
    /// All but those of meetings past.
    package var invitations: [MotiInvitation] = []
    /// The one meeting that is floating, polling or fixed.
    package var meeting: MotiMeeting?
    /// The latest that was held or not held.
    package var lastMeeting: MotiMeeting?
    package var actions: [MotiAction] = []
    /// The newest version.
    package var plan: MotiPlan?
    /// Open offers only.
    package var offers: [MotiOffer] = []
    package var asking: MotiAsking?
    /// The work pair of the area, when there is one.
    package var pair: MotiPair?
    /// Last owner by standing duty, and their deputy.
    package var fallback: MotiFallback?
    /// Whose absence is on today, among all named here.
    package var away: Set<ID<Person>> = []
    /// Account holders whose seat ended earlier.
    package var formerHolders: Set<ID<Person>> = []
    /// Organisations that were present at a meeting held.
    package var tookPart: Set<ID<Unit>> = []
    /// Organisations whose tick "recorded" (or "not needed") stands since the latest plan.
    package var ticked: Set<ID<Unit>> = []

    package init(
        circle: ID<Circle>, area: ID<Area>, state: MotiState?, settings: MotiSettings, now: Instant, startedOn: Day,
        since: Day
    ) {
        self.circle = circle
        self.area = area
        self.state = state
        self.settings = settings
        self.now = now
        self.today = Day.today(at: now)
        self.startedOn = startedOn
        self.since = since
    }
}
