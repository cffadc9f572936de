import Core
import Gate
import Moti
import SQL
import TestKit
import Testing

/// Secrets that a test can read back: the hash is the text itself.
struct OpenTokens: Tokens {
    func newToken() -> Token {
        let text = "token-\(UInt64.random(in: 0...UInt64.max))"
        return Token(text: text, hash: Array(text.utf8))
    }
}

/// A circle on a real database behind a real gate, with the hands of everybody who acts in it.
struct ActsStage {
    let world: World
    let circle: ID<Circle>
    let tokens = OpenTokens()

    static let areas: Set<String> = ["money", "work", "housing"]

    static func with(_ kind: Dialect, _ body: (ActsStage) async throws -> Void) async throws {
        try await World.with(kind) { world in
            try await body(try await ActsStage.worry(in: world))
        }
    }

    /// A worry noted by the convener.
    static func worry(in world: World) async throws -> ActsStage {
        let unit = try await unit(of: TestKit.Cast.convener, world)
        let new = NewCircle(
            kind: "moti", programme: ID(rawValue: 300), area: TestKit.Cast.northernArea, unit: unit, state: "worry")
        let act = NoteWorry(unit: unit, unitKind: "county", lifeAreas: areas)
        _ = try await world.gate.open(
            new, act.name, by: world.actor(TestKit.Cast.convener), form: nil,
            ground: { $0.assignments.isEmpty ? nil : .assignment }
        ) { change in
            try act.perform(change)
            return "/"
        }
        return ActsStage(world: world, circle: new.id)
    }

    static func unit(of person: ID<Person>, _ world: World) async throws -> ID<Unit> {
        try await world.database.data.read { connection in
            let row = try connection.row("SELECT unit FROM assignment WHERE person = \(person)")
            return ID(rawValue: try row?.integer(0) ?? 0)
        }
    }

    // MARK: Acting

    func act(_ act: some MotiAct, by person: ID<Person> = TestKit.Cast.convener, form: FormStamp? = nil) async throws {
        try await self.act(act, as: world.actor(person), form: form)
    }

    func act(_ act: some MotiAct, as actor: Actor, form: FormStamp? = nil) async throws {
        _ = try await world.gate.perform(
            circle.vault, act.name, by: actor, form: form, ground: ActsStage.mayAct, fresh: act.fresh
        ) { change in
            try act.perform(change)
            return "/"
        }
    }

    @Sendable static func mayAct(_ standing: Standing) -> Ground? {
        if case .system = standing.actor.way { return .clock }
        return standing.seats.isEmpty ? nil : .seat
    }

    func clock() async throws -> Int {
        let today = Day.today(at: world.clock.now())
        let due = try await world.database.data.read { try MotiChores.due(in: $0, on: today, limit: 50) }
        for one in due {
            let act = ClockAct(tokens: tokens)
            _ = try await world.gate.perform(
                one.vault, act.name, by: .clock(MotiChores.name), form: nil, ground: ActsStage.mayAct
            ) { change in
                try act.perform(change)
                return "/"
            }
        }
        return due.count
    }

    // MARK: Looking

    func read<Value: Sendable>(
        by person: ID<Person>, _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        try await read(as: world.actor(person), body)
    }

    func read<Value: Sendable>(
        as actor: Actor, _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        try await world.gate.read(circle.vault, "circle", by: actor, ground: ActsStage.mayAct, body).value
    }

    func page(by person: ID<Person> = TestKit.Cast.convener) async throws -> CirclePage {
        try await read(by: person, CirclePage.read)
    }

    func state() async throws -> String {
        try await rows("SELECT state FROM circle WHERE id = \(circle)").first.map { try $0.text(0) } ?? "gone"
    }

    func rows(_ statement: Statement) async throws -> [Row] {
        try await world.database.data.read { try $0.rows(statement) }
    }

    func count(_ statement: Statement) async throws -> Int64 {
        try await rows(statement).first?.integer(0) ?? 0
    }

    func messages(_ code: String) async throws -> Int64 {
        try await count("SELECT COUNT(*) FROM outbox WHERE code = \(code)")
    }

    // MARK: Time

    var today: Day { Day.today(at: world.clock.now()) }

    func move(to day: Day, hour: Int = 9) {
        world.clock.move(to: Helsinki.instant(day, TimeOfDay(wrapping: hour * 60)))
    }

    func yes() -> MotiYes { MotiYes(on: today, manner: .faceToFace) }
    func word() -> MotiWord { MotiWord(manner: .phone, identified: "known", on: today) }
}
