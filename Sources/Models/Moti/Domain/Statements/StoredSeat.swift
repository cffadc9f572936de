import Core
import SQL

/// A seat as it lies in the database.
struct StoredSeat {
    let id: ID<Seat>
    let person: ID<Person>
    let part: Part
    let unit: ID<Unit>?
    let shownAs: [UInt8]?
    let line: ID<ConsentLine>?
    let basis: String
    let from: Instant
    let to: Instant?
    let caughtUp: Instant?
    let unitKind: String?
    let hasAccount: Bool

    init(_ row: Row) throws {
        id = try row.id(0)
        person = try row.id(1)
        part = try row.code(2)
        unit = try row.optionalID(3)
        shownAs = try row.optionalBlob(4)
        line = try row.optionalID(5)
        basis = try row.text(6)
        from = try row.instant(7)
        to = try row.optionalInstant(8)
        caughtUp = try row.optionalInstant(9)
        unitKind = try row.optionalText(10)
        hasAccount = try row.integer(11) > 0
    }

    var isOpen: Bool { to == nil }
}

/// A consent line as it lies in the database, with its topics.
struct StoredLine {
    let id: ID<ConsentLine>
    let consent: ID<Consent>?
    let kind: String
    let person: ID<Person>?
    let unit: ID<Unit>?
    let recipient: [UInt8]
    let direction: MotiDirection
    let scope: Scope
    let deputyAllowed: Bool
    let exclusions: [UInt8]?
    let from: Instant
    let to: Day
    let ended: Instant?
    let endedHow: String?
    let version: Int64

    init(_ row: Row, topics: [ID<ConsentLine>: Set<String>]) throws {
        id = try row.id(0)
        consent = try row.optionalID(1)
        kind = try row.text(2)
        person = try row.optionalID(3)
        unit = try row.optionalID(4)
        recipient = try row.blob(5)
        direction = try row.code(6)
        scope = Scope(all: try row.bool(7), topics: topics[id] ?? [], contactOnly: try row.bool(8))
        deputyAllowed = try row.bool(9)
        exclusions = try row.optionalBlob(10)
        from = try row.instant(11)
        to = try row.day(12)
        ended = try row.optionalInstant(13)
        endedHow = try row.optionalText(14)
        version = try row.integer(15)
    }

    /// Written down but not yet given by the client.
    var isDraft: Bool { consent == nil }

    func isInForce(on today: Day) -> Bool { !isDraft && ended == nil && today <= to }
}

/// How a consent was given.
struct StoredConsent {
    let id: ID<Consent>
    let textVersion: String
    let language: String
    let manner: String
    let givenOn: Day
    let recordedBy: ID<Person>
    let heardBy: [UInt8]?
    let keptAt: [UInt8]?

    init(_ row: Row) throws {
        id = try row.id(0)
        textVersion = try row.text(1)
        language = try row.text(2)
        manner = try row.text(3)
        givenOn = try row.day(4)
        recordedBy = try row.id(5)
        heardBy = try row.optionalBlob(6)
        keptAt = try row.optionalBlob(7)
    }

    /// On paper, on the own page, or aloud before a second worker.
    var confirms: Bool { manner != MotiConsentManner.oral.rawValue || heardBy != nil }
}

/// Who a line opens for, as its sealed column holds it: their ids, then how they are called.
struct SealedRecipient {
    let people: [ID<Person>]
    let name: String

    init(people: [ID<Person>], name: String) {
        self.people = people
        self.name = name
    }

    init(_ text: String) {
        let cut = text.firstIndex(of: "\n") ?? text.startIndex
        people = text[..<cut].split(separator: ",").compactMap { ID(String($0)) }
        name = cut == text.startIndex && !text.hasPrefix("\n") ? text : String(text[cut...].dropFirst())
    }

    var text: String { people.map(\.description).joined(separator: ",") + "\n" + name }
}
