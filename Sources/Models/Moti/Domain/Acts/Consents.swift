package import Core
import SQL

/// One row of step 4: what a recipient would get to know. It opens nothing until the client gives it.
package struct DraftLine: MotiAct {
    /// Of those asked.
    package let person: ID<Person>
    package let isAll: Bool
    /// None = time and place only.
    package let topics: Set<String>
    package let direction: MotiDirection
    package let to: Day?
    package let deputyAllowed: Bool
    /// What they are not told; ≤ 300.
    package let exclusions: String?
    /// The form's field, for refusals.
    package let field: String

    package init(
        for person: ID<Person>, isAll: Bool = false, topics: Set<String>, direction: MotiDirection, to: Day?,
        deputyAllowed: Bool, exclusions: String?, field: String = "topics"
    ) {
        self.person = person
        self.isAll = isAll
        self.topics = topics
        self.direction = direction
        self.to = to
        self.deputyAllowed = deputyAllowed
        self.exclusions = exclusions
        self.field = field
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let asked = try acts.records.invitations().first { $0.person == person && $0.state != .ended }
        guard let asked else { throw MotiRecordsMissing() }
        let end = try end(acts)
        let scope = Scope(all: isAll, topics: isAll ? [] : known(acts), contactOnly: false)
        for draft in try acts.records.lines() where draft.isDraft && draft.person == person {
            try change.run(ConsentStatements.dropDraftTopics(draft.id))
            try change.run(ConsentStatements.dropDraft(draft.id))
        }
        var texts = MotiTexts()
        let recipient = MotiRecipient.person(person)
        texts.names[recipient] = try acts.records.shownAs(asked)
        texts.exclusions[recipient] = try MotiLimit.optional(exclusions, "exclusions", upTo: 300)
        let line = MotiLine(
            id: .random(), recipient: recipient, scope: scope, direction: direction, deputyAllowed: deputyAllowed,
            to: end, isConfirmed: false)
        try MotiLineWriting(change: change, circle: acts.circle, texts: texts).open(line)
        try acts.edited("line", item: line.id.rawValue)
    }

    /// Life areas, and `plan`: the client lets a support person read it.
    private func known(_ acts: MotiActs) -> Set<String> {
        topics.intersection(acts.facts.settings.lifeAreas + ["plan"])
    }

    private func end(_ acts: MotiActs) throws -> Day {
        guard let ends = acts.facts.ends else { throw MotiRecordsMissing() }
        guard let to else { return ends }
        guard to >= acts.change.today else { throw Refusals([MotiRefusal(.lineDateMissing)]) }
        guard to <= ends else { throw Refusals([MotiRefusal(.lineTooLong, ["day": ends.iso])]) }
        return to
    }
}

/// The client gives the rows of step 4: each becomes a line in force, and the convener's and the pair's lines are
/// confirmed by the same consent.
package struct GiveConsents: MotiAct {
    package let textVersion: String?
    package let language: String?
    /// It was asked what the consent must *not* cover.
    package let askedExclusions: Bool
    package let manner: MotiConsentManner?
    /// A second worker who heard it aloud.
    package let heardBy: ID<Person>?
    /// Where the paper is kept; ≤ 100.
    package let keptAt: String?
    package let word: MotiWord?

    package init(
        textVersion: String?, language: String?, askedExclusions: Bool, manner: MotiConsentManner?,
        heardBy: ID<Person>? = nil, keptAt: String? = nil, word: MotiWord?
    ) {
        self.textVersion = textVersion
        self.language = language
        self.askedExclusions = askedExclusions
        self.manner = manner
        self.heardBy = heardBy
        self.keptAt = keptAt
        self.word = word
    }

    package var name: String { MotiEvent.giveConsent.rawValue }

    package func perform(_ change: any Change) throws {
        let first = try MotiActs(change)
        try first.requireCarrier()
        guard word != nil || MotiSight(change.standing).isClient else { throw Refusals([MotiRefusal(.wordMissing)]) }
        guard let manner else { throw Refusals([MotiRefusal(.consentMannerMissing)]) }
        guard let textVersion, !textVersion.isEmpty else { throw Refusals([MotiRefusal(.textNotShown)]) }
        let consent = try ConsentWriting(
            textVersion: textVersion, language: language ?? "fi", manner: manner, heardBy: heardBy, keptAt: keptAt
        ).write(first)
        let drafts = try first.records.lines().filter(\.isDraft)
        for line in try first.records.lines() where !line.isDraft && line.isInForce(on: change.today) {
            try change.run(ConsentStatements.confirm(line.id, by: consent))
        }
        for draft in drafts { try give(draft, consent, manner, change) }
        if drafts.isEmpty {
            try change.note(
                EventNote(
                    name, seat: first.ownSeat?.id, codes: ["manner": manner.rawValue],
                    from: first.facts.state?.rawValue, to: first.facts.state?.rawValue))
        }
    }

    private func give(
        _ draft: StoredLine, _ consent: ID<Consent>, _ manner: MotiConsentManner, _ change: any Change
    ) throws {
        guard let person = draft.person else { return }
        let records = try MotiRecords(change)
        let recipient = MotiRecipient.person(person)
        var texts = MotiTexts()
        texts.consent = consent
        texts.names[recipient] = try records.recipient(of: draft).name
        texts.exclusions[recipient] = try records.open(
            draft.exclusions, "consent_line", draft.id.rawValue, "exclusions")
        texts.codes["manner"] = manner.rawValue
        try change.run(ConsentStatements.dropDraftTopics(draft.id))
        try change.run(ConsentStatements.dropDraft(draft.id))
        let acts = try MotiActs(change)
        try acts.act(
            .giveConsent,
            MotiInput(
                .giving(
                    MotiGiving(
                        recipient: recipient, scope: draft.scope, direction: draft.direction, to: draft.to,
                        deputyAllowed: draft.deputyAllowed, textVersion: textVersion, language: language,
                        clientLanguage: acts.clientLanguage(), askedExclusions: askedExclusions, manner: manner,
                        heardBy: heardBy)), word: word), texts)
    }
}

