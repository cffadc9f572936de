package import Core

/// `noteWorry`: who starts it and what about. Codes only: nobody is named before the client's yes.
package struct MotiWorry: Sendable {
    package var circle: ID<Circle>
    package var unit: ID<Unit>
    package var unitKind: String
    package var lifeAreas: Set<String>

    package init(circle: ID<Circle>, unit: ID<Unit>, unitKind: String, lifeAreas: Set<String>) {
        self.circle = circle
        self.unit = unit
        self.unitKind = unitKind
        self.lifeAreas = lifeAreas
    }
}

/// `clientAgrees`, `clientDeclines`: how the talk went. `MotiInput.day` is its date.
package struct MotiTalk: Sendable {
    package var manner: MotiManner?
    /// `fi`, `sv`, `en`.
    package var language: String?
    /// Whole years.
    package var age: Int?
    /// Asked alone whether it is safe to go on, and the answer was yes.
    package var isSafe: Bool
    package var noticeShown: String?
    /// The new person; made by the act before the machine is asked.
    package var client: ID<Person>?
    /// The client lets the pair in.
    package var pairYes: Bool

    package init(
        manner: MotiManner? = nil, language: String? = nil, age: Int? = nil, isSafe: Bool = false,
        noticeShown: String? = nil, client: ID<Person>? = nil, pairYes: Bool = false
    ) {
        self.manner = manner
        self.language = language
        self.age = age
        self.isSafe = isSafe
        self.noticeShown = noticeShown
        self.client = client
        self.pairYes = pairYes
    }
}

/// How consent was given (`consent.manner`).
package enum MotiConsentManner: String, Sendable, CaseIterable {
    case signature, signIn, oral
}

/// `giveConsent`: one new line. A line in force for the same recipient is replaced by it.
package struct MotiGiving: Sendable {
    package var recipient: MotiRecipient?
    package var scope: Scope?
    package var direction: MotiDirection?
    package var to: Day?
    package var deputyAllowed = false
    package var textVersion: String?
    /// The language the text was shown in, and the client's own.
    package var language: String?
    package var clientLanguage: String
    /// It was asked what the consent must *not* cover.
    package var askedExclusions: Bool
    package var manner: MotiConsentManner?
    /// A second worker who heard it aloud.
    package var heardBy: ID<Person>?

    package init(
        recipient: MotiRecipient?, scope: Scope?, direction: MotiDirection? = .both, to: Day?,
        deputyAllowed: Bool = false, textVersion: String?, language: String?, clientLanguage: String,
        askedExclusions: Bool, manner: MotiConsentManner?, heardBy: ID<Person>? = nil
    ) {
        self.recipient = recipient
        self.scope = scope
        self.direction = direction
        self.to = to
        self.deputyAllowed = deputyAllowed
        self.textVersion = textVersion
        self.language = language
        self.clientLanguage = clientLanguage
        self.askedExclusions = askedExclusions
        self.manner = manner
        self.heardBy = heardBy
    }
}

/// `consent_line.ended_how`.
package enum MotiLineEnd: String, Sendable, CaseIterable {
    case withdrawn, mistake, term, removed, replaced, all
}

/// `withdrawLine`.
package struct MotiWithdrawing: Sendable {
    package var line: ID<ConsentLine>
    /// Only these topics are taken away; nil = the whole line.
    package var topics: Set<String>?
    package var how: MotiLineEnd

    package init(line: ID<ConsentLine>, topics: Set<String>? = nil, how: MotiLineEnd = .withdrawn) {
        self.line = line
        self.topics = topics
        self.how = how
    }
}
