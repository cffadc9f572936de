import Core
import SQL

/// A question of the client, its text still sealed.
struct StoredGoal {
    let id: ID<Goal>
    let number: Int64
    let text: [UInt8]
    let writtenBy: ID<Person>
    let version: Int64
    let topics: Set<String>

    init(_ row: Row, topics: [ID<Goal>: Set<String>]) throws {
        id = try row.id(0)
        number = try row.integer(1)
        text = try row.blob(2)
        writtenBy = try row.id(3)
        version = try row.integer(4)
        self.topics = topics[id] ?? []
    }
}

/// A rating the client gave, still sealed.
struct StoredRating {
    let id: Int64
    let goal: ID<Goal>
    let rating: [UInt8]
    let at: Instant

    init(_ row: Row) throws {
        id = try row.integer(0)
        goal = try row.id(1)
        rating = try row.blob(2)
        at = try row.instant(3)
    }
}

/// What a text of the circle is: the codes of `entry.kind`.
package enum MotiEntryKind: String, Sendable, CaseIterable {
    /// "What I want you to know", by the client.
    case clientCard
    /// "What I do not want to tell again".
    case noTellAgain
    /// Read by the client, the owner, the deputy, the coordinators and the chair; never printed.
    case safety
    /// Names or kinds of people who are not to be asked, one a line.
    case notInvited
    /// What is not talked about.
    case notDiscussed
    /// What was understood together, about a goal.
    case understood
    /// Handed in before the meeting by somebody asked.
    case written
    /// A free text to the circle.
    case note
    /// Who opens, what is feared, the support person asked about alone.
    case precall
    /// What is done if things get worse.
    case ifWorse
    /// Whom to turn to when the circle has ended.
    case remaining
    /// Three lines of where things stand, for the one on duty.
    case briefing
}

/// A text of the circle, still sealed.
struct StoredEntry {
    let id: ID<Entry>
    let kind: MotiEntryKind
    let about: Int64?
    let text: [UInt8]
    let author: ID<Seat>
    let audience: String
    let at: Instant
    let version: Int64
    let person: ID<Person>
    let readers: Set<Part>

    init(_ row: Row, readers: [ID<Entry>: Set<Part>]) throws {
        id = try row.id(0)
        kind = try row.code(1)
        about = try row.optionalInteger(2)
        text = try row.blob(3)
        author = try row.id(4)
        audience = try row.text(5)
        at = try row.instant(6)
        version = try row.integer(7)
        person = try row.id(8)
        self.readers = readers[id] ?? []
    }
}
