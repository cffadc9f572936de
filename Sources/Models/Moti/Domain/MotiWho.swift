package import Core

/// Who may raise an event (design 3.2), by the letters of the design where it has one.
package enum MotiWho: String, MachineCode {
    case client = "X"
    case representative = "P"
    case convener = "C"
    case coordinator = "K"
    case responsible = "R"
    case deputy = "D"
    case invited = "I"
    case support = "S"
    case interpreter = "T"
    /// Any worker's seat.
    case worker = "W"
    /// Owner on duty.
    case owner = "O"
    case clock = "sys"
    /// Acts that open: X, P; or O, K on the client's word.
    case opens = "X+"
    /// Acts that stop: X, P; or any W on the client's word.
    case stops = "X−"
    /// Of the meeting that is open or was just held.
    case chair, scribe
    /// The seat the answer is for.
    case asked
    /// The person the duty was offered to.
    case offered
    /// An assignment `professional` or `coordinator` in the area, of a kind that may convene.
    case areaWorker
    /// A coordinator of the area.
    case areaCoordinator
    /// A coordinator of the area without a seat.
    case areaCoordinatorOutside
    case fallbackOwner
}

/// Whoever acts, as the circle's rules see them.
package struct MotiBy: Sendable {
    /// Nobody for the clock.
    package var person: ID<Person>?
    package var isClock: Bool
    /// Roles of their assignments in force that reach the circle's area, with the kind of their unit.
    package var roles: [Role: Set<String>]

    package init(person: ID<Person>?, isClock: Bool = false, roles: [Role: Set<String>] = [:]) {
        self.person = person
        self.isClock = isClock
        self.roles = roles
    }

    package static let clock = MotiBy(person: nil, isClock: true)

    /// The actor of a standing, in the area of `area`.
    package init(_ standing: Standing, in area: ID<Area>) {
        self.init(standing.actor, assignments: standing.assignments, in: area)
    }

    /// Before the circle is born there is no standing in it.
    package init(_ actor: Actor, assignments: [Standing.AssignmentFacts], in area: ID<Area>) {
        var roles: [Role: Set<String>] = [:]
        for one in assignments where one.areas.contains(area) {
            roles[one.role, default: []].insert(one.unitKind)
        }
        if case .system = actor.way {
            self.init(person: nil, isClock: true)
        } else {
            self.init(person: actor.person, roles: roles)
        }
    }
}
