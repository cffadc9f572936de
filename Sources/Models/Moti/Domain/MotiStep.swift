package import Core

/// One change of rows that a decision asks for, with its ids: what the acts write, in this order, in the event's own transaction.
/// State, owner, next date, and end and purge dates stand in the decision itself.
package enum MotiStep: Sendable, Hashable {
    case openLine(MotiLine)
    case endLine(ID<ConsentLine>, MotiLineEnd)
    case narrowLine(ID<ConsentLine>, to: Scope)
    case moveLineEnd(ID<ConsentLine>, to: Day)
    case openSeat(MotiSeat)
    /// The seat rests on another line from now on.
    case putSeat(ID<Seat>, on: ID<ConsentLine>)
    case changePart(ID<Seat>, to: Part)
    /// Its links and sessions die with it.
    case closeSeat(ID<Seat>)
    case openMeeting(ID<Meeting>, Minutes)
    /// New slots in the place of all earlier ones; the meeting is `polling`, without a start.
    case pollMeeting(ID<Meeting>, [MotiSlot])
    case fixMeeting(ID<Meeting>, MotiSlot, chair: ID<Seat>, scribe: ID<Seat>, goWithout: Bool, soloOk: Bool)
    case precallMeeting(ID<Meeting>, on: Day)
    case holdMeeting(ID<Meeting>, [ID<Seat>: MotiAttendance])
    case missMeeting(ID<Meeting>, [ID<Seat>: MotiAttendance])
    case cancelMeeting(ID<Meeting>)
    /// A plan, or "no plan needed", has followed the meeting.
    case settleMeeting(ID<Meeting>)
    /// The client's "may meet without me" was for one meeting.
    case spendMeetingWithout
    /// Sent, or asked again after the meeting was moved: with its meeting, its seat, and a link of its own if it has none.
    case ask(ID<Invitation>, seat: ID<Seat>, meeting: ID<Meeting>)
    case answer(ID<Invitation>, InvitationState, slots: Set<ID<Slot>>)
    case endInvitation(ID<Invitation>)
    /// `proposed` again, with the owner until another is found; nil when the owner has no seat: it stays where it was.
    case handBack(ID<Action>, to: ID<Seat>?)
    /// The same person, another of their seats; its state stands.
    case moveAction(ID<Action>, to: ID<Seat>)
    case openOffer(MotiOffer)
    case endOffer(ID<Offer>, MotiOfferEnd)
    case openAsking(MotiAsking)
    /// Nil: nobody took it, the circle ended.
    case closeAsking(takenBy: ID<Person>?)
    /// An `ownerLost` of its own beside the event: owner or deputy is gone, a new deputy is to be named.
    case noteLoss
    /// `talkLater`, kept as its event's code `until`.
    case postponeTalk(until: Day)
    /// `pause`, kept as its event's code `until`.
    case pauseUntil(Day)
    case keepPlan(MotiPlan, responsible: ID<Seat>, deputy: ID<Seat>, meeting: ID<Meeting>?, next: Day)
    case noteContact(MotiContacting, next: Day)
    /// The next-contact date was set by this event: it is kept as its code `nextContact`.
    case nextContact(Day)
    case tick(ID<Unit>, kind: String?, notNeeded: String?, on: Day)
    case catchUp(ID<Person>)
    /// Briefing card only, so many minutes.
    case openBriefing(ID<Person>, Minutes)
    case offer(MotiOffered)
    case destroyKey
    case deleteRows
}

/// `offer.state` once it is not open.
package enum MotiOfferEnd: String, Sendable, CaseIterable {
    case accepted, refused, lapsed, withdrawn
}

/// What is put before somebody after the event, and waits for nothing.
package enum MotiOffered: String, Sendable, CaseIterable {
    case personalCard, clientNowForm, workerNowForm, debrief, clientCopy, extracts, recordTexts, clientLaterForm
}
