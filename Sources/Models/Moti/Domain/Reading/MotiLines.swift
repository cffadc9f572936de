package import Core

// Lines of pages: what one item of a circle looks like to a reader who may see it.

/// A question in the client's own words.
package struct MotiGoalLine: Sendable, Hashable {
    package let id: ID<Goal>
    package let number: Int
    package let text: String
    package let topics: [String]
    package let version: Int64
    /// 0–10, oldest first; empty for readers who may not see ratings.
    package let ratings: [MotiRating]
}

package struct MotiRating: Sendable, Hashable {
    package let value: Int
    package let on: Day
}

/// An agreed thing.
package struct MotiActionLine: Sendable, Hashable {
    package let id: ID<Action>
    package let goal: ID<Goal>
    package let what: String
    package let owner: ID<Seat>
    package let ownerName: String
    package let ownerPart: Part
    package let isMine: Bool
    package let due: Day?
    package let noDateBecause: String?
    package let note: String?
    package let state: ActionState
    package let waitsFor: String?
    package let checkOn: Day?
    package let reason: String?
    package let finishedOn: Day?
    package let isLate: Bool
    package let version: Int64
}

/// A text, who wrote it and who reads it.
package struct MotiEntryLine: Sendable, Hashable {
    package let id: ID<Entry>
    package let kind: MotiEntryKind
    package let goal: ID<Goal>?
    package let text: String
    package let author: String
    package let authorPart: Part
    package let isMine: Bool
    package let at: Instant
    package let version: Int64
    /// Names of everybody who may read it, the reader's own left out.
    package let readers: [String]
    /// Parts ticked as its readers, for a card or a note.
    package let parts: Set<Part>
}

/// A meeting; place and remote link only for those who may see them.
package struct MotiMeetingLine: Sendable, Hashable {
    package let id: ID<Meeting>
    package let state: MeetingState
    /// `first`, `review`, `other`.
    package let purpose: String
    package let minutes: Int
    package let municipality: String?
    package let place: String?
    package let remote: String?
    package let access: String?
    package let interpreter: String?
    package let interpreterBooked: Bool
    package let isFast: Bool
    package let soloOk: Bool
    package let start: Instant?
    package let slots: [MotiSlotLine]
    package let chair: ID<Seat>?
    package let chairName: String?
    package let scribe: ID<Seat>?
    package let scribeName: String?
    package let precalledOn: Day?
    package let clientSawAt: Instant?
    package let asked: [MotiAskedLine]
    package let attendance: [ID<Seat>: MotiAttendance]
    package let version: Int64
}

/// A slot and how many of those asked it suits.
package struct MotiSlotLine: Sendable, Hashable {
    package let id: ID<Slot>
    package let start: Instant
    /// Names of those it suits.
    package let suits: [String]
    package let answered: Int
    /// Everyone who must come has said this slot suits, or answered in writing.
    package let allMusts: Bool
}

/// Someone asked, and the answer.
package struct MotiAskedLine: Sendable, Hashable {
    package let id: ID<Invitation>
    package let seat: ID<Seat>?
    package let person: ID<Person>
    package let part: Part
    package let shownAs: String
    package let isMust: Bool
    /// `onSite`, `remote`.
    package let mode: String
    package let minutes: Int
    package let state: InvitationState
    package let slots: [ID<Slot>]
    /// Who could come instead; the owner, coordinators and the client see it.
    package let deputy: String?
    package let checkWord: String
    package let why: String?
    package let line: ID<ConsentLine>?
    package let unit: ID<Unit>?
    package let phone: String?
    package let email: String?
    package let codeBy: String
    package let hasAccount: Bool
}

/// A version of the plan.
package struct MotiPlanLine: Sendable, Hashable {
    package let id: ID<Plan>
    package let version: Int
    package let confirmedOn: Day
    package let clientAgreed: Bool
    package let nextContactOn: Day
    package let copyGivenOn: Day?
    package let dissents: [MotiDissentLine]
}

package struct MotiDissentLine: Sendable, Hashable {
    package let id: Int64
    package let author: String
    package let text: String
    package let at: Instant
}

package struct MotiContactLine: Sendable, Hashable {
    package let id: ID<Contact>
    package let author: String
    package let channel: String
    package let result: String
    package let on: Day
    package let next: Day
    package let line: String?
    package let at: Instant
}

/// What happened, as a code with its codes: words are the page's.
package struct MotiEventLine: Sendable, Hashable {
    package let id: ID<Event>
    package let name: String
    package let at: Instant
    /// Who did it; empty for the clock.
    package let actor: String
    package let codes: [String: String]
    package let to: String?
}

package struct MotiTickLine: Sendable, Hashable {
    package let unit: ID<Unit>
    package let organisation: MotiUnitName?
    package let kind: String
    package let notNeeded: String?
    package let on: Day
}

package struct MotiOfferLine: Sendable, Hashable {
    package let id: ID<Offer>
    package let duty: MotiDuty
    package let person: ID<Person>
    package let name: String
    package let until: Day
    package let isMine: Bool
}

/// One consent as a sentence's facts.
package struct MotiConsentLine: Sendable, Hashable {
    package let id: ID<ConsentLine>
    /// `person`, `pair`, `unit`, `duty`.
    package let kind: String
    package let name: String
    package let people: [ID<Person>]
    package let direction: MotiDirection
    package let isAll: Bool
    package let isContactOnly: Bool
    package let topics: [String]
    package let deputyAllowed: Bool
    package let exclusions: String?
    package let from: Instant
    package let to: Day
    /// Written down, not yet given.
    package let isDraft: Bool
    package let endedAt: Instant?
    package let endedHow: String?
    /// How it was given.
    package let manner: String?
    package let givenOn: Day?
    package let textVersion: String?
}

/// Owner on duty, date and why.
package struct MotiNextStep: Sendable, Hashable {
    package let on: Day
    package let why: MotiWhy
    package let isMine: Bool
    package let ownerName: String
    /// Stands in when the owner is away.
    package let deputyName: String?
}
