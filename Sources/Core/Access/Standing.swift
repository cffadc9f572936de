/// What one actor is in one vault at one moment: all that a rule of access may look at.
package struct Standing: Sendable {
    /// The vault's facts that lie in the clear.
    package struct VaultFacts: Sendable {
        package let id: ID<Vault>
        package let kind: String
        package let owner: ID<Person>?
        package let nextOn: Day?
        package let nextWhy: String?
        package let endsOn: Day?
        package let purgeOn: Day?
        /// Present when the vault is a circle.
        package let circle: CircleFacts?

        package init(
            id: ID<Vault>, kind: String, owner: ID<Person>?, nextOn: Day?, nextWhy: String?, endsOn: Day?,
            purgeOn: Day?, circle: CircleFacts?
        ) {
            self.id = id
            self.kind = kind
            self.owner = owner
            self.nextOn = nextOn
            self.nextWhy = nextWhy
            self.endsOn = endsOn
            self.purgeOn = purgeOn
            self.circle = circle
        }
    }

    package struct CircleFacts: Sendable {
        package let id: ID<Circle>
        package let kind: String
        package let programme: ID<Programme>
        package let area: ID<Area>
        package let unit: ID<Unit>
        package let state: String
        package let keptState: String?
        package let version: Int64

        package init(
            id: ID<Circle>, kind: String, programme: ID<Programme>, area: ID<Area>, unit: ID<Unit>, state: String,
            keptState: String?, version: Int64
        ) {
            self.id = id
            self.kind = kind
            self.programme = programme
            self.area = area
            self.unit = unit
            self.state = state
            self.keptState = keptState
            self.version = version
        }
    }

    /// One of the actor's open seats whose consent line, if it rests on one, is in force today.
    package struct SeatFacts: Sendable {
        package let id: ID<Seat>
        package let part: Part
        package let line: ID<ConsentLine>?
        /// What the line opens; all topics for a seat that needs none.
        package let scope: Scope

        package init(id: ID<Seat>, part: Part, line: ID<ConsentLine>?, scope: Scope) {
            self.id = id
            self.part = part
            self.line = line
            self.scope = scope
        }
    }

    /// One of the actor's assignments in force today.
    package struct AssignmentFacts: Sendable {
        package let id: ID<Assignment>
        package let role: Role
        package let unit: ID<Unit>
        package let unitKind: String
        /// The assignment's area and everything below it.
        package let areas: Set<ID<Area>>

        package init(id: ID<Assignment>, role: Role, unit: ID<Unit>, unitKind: String, areas: Set<ID<Area>>) {
            self.id = id
            self.role = role
            self.unit = unit
            self.unitKind = unitKind
            self.areas = areas
        }
    }

    package let actor: Actor
    package let vault: VaultFacts
    package let seats: [SeatFacts]
    /// Loaded only when there is no seat.
    package let assignments: [AssignmentFacts]

    package init(actor: Actor, vault: VaultFacts, seats: [SeatFacts], assignments: [AssignmentFacts]) {
        self.actor = actor
        self.vault = vault
        self.seats = seats
        self.assignments = assignments
    }

    package var parts: Set<Part> { Set(seats.map(\.part)) }

    package func seat(_ part: Part) -> SeatFacts? { seats.first { $0.part == part } }

    /// All that any of the actor's seats opens.
    package var scope: Scope { seats.reduce(.nothing) { $0.union($1.scope) } }
}

/// Which topics a consent line opens.
package struct Scope: Sendable, Hashable {
    package let all: Bool
    package let topics: Set<String>
    /// The line lets its holder reach the client and read nothing else.
    package let contactOnly: Bool

    package init(all: Bool, topics: Set<String>, contactOnly: Bool = false) {
        self.all = all
        self.topics = topics
        self.contactOnly = contactOnly
    }

    package static let everything = Scope(all: true, topics: [])
    package static let nothing = Scope(all: false, topics: [], contactOnly: true)

    /// An item is open only when **all** its topics are in the line (visibility matrix, `t`).
    package func covers(_ itemTopics: Set<String>) -> Bool {
        !contactOnly && (all || (!itemTopics.isEmpty && itemTopics.isSubset(of: topics)))
    }

    package func union(_ other: Scope) -> Scope {
        Scope(
            all: all || other.all, topics: topics.union(other.topics),
            contactOnly: contactOnly && other.contactOnly)
    }
}
