package import Core
import SQL

/// How a person may be reached, as typed.
package struct PersonContact: Sendable, Hashable {
    package var name: String
    package var phone: String?
    package var email: String?
    /// Times and ways in their own words: "not in the mornings".
    package var reach: String?
    /// `fi`, `sv`, `en`.
    package var language: String
    /// `ownPage`, `email`, `sms`, `phone`, `letter`, `inPerson`, `none`.
    package var channel: String
    package var isProtected: Bool

    package init(
        name: String, phone: String? = nil, email: String? = nil, reach: String? = nil, language: String = "fi",
        channel: String = "none", isProtected: Bool = false
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.reach = reach
        self.language = language
        self.channel = channel
        self.isProtected = isProtected
    }

    /// Writes the person under a key of their own.
    func insert(_ person: ID<Person>, _ change: any Change, prefix: String = "") throws {
        let name = try MotiLimit.text(name, prefix + "name", upTo: 200)
        try change.openVault(person.vault, kind: "person", owner: nil)
        func seal(_ text: String?, _ column: String) throws -> [UInt8]? {
            try change.seal(text, Place("person", person.rawValue, column), in: person.vault)
        }
        try change.run(
            PersonStatements.insert(
                person, name: change.seal(name, Place("person", person.rawValue, "name"), in: person.vault),
                phone: seal(MotiLimit.optional(phone, prefix + "phone", upTo: 40), "phone"),
                email: seal(MotiLimit.optional(email, prefix + "email", upTo: 200), "email"),
                reach: seal(MotiLimit.optional(reach, prefix + "reach", upTo: 200), "reach"), language: language,
                channel: channel, isProtected: isProtected))
    }

    /// Writes over how they may be reached; the name stays.
    func update(_ person: ID<Person>, _ change: any Change, prefix: String = "") throws {
        func seal(_ text: String?, _ column: String) throws -> [UInt8]? {
            try change.seal(text, Place("person", person.rawValue, column), in: person.vault)
        }
        try change.run(
            PersonStatements.update(
                person, phone: seal(MotiLimit.optional(phone, prefix + "phone", upTo: 40), "phone"),
                email: seal(MotiLimit.optional(email, prefix + "email", upTo: 200), "email"),
                reach: seal(MotiLimit.optional(reach, prefix + "reach", upTo: 200), "reach"), language: language,
                channel: channel, isProtected: isProtected))
    }
}

/// The client said yes: only now is a name written. Opens the client's seat, the convener's line, the last owner's
/// contact-only line, and the pair's if the client lets them in.
package struct ClientAgrees: MotiAct {
    /// A fresh id; its key is made by the gate before the act runs.
    package let client: ID<Person>
    package let contact: PersonContact
    package let on: Day?
    package let manner: MotiManner?
    package let age: Int?
    package let isSafe: Bool
    /// Version of the notice that was shown.
    package let noticeShown: String?
    package let pairYes: Bool

    package init(
        client: ID<Person> = .random(), contact: PersonContact, on: Day?, manner: MotiManner?, age: Int?, isSafe: Bool,
        noticeShown: String?, pairYes: Bool
    ) {
        self.client = client
        self.contact = contact
        self.on = on
        self.manner = manner
        self.age = age
        self.isSafe = isSafe
        self.noticeShown = noticeShown
        self.pairYes = pairYes
    }

    package var name: String { MotiEvent.clientAgrees.rawValue }
    package var fresh: [ID<Vault>] { [client.vault] }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try contact.insert(client, change)
        let consent = ID<Consent>.random()
        try change.run(
            ConsentStatements.insert(
                consent, acts.circle, textVersion: noticeShown.flatMap { $0.isEmpty ? nil : $0 } ?? "none",
                language: contact.language, manner: MotiConsentManner.oral.rawValue, on: on ?? change.today,
                by: acts.requireActor(), heardBy: nil, keptAt: nil, at: change.now))
        var texts = MotiTexts()
        texts.consent = consent
        try acts.act(
            .clientAgrees,
            MotiInput(
                .talk(
                    MotiTalk(
                        manner: manner, language: contact.language, age: age, isSafe: isSafe, noticeShown: noticeShown,
                        client: client, pairYes: pairYes)), day: on), texts)
    }
}

/// How the client wants to be reached, corrected later.
package struct SaveClientContact: MotiAct {
    package let contact: PersonContact

    package init(_ contact: PersonContact) {
        self.contact = contact
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard let client = acts.clientSeat else { throw MotiRecordsMissing() }
        try contact.update(client.person, change)
        try acts.edited("contact", item: client.id.rawValue)
    }
}
