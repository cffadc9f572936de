package import Core

/// An open seat.
package struct MotiSeat: Sendable, Hashable {
    package var id: ID<Seat>
    package var person: ID<Person>
    package var part: Part
    package var unit: ID<Unit>?
    /// `unit.kind`: `county`, `kela`, …
    package var unitKind: String?
    package var line: ID<ConsentLine>?
    package var hasAccount: Bool

    package init(
        id: ID<Seat>, person: ID<Person>, part: Part, unit: ID<Unit>? = nil, unitKind: String? = nil,
        line: ID<ConsentLine>? = nil, hasAccount: Bool = true
    ) {
        self.id = id
        self.person = person
        self.part = part
        self.unit = unit
        self.unitKind = unitKind
        self.line = line
        self.hasAccount = hasAccount
    }

    /// W of the design: convener, coordinator, responsible, deputy, invited.
    package var isWorker: Bool { Part.motiWorkers.contains(part) }
}

extension Part {
    /// W of the design.
    package static let motiWorkers: Set<Part> = [.convener, .coordinator, .responsible, .deputy, .invited]
    /// Seats that rest on no consent line: the client's own, who stands for the client, and who sees no content.
    package static let motiNeedsNoLine: Set<Part> = [.client, .representative, .interpreter]
}

/// Whom a consent line opens for.
package enum MotiRecipient: Sendable, Hashable {
    case person(ID<Person>)
    /// Both of the work pair.
    case pair(ID<Person>, ID<Person>)
    case unit(ID<Unit>)
    /// The holder of the standing duty `fallbackOwner`: contact details only.
    case duty(ID<Person>)

    package var people: Set<ID<Person>> {
        switch self {
        case .person(let one), .duty(let one): [one]
        case .pair(let one, let other): [one, other]
        case .unit: []
        }
    }

    package var isPair: Bool {
        if case .pair = self { true } else { false }
    }
}

/// `consent_line.direction`.
package enum MotiDirection: String, Sendable, CaseIterable {
    case gets, gives, both
}

/// A consent line in force.
package struct MotiLine: Sendable, Hashable {
    package var id: ID<ConsentLine>
    package var recipient: MotiRecipient
    /// What it opens.
    package var scope: Scope
    package var direction: MotiDirection
    package var deputyAllowed: Bool
    /// The last day it is in force.
    package var to: Day
    /// Given by the client on paper, on their own page, or aloud before a second worker (the consent row it came with).
    package var isConfirmed: Bool

    package init(
        id: ID<ConsentLine>, recipient: MotiRecipient, scope: Scope, direction: MotiDirection = .both,
        deputyAllowed: Bool = false, to: Day, isConfirmed: Bool = true
    ) {
        self.id = id
        self.recipient = recipient
        self.scope = scope
        self.direction = direction
        self.deputyAllowed = deputyAllowed
        self.to = to
        self.isConfirmed = isConfirmed
    }
}

/// One of the client's questions.
package struct MotiGoal: Sendable, Hashable {
    package var id: ID<Goal>
    package var topics: Set<String>
    /// The client has rated it at least once.
    package var isRated: Bool

    package init(id: ID<Goal>, topics: Set<String>, isRated: Bool = false) {
        self.id = id
        self.topics = topics
        self.isRated = isRated
    }
}