/// One more line, or a line anew: to somebody who is in or comes in. In force, and the seat widened, at once.
package struct GiveLine: MotiAct {
    package let recipient: MotiRecipient
    package let scope: Scope
    package let direction: MotiDirection?
    package let to: Day?
    package let deputyAllowed: Bool
    package let exclusions: String?
    package let consent: GiveConsents

    package init(
        to recipient: MotiRecipient, scope: Scope, direction: MotiDirection?, until: Day?, deputyAllowed: Bool = false,
        exclusions: String? = nil, consent: GiveConsents
    ) {
        self.recipient = recipient
        self.scope = scope
        self.direction = direction
        to = until
        self.deputyAllowed = deputyAllowed
        self.exclusions = exclusions
        self.consent = consent
    }

    package var name: String { MotiEvent.giveConsent.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        if let manner = consent.manner, let version = consent.textVersion, !version.isEmpty {
            texts.consent = try ConsentWriting(
                textVersion: version, language: consent.language ?? "fi", manner: manner, heardBy: consent.heardBy,
                keptAt: consent.keptAt
            ).write(acts)
            texts.codes["manner"] = manner.rawValue
        }
        texts.exclusions[recipient] = try MotiLimit.optional(exclusions, "exclusions", upTo: 300)
        try acts.act(
            .giveConsent,
            MotiInput(
                .giving(
                    MotiGiving(
                        recipient: recipient, scope: scope, direction: direction, to: to, deputyAllowed: deputyAllowed,
                        textVersion: consent.textVersion, language: consent.language,
                        clientLanguage: acts.clientLanguage(), askedExclusions: consent.askedExclusions,
                        manner: consent.manner, heardBy: consent.heardBy)), word: consent.word), texts)
    }
}

/// "Others may meet once without me."
package struct SaveMayMeetWithout: MotiAct {
    package let may: Bool

    package init(_ may: Bool) {
        self.may = may
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard may != acts.facts.mayMeetWithout else { return }
        try change.run(CircleStatements.mayMeetWithout(acts.circle, may))
        try acts.edited("mayMeetWithout", item: acts.circle.rawValue)
    }
}

/// Writes how a consent was given.
struct ConsentWriting {
    let textVersion: String
    let language: String
    let manner: MotiConsentManner
    let heardBy: ID<Person>?
    let keptAt: String?

    func write(_ acts: MotiActs) throws -> ID<Consent> {
        let id = ID<Consent>.random()
        let heard = try heardBy.map { person in
            let name = try PeopleCards.load([person], acts.change)[person]?.name ?? ""
            return SealedRecipient(people: [person], name: name).text
        }
        let kept = try MotiLimit.optional(keptAt, "keptAt", upTo: 100)
        try acts.change.run(
            ConsentStatements.insert(
                id, acts.circle, textVersion: textVersion, language: language, manner: manner.rawValue,
                on: acts.change.today, by: acts.requireActor(),
                heardBy: acts.seal(heard, "consent", id.rawValue, "heard_by"),
                keptAt: acts.seal(kept, "consent", id.rawValue, "kept_at"), at: acts.change.now))
        return id
    }
}

extension MotiActs {
    func clientLanguage() throws -> String {
        guard let client = clientSeat else { return "fi" }
        return try change.row(PersonStatements.language(client.person))?.text(0) ?? "fi"
    }
}
