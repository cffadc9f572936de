import Core

/// What an act writes beside the machine's steps: words, codes and secrets the machine never sees.
struct MotiTexts {
    /// The consent that new lines came with; none leaves them drafts.
    var consent: ID<Consent>?
    /// How each recipient is called.
    var names: [MotiRecipient: String] = [:]
    /// What a recipient is not told.
    var exclusions: [MotiRecipient: String] = [:]
    /// How a seat is shown to the others.
    var shownAs: [ID<Person>: String] = [:]
    /// Who could come instead, name and contact.
    var deputy: String?
    /// Why somebody was absent, a code.
    var absences: [ID<Seat>: String] = [:]
    /// Day of a contact, and its one line.
    var contactOn: Day?
    var contactLine: String?
    /// The plan as it stands, made once the machine has said yes.
    var plan: ((any Change) throws -> String)?
    /// The client said yes to the plan; a dissent otherwise.
    var clientAgreed = false
    /// Where links get their secrets. Only acts that ask, move or stop need it.
    var tokens: (any Tokens)?
    /// Codes of the event beside those that every event has.
    var codes: [String: String] = [:]
    var item: Int64?
}
