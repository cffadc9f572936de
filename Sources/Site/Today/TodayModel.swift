package import Core
import Gate
package import SQL

/// What one model brings to Today: which of its small things wait for a person, and how each is told.
///
/// Today itself knows no model. It is one index over owner, next date and why; a model adds what it owns that is
/// smaller than a circle (an offer, an action, a line in a queue).
package protocol TodayModel: Sendable {
    /// The kind of circle whose own next dates it tells.
    var circleKind: String { get }

    /// Small things that wait for this person: few statements, indexed, at most `limit` rows, soonest first.
    func waiting(for person: ID<Person>, today: Day, limit: Int, in connection: any Connection) throws -> [TodayKey]

    /// Why this person may have the vault named in their list.
    func ground(_ standing: Standing) -> Ground?

    /// One line. `nil` when it is not to be shown after all.
    func line(_ key: TodayKey, _ reading: any Reading, _ visit: Visit) throws -> TodayLine?

    /// A meeting or another time agreed that lies ahead, for the side of the page.
    func ahead(of person: ID<Person>, from: Instant, to: Instant, in connection: any Connection) throws -> [TodayTime]
    /// What the line of such a time says, and where it leads.
    func told(_ time: TodayTime, _ reading: any Reading, _ visit: Visit) throws -> TodayLine?

    /// The sentence of an event that somebody was told of ("Kelan asiantuntija vastasi").
    func news(_ event: TodayNews, _ reading: any Reading, _ visit: Visit) throws -> TodayLine?
}

/// (owner, next date, why) of a circle or of something smaller in it.
package struct TodayKey: Sendable, Hashable {
    package let vault: ID<Vault>
    package let kind: String
    /// The small thing, when it is not the circle itself.
    package let item: Int64?
    package let on: Day
    /// A code with words in three languages.
    package let why: String

    package init(vault: ID<Vault>, kind: String, item: Int64? = nil, on: Day, why: String) {
        self.vault = vault
        self.kind = kind
        self.item = item
        self.on = on
        self.why = why
    }
}

package struct TodayTime: Sendable, Hashable {
    package let vault: ID<Vault>
    package let kind: String
    package let item: Int64
    package let at: Instant

    package init(vault: ID<Vault>, kind: String, item: Int64, at: Instant) {
        self.vault = vault
        self.kind = kind
        self.item = item
        self.at = at
    }
}

package struct TodayNews: Sendable, Hashable {
    package let vault: ID<Vault>
    package let event: ID<Event>
    package let name: String
    package let at: Instant

    package init(vault: ID<Vault>, event: ID<Event>, name: String, at: Instant) {
        self.vault = vault
        self.event = event
        self.name = name
        self.at = at
    }
}

/// One thing of Today in words.
package struct TodayLine: Sendable, Hashable {
    /// What costs someone else their waiting stands first.
    package enum Weight: Int, Sendable, Comparable {
        case new, overdue, quiet, today, endsSoon, later
        package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    package let weight: Weight
    /// The verb: "Soita asiakkaalle".
    package let title: String
    /// Who or what it is about.
    package let about: Markup?
    package let address: String
    /// The button's words when this is the first thing of the page.
    package let step: String

    package init(weight: Weight, title: String, about: Markup?, address: String, step: String) {
        self.weight = weight
        self.title = title
        self.about = about
        self.address = address
        self.step = step
    }
}
