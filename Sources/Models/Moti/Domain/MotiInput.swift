package import Core

/// What an event carries: codes, dates, ids and booleans. Texts are written by the acts, never seen by the machine.
package struct MotiInput: Sendable {
    /// Present when somebody acts on the client's word.
    package var word: MotiWord?
    /// "X's yes": recorded with date and manner.
    package var yes: MotiYes?
    /// A reason code.
    package var reason: String?
    /// The date the event is about: put off to, resume on, next contact, died on.
    package var day: Day?
    package var detail: MotiDetail

    package init(
        _ detail: MotiDetail = .none, word: MotiWord? = nil, yes: MotiYes? = nil, reason: String? = nil, day: Day? = nil
    ) {
        self.detail = detail
        self.word = word
        self.yes = yes
        self.reason = reason
        self.day = day
    }

    package static let nothing = MotiInput()
}

/// How the client's word or yes reached the one who records it.
package enum MotiManner: String, Sendable, CaseIterable {
    case faceToFace, phone, letter
}

/// "On the client's word": recorded with manner, how the client was identified, date.
package struct MotiWord: Sendable, Hashable {
    package var manner: MotiManner
    /// A code: `known`, `idCard`, `callback`, …
    package var identified: String
    package var on: Day

    package init(manner: MotiManner, identified: String, on: Day) {
        self.manner = manner
        self.identified = identified
        self.on = on
    }
}

/// The client's yes to the very thing that the event does.
package struct MotiYes: Sendable, Hashable {
    package var on: Day
    /// Nil when the client said it on their own page or card.
    package var manner: MotiManner?

    package init(on: Day, manner: MotiManner?) {
        self.on = on
        self.manner = manner
    }
}

/// What only some events carry.
package enum MotiDetail: Sendable {
    case none
    case worry(MotiWorry)
    case talk(MotiTalk)
    case giving(MotiGiving)
    case withdrawing(MotiWithdrawing)
    /// `withdrawAll`: the client ticked "may ring me".
    case stopping(mayRing: Bool)
    case sending(MotiSending)
    case answering(MotiAnswering)
    case fixing(MotiFixing)
    /// `moveMeeting`: new slots, or one chosen by the client.
    case moving(slots: [Instant], chosenByClient: Bool)
    case precalling(MotiPrecalling)
    /// `hold`, `clientAbsent`: how each seat was there.
    case attending([ID<Seat>: MotiAttendance])
    case planning(MotiPlanning)
    case contacting(MotiContacting)
    case offering(MotiDuty, to: ID<Person>)
    case answeringOffer(ID<Offer>, MotiHandOver?)
    /// `ownerLost`: whose account, assignment, line or seat ended.
    case losing(ID<Person>)
    case seat(ID<Seat>)
    case ticking(MotiTicking)
    /// `dissent`: characters written.
    case length(Int)
    /// `extendTerm`: new end date in `day`; the lines the client renewed.
    case renewing(Set<ID<ConsentLine>>)
    case closing(MotiClosing)
    case reopening(MotiReopening)
    /// `cancel`: the client was told first, or days on which it was tried.
    case cancelling(toldClient: Bool, tries: Set<Day>)
    case breaking(MotiBreaking)
}
