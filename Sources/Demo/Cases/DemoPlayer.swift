import Core
import Gate
import Moti
import SQL

/// Plays a case through the same acts that the pages use, with the clock moved to when each of them happened.
struct DemoPlayer: Sendable {
    let gate: Gate
    let clock: MovableClock
    let tokens: any Tokens
    let circle: ID<Circle>
    let cast: DemoCast
    let start: Day

    /// Moves the clock to so many days after the case began.
    func on(_ day: Int, at hour: Int = 10, minute: Int = 0) {
        clock.move(to: Helsinki.instant(start.adding(days: day), TimeOfDay(hour: hour, minute: minute) ?? .midnight))
    }

    func play(_ act: some MotiAct, by person: ID<Person>) async throws {
        try await play(act, as: actor(person))
    }

    /// A guest from their own browser, by link and code.
    func play(_ act: some MotiAct, byGuest person: ID<Person>) async throws {
        let guest = Actor(way: .link(ID(rawValue: 1)), person: person, level: .full, session: nil, request: "demo")
        try await play(act, as: guest)
    }

    func begin(_ worry: NoteWorry) async throws {
        let new = NewCircle(
            id: circle, kind: "moti", programme: DemoCounty.programme, area: cast.area, unit: worry.unit,
            state: MotiState.worry.rawValue)
        _ = try await gate.open(
            new, worry.name, by: actor(cast.convener), form: nil,
            ground: { MotiAccess.ground(toAct: .noteWorry, $0) ?? ($0.assignments.isEmpty ? nil : .assignment) }
        ) { change in
            try worry.perform(change)
            return "/"
        }
    }

    private func play(_ act: some MotiAct, as actor: Actor) async throws {
        do {
            _ = try await gate.perform(
                circle.vault, act.name, by: actor, form: nil, ground: { $0.seats.isEmpty ? nil : .seat },
                fresh: act.fresh
            ) { change in
                try act.perform(change)
                return "/"
            }
        } catch let refusals as Refusals {
            throw DemoRefused(circle: circle, act: act.name, codes: refusals.all.map(\.code))
        }
    }

    private func actor(_ person: ID<Person>) -> Actor {
        Actor(
            way: .account(ID(rawValue: person.rawValue)), person: person, level: .full, session: nil, request: "demo")
    }

    // MARK: Ids of what was made

    func goals() async throws -> [ID<Goal>] {
        try await ids("SELECT id FROM goal WHERE circle = \(circle) AND removed_at IS NULL ORDER BY number")
    }

    func invitations() async throws -> [ID<Invitation>] {
        try await ids("SELECT id FROM invitation WHERE circle = \(circle) ORDER BY need, minutes, id")
    }

    func invitation(of person: ID<Person>) async throws -> ID<Invitation>? {
        try await first("SELECT id FROM invitation WHERE circle = \(circle) AND person = \(person)")
    }

    func slots() async throws -> [ID<Slot>] {
        try await ids(
            """
            SELECT s.id FROM slot s JOIN meeting m ON m.id = s.meeting
            WHERE m.circle = \(circle) AND s.dropped_at IS NULL ORDER BY s.starts_at
            """)
    }

    func seats() async throws -> [ID<Seat>] {
        try await ids("SELECT id FROM seat WHERE circle = \(circle) AND to_at IS NULL ORDER BY id")
    }

    func seat(of person: ID<Person>) async throws -> ID<Seat>? {
        try await first("SELECT id FROM seat WHERE circle = \(circle) AND person = \(person) AND to_at IS NULL")
    }

    func offer(to person: ID<Person>) async throws -> ID<Offer>? {
        try await first(
            "SELECT id FROM offer WHERE circle = \(circle) AND person = \(person) AND state = \("open")")
    }

    func actions() async throws -> [ID<Action>] {
        try await ids("SELECT id FROM action WHERE circle = \(circle) ORDER BY due_on, id")
    }

    func plan() async throws -> ID<Plan>? {
        try await first("SELECT id FROM plan WHERE circle = \(circle) ORDER BY version DESC")
    }

    private func first<Of>(_ statement: Statement) async throws -> ID<Of>? {
        let all: [ID<Of>] = try await ids(statement)
        return all.first
    }

    private func ids<Of>(_ statement: Statement) async throws -> [ID<Of>] {
        try await gate.data.read { try $0.rows(statement).map { ID<Of>(rawValue: try $0.integer(0)) } }
    }
}

/// A rule said no to the demo's own play: the cases and the rules have parted ways.
package struct DemoRefused: Error, CustomStringConvertible {
    let circle: ID<Circle>
    let act: String
    let codes: [String]

    package var description: String {
        "The demo's case \(circle.rawValue - 2_000) could not be played: \(act) was refused (\(codes.joined(separator: ", ")))."
    }
}
