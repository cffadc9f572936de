import Core
import SQL

/// Rows that several acts write.
extension Change {
    /// Closes a seat; its links and the sessions bound to them die in the same transaction.
    func close(_ seat: ID<Seat>, how: String) throws {
        try run(SeatStatements.end(seat, how: how, at: now))
        try run(LinkStatements.endSessions(of: seat, at: now))
        try run(LinkStatements.end(of: seat, at: now))
    }

    /// A line opens these topics and no others from now on.
    func narrow(_ line: ID<ConsentLine>, to scope: Scope) throws {
        try run(ConsentStatements.scope(line, scope))
        try run(ConsentStatements.dropTopics(of: line))
        for topic in scope.topics.sorted() { try run(ConsentStatements.addTopic(topic, to: line)) }
    }

    /// Keeps the words that are about to be written over.
    func keepRevision(
        _ circle: ID<Circle>, table: String, item: Int64, version: Int64, text: String, author: Int64
    ) throws {
        let id = ID<Event>.random().rawValue
        try run(
            EntryStatements.keepRevision(
                id, circle, table: table, item: item, version: version,
                text: seal(text, Place("revision", id, "text"), in: vault), author: author, at: now))
    }
}

/// Writes a consent line with its sealed recipient and what it does not cover.
struct MotiLineWriting {
    let change: any Change
    let circle: ID<Circle>
    let texts: MotiTexts

    func open(_ line: MotiLine) throws {
        let id = line.id.rawValue
        let recipient = SealedRecipient(
            people: line.recipient.people.sorted(), name: try texts.names[line.recipient] ?? name(line.recipient))
        try change.run(
            ConsentStatements.insertLine(
                line.id, circle, consent: texts.consent, recipientKind: kind(line.recipient),
                person: line.recipient.people.sorted().first, unit: unit(line.recipient),
                recipient: change.seal(recipient.text, Place("consent_line", id, "recipient"), in: change.vault),
                direction: line.direction.rawValue, scope: line.scope, deputyAllowed: line.deputyAllowed,
                exclusions: change.seal(
                    texts.exclusions[line.recipient], Place("consent_line", id, "exclusions"), in: change.vault),
                from: change.now, to: line.to))
        for topic in line.scope.topics.sorted() { try change.run(ConsentStatements.addTopic(topic, to: line.id)) }
    }

    private func kind(_ recipient: MotiRecipient) -> String {
        switch recipient {
        case .person: "person"
        case .pair: "pair"
        case .unit: "unit"
        case .duty: "duty"
        }
    }

    private func unit(_ recipient: MotiRecipient) -> ID<Unit>? {
        if case .unit(let unit) = recipient { unit } else { nil }
    }

    private func name(_ recipient: MotiRecipient) throws -> String {
        let people = recipient.people.sorted()
        try change.ready(Set(people.map(\.vault)))
        let cards = try PeopleCards.load(Set(people), change)
        return people.compactMap { cards[$0]?.name }.joined(separator: ", ")
    }
}
