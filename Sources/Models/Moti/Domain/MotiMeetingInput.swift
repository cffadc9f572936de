package import Core

/// `sendInvitations`: the drafts to send and the slots to put to them.
package struct MotiSending: Sendable {
    /// Drafts to send.
    package var invitations: Set<ID<Invitation>>
    /// Outside `scheduled`: 2–4 slots, or 1 chosen by the client.
    package var slots: [Instant]
    package var chosenByClient: Bool
    /// Sooner than `moti.leadDays`: by the client's yes, down to `moti.fastLeadDays`.
    package var isFast: Bool
    package var minutes: Minutes
    /// The client has seen the text that the guests will read.
    package var clientSaw: Bool

    package init(
        invitations: Set<ID<Invitation>>, slots: [Instant], chosenByClient: Bool = false, isFast: Bool = false,
        minutes: Minutes, clientSaw: Bool
    ) {
        self.invitations = invitations
        self.slots = slots
        self.chosenByClient = chosenByClient
        self.isFast = isFast
        self.minutes = minutes
        self.clientSaw = clientSaw
    }
}

/// `reply`: x of `answer(x)`.
package struct MotiAnswering: Sendable {
    package var invitation: ID<Invitation>
    /// `yes`, `yesRemote`, `written`, `deputyOffered` or `no`.
    package var answer: InvitationState?
    /// Slots that suit; for yes and yesRemote while polling.
    package var slots: Set<ID<Slot>>
    /// Characters of the written input.
    package var length: Int
    /// All topics of the written input are in the own line.
    package var isOnOwnTopics: Bool
    package var deputyNamed: Bool
    package var deputyReachable: Bool

    package init(
        invitation: ID<Invitation>, answer: InvitationState?, slots: Set<ID<Slot>> = [], length: Int = 0,
        isOnOwnTopics: Bool = true, deputyNamed: Bool = false, deputyReachable: Bool = false
    ) {
        self.invitation = invitation
        self.answer = answer
        self.slots = slots
        self.length = length
        self.isOnOwnTopics = isOnOwnTopics
        self.deputyNamed = deputyNamed
        self.deputyReachable = deputyReachable
    }
}

/// `fixTime`. The client's yes to the slot is `MotiInput.yes`.
package struct MotiFixing: Sendable {
    package var slot: ID<Slot>?
    package var chair: ID<Seat>?
    package var scribe: ID<Seat>?
    /// The client's "go on without" the *musts* that are not ready.
    package var goWithout: Bool
    /// The client lets one person chair and write.
    package var soloOk: Bool

    package init(
        slot: ID<Slot>?, chair: ID<Seat>?, scribe: ID<Seat>?, goWithout: Bool = false, soloOk: Bool = false
    ) {
        self.slot = slot
        self.chair = chair
        self.scribe = scribe
        self.goWithout = goWithout
        self.soloOk = soloOk
    }
}

/// `precall`: reached (day and channel), or the days on which it was tried.
package struct MotiPrecalling: Sendable {
    package var reachedOn: Day?
    package var channel: String?
    package var tries: Set<Day>

    package init(reachedOn: Day? = nil, channel: String? = nil, tries: Set<Day> = []) {
        self.reachedOn = reachedOn
        self.channel = channel
        self.tries = tries
    }
}

/// `confirmPlan`. The client's yes is `MotiInput.yes`; next contact is `MotiInput.day`.
package struct MotiPlanning: Sendable {
    /// The new version's id.
    package var plan: ID<Plan>
    package var readAloud: Bool
    /// The client's dissent is written instead of, or beside, a yes.
    package var hasDissent: Bool
    /// Goals said to be left open.
    package var leftOpen: Set<ID<Goal>>
    /// Proposed actions printed "asked, not promised yet".
    package var leftProposed: Set<ID<Action>>

    package init(
        plan: ID<Plan>, readAloud: Bool, hasDissent: Bool = false, leftOpen: Set<ID<Goal>> = [],
        leftProposed: Set<ID<Action>> = []
    ) {
        self.plan = plan
        self.readAloud = readAloud
        self.hasDissent = hasDissent
        self.leftOpen = leftOpen
        self.leftProposed = leftProposed
    }
}
