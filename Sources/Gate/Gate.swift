package import Core
package import SQL

/// The only way to read or act. It loads what the actor is, asks the model's pure rule for a ground, writes the access
/// record and makes it durable, and only then hands the content over.
package struct Gate: Sendable {
    /// A model's rule of access: the ground on which this actor may, or nil.
    package typealias Rule = @Sendable (Standing) -> Ground?

    package let data: any Engine
    package let keyring: Keyring
    package let clock: any Clock
    let trace: Trace

    /// How often a body may ask for keys that have to be loaded first: people behind people behind people.
    private static let keyRounds = 8

    package init(data: any Engine, keyring: Keyring, trace: Trace, clock: any Clock) {
        self.data = data
        self.keyring = keyring
        self.trace = trace
        self.clock = clock
    }

    /// Reads content of one vault.
    ///
    /// - Parameters:
    ///   - item: what kind of thing is read (`circle`, `plan`), for the trace.
    ///   - rule: answers with the ground or refuses. A refusal is recorded, also of what is absent.
    ///   - body: reads and unseals in one snapshot. May run more than once.
    /// - Throws: ``NotFound`` when refused, absent or purged; ``EngineFailure`` when the record cannot be written:
    ///   then nothing is shown.
    package func read<Value: Sendable>(
        _ vault: ID<Vault>, _ item: String, by actor: Actor, ground rule: @escaping Rule,
        _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Granted<Value> {
        let found = try await look(for: vault, by: actor, ground: rule, body)
        try await witness(found, item, by: actor)
        guard let one = found.first, let value = one.value, let ground = one.ground else { throw NotFound() }
        return Granted(value, ground: ground.rawValue)
    }

    /// Reads content of many vaults for one list (Today, a board): one snapshot, one record a vault, one commit.
    ///
    /// - Parameters:
    ///   - find: which vaults, each with what is sought in it, in the list's order. Those the rule refuses are left out
    ///     and not recorded, since nobody asked for them by name.
    ///   - body: reads one of them.
    package func readEach<Key: Sendable, Value: Sendable>(
        _ item: String, by actor: Actor,
        find: @escaping @Sendable (any Connection, Day) throws -> [(vault: ID<Vault>, key: Key)],
        ground rule: @escaping @Sendable (Standing, Key) -> Ground?,
        _ body: @escaping @Sendable (any Reading, Key) throws -> Value
    ) async throws -> Granted<[Value]> {
        let found = try await look(find: find, by: actor, ground: rule, body).filter { $0.ground != nil }
        try await witness(found, item, by: actor)
        return Granted(found.compactMap(\.value), ground: Ground.seat.rawValue)
    }

    /// Reads what is the actor's own: their list of things, their details, their sessions.
    package func own<Value: Sendable>(
        _ item: String, by actor: Actor, _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Granted<Value> {
        guard let person = actor.person, actor.level == .full else { throw NotFound() }
        return try await read(person.vault, item, by: actor, ground: { _ in .own }, body)
    }

    /// Changes one vault: rows, event, tally, access record and outgoing messages in one durable transaction.
    ///
    /// - Parameters:
    ///   - action: the event's name, for the trace.
    ///   - form: makes a form sent twice act once; nil for the clock.
    ///   - fresh: vaults whose keys must exist before the body seals under them (a new person).
    ///   - body: returns the address to show next. May run more than once before its commit.
    /// - Returns: that address; the one of the first time when the form comes again.
    /// - Throws: ``NotFound``, ``FormKeyReused``, a ``Refusal`` or ``Refusals`` of the body, ``EditedMeanwhile``,
    ///   ``EngineFailure``. When it throws nothing is stored but, for a refused ground, the record of it.
    package func perform(
        _ vault: ID<Vault>, _ action: String, item: String = "circle", by actor: Actor, form: FormStamp?,
        ground rule: @escaping Rule, fresh: [ID<Vault>] = [],
        _ body: @escaping @Sendable (any Change) throws -> String
    ) async throws -> String {
        try await change(.standing(vault), action, item, by: actor, form: form, ground: rule, fresh: fresh, body)
    }

    /// Opens a new circle on the ground of an assignment, and runs the body in it.
    package func open(
        _ circle: NewCircle, _ action: String, by actor: Actor, form: FormStamp?, ground rule: @escaping Rule,
        fresh: [ID<Vault>] = [], _ body: @escaping @Sendable (any Change) throws -> String
    ) async throws -> String {
        try await change(
            .new(circle), action, "circle", by: actor, form: form, ground: rule, fresh: fresh + [circle.id.vault], body)
    }

    // MARK: Reading

    private struct Look<Value: Sendable>: Sendable {
        let vault: ID<Vault>
        let standing: Standing?
        let ground: Ground?
        let value: Value?
    }

    private func look<Value: Sendable>(
        for vault: ID<Vault>, by actor: Actor, ground rule: @escaping Rule,
        _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> [Look<Value>] {
        try await look(
            find: { _, _ in [(vault, true)] }, by: actor, ground: { standing, _ in rule(standing) },
            { reading, _ in try body(reading) })
    }

    private func look<Key: Sendable, Value: Sendable>(
        find: @escaping @Sendable (any Connection, Day) throws -> [(vault: ID<Vault>, key: Key)], by actor: Actor,
        ground rule: @escaping @Sendable (Standing, Key) -> Ground?,
        _ body: @escaping @Sendable (any Reading, Key) throws -> Value
    ) async throws -> [Look<Value>] {
        let now = clock.now()
        let today = Day.today(at: now)
        return try await withKeys([]) {
            try await data.read { connection in
                let sought = try find(connection, today)
                let standings = try StandingLoader(connection: connection, actor: actor, today: today)
                    .load(Array(Set(sought.map(\.vault))))
                try keyring.ready(Set(standings.keys))
                // What all lines lack is asked for at once: a list may name more people than there are rounds.
                var missing: Set<ID<Vault>> = []
                let memory = RowMemory()
                let looks: [Look<Value>] = try sought.map { vault, key in
                    guard let standing = standings[vault], let ground = rule(standing, key) else {
                        return Look(vault: vault, standing: standings[vault], ground: nil, value: nil)
                    }
                    let open = OpenVault(
                        connection: connection, standing: standing, keyring: keyring, now: now, today: today,
                        memory: memory)
                    do {
                        return Look(vault: vault, standing: standing, ground: ground, value: try body(open, key))
                    } catch let keys as KeysMissing {
                        missing.formUnion(keys.vaults)
                        return Look(vault: vault, standing: standing, ground: ground, value: nil)
                    }
                }
                guard missing.isEmpty else { throw KeysMissing(vaults: missing) }
                return looks
            }
        }
    }

    /// One record a vault, however much of it was looked at. What is absent is recorded like what is refused: the two take
    /// the same time, and trying made-up addresses leaves a trace.
    private func witness<Value: Sendable>(_ looks: [Look<Value>], _ item: String, by actor: Actor) async throws {
        var seen: Set<ID<Vault>> = []
        let once = looks.filter { seen.insert($0.vault).inserted }
        guard !once.isEmpty else { return }
        let at = clock.now()
        try await withKeys(witnesses(actor)) {
            try await data.write { connection in
                let witness = GateWitness(
                    trace: trace, keyring: keyring, connection: connection, actor: actor, at: at)
                try witness.record(
                    once.map { GateWitness.Look(vault: $0.vault, ground: $0.ground, standing: $0.standing) }, "read",
                    item)
            }
        }
    }

    // MARK: Changing

    private enum Target: Sendable {
        case standing(ID<Vault>)
        case new(NewCircle)

        var vault: ID<Vault> {
            switch self {
            case .standing(let vault): vault
            case .new(let circle): circle.id.vault
            }
        }
    }

    private enum Outcome: Sendable {
        case done(String)
        case refused(Standing?)
    }

    private func change(
        _ target: Target, _ action: String, _ item: String, by actor: Actor, form: FormStamp?,
        ground rule: @escaping Rule, fresh: [ID<Vault>], _ body: @escaping @Sendable (any Change) throws -> String
    ) async throws -> String {
        if !fresh.isEmpty { try await keyring.create(fresh) }
        let now = clock.now()
        let attempt: @Sendable () async throws -> Outcome = {
            try await withKeys(witnesses(actor).union(fresh)) {
                try await data.write { connection in
                    try once(form, by: actor, in: connection, at: now) {
                        try decide(target, action, item, actor, now, connection, rule, body)
                    }
                }
            }
        }
        let outcome: Outcome
        do {
            outcome = try await attempt()
        } catch EngineFailure.unknownOutcome where form != nil {
            outcome = try await attempt()
        }
        switch outcome {
        case .done(let address): return address
        case .refused(let standing):
            try await witness(
                [Look<Bool>(vault: target.vault, standing: standing, ground: nil, value: nil)], item, by: actor)
            throw NotFound()
        }
    }

    private func once(
        _ form: FormStamp?, by actor: Actor, in connection: any Connection, at now: Instant, _ act: () throws -> Outcome
    ) throws -> Outcome {
        guard let form else { return try act() }
        let person = actor.person?.rawValue ?? 0
        if let earlier = try connection.row(OnceStatements.find(form.key)) {
            guard try earlier.integer(0) == person, try earlier.blob(1) == form.bodyHash else { throw FormKeyReused() }
            return .done(try earlier.text(2))
        }
        let outcome = try act()
        if case .done(let address) = outcome {
            try connection.run(OnceStatements.keep(form, person: person, outcome: address, at: now))
        }
        return outcome
    }

    private func decide(
        _ target: Target, _ action: String, _ item: String, _ actor: Actor, _ now: Instant,
        _ connection: any Connection, _ rule: Rule, _ body: (any Change) throws -> String
    ) throws -> Outcome {
        let today = Day.today(at: now)
        let loader = StandingLoader(connection: connection, actor: actor, today: today)
        guard let standing = try standing(target, loader) else { return .refused(nil) }
        guard let ground = rule(standing) else { return .refused(standing) }
        try keyring.ready([standing.vault.id])
        if case .new(let circle) = target {
            try connection.run(CircleStatements.open(circle.id.vault, kind: "circle", owner: nil, at: now))
            try connection.run(CircleStatements.open(circle, on: today))
        }
        let witness = GateWitness(trace: trace, keyring: keyring, connection: connection, actor: actor, at: now)
        try witness.record(target.vault, action, item, ground: ground, standing: standing)
        let change = VaultChange(
            open: OpenVault(connection: connection, standing: standing, keyring: keyring, now: now, today: today))
        return .done(try body(change))
    }

    private func standing(_ target: Target, _ loader: StandingLoader) throws -> Standing? {
        switch target {
        case .standing(let vault): return try loader.load([vault])[vault]
        case .new(let circle):
            let facts = Standing.VaultFacts(
                id: circle.id.vault, kind: "circle", owner: nil, nextOn: nil, nextWhy: nil, endsOn: nil, purgeOn: nil,
                circle: Standing.CircleFacts(
                    id: circle.id, kind: circle.kind, programme: circle.programme, area: circle.area,
                    unit: circle.unit, state: circle.state, keptState: nil, version: 1))
            return Standing(actor: loader.actor, vault: facts, seats: [], assignments: try loader.assignmentFacts())
        }
    }

    // MARK: Keys

    private func witnesses(_ actor: Actor) -> Set<ID<Vault>> {
        var vaults: Set<ID<Vault>> = [.trace]
        if let person = actor.person { vaults.insert(person.vault) }
        return vaults
    }

    func withKeys<Value: Sendable>(
        _ needed: Set<ID<Vault>>, _ work: @Sendable () async throws -> Value
    ) async throws -> Value {
        let missing = needed.filter { keyring.isUnknown($0) }
        if !missing.isEmpty { try await keyring.load(missing) }
        for _ in 0..<Gate.keyRounds {
            do {
                return try await work()
            } catch let missing as KeysMissing {
                try await keyring.load(missing.vaults)
            }
        }
        return try await work()
    }
}

extension Keyring {
    func ready(_ vaults: Set<ID<Vault>>) throws {
        let missing = vaults.filter { isUnknown($0) }
        guard missing.isEmpty else { throw KeysMissing(vaults: missing) }
    }
}
