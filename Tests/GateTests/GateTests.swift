import Core
import Demo
import Gate
import SQL
import TestKit
import Testing

@Suite("The gate")
struct GateTests {
    /// Opens a circle in which the convener has a seat for work.
    private func openCircle(_ world: World, by person: ID<Person> = Cast.convener) async throws -> ID<Circle> {
        let circle = NewCircle(
            kind: "moti", programme: DemoCounty.programme, area: Cast.northernArea, unit: ID(rawValue: 210),
            state: "worry")
        _ = try await world.gate.open(
            circle, "noteWorry", by: world.actor(person), form: nil,
            ground: { $0.assignments.contains { $0.role == .professional } ? .assignment : nil }
        ) { change in
            let seat = ID<Seat>.random()
            try change.run(
                """
                INSERT INTO seat (id, circle, person, part, basis, from_at)
                VALUES (\(seat), \(circle.id), \(person), \("convener"), \("work"), \(change.now))
                """)
            try change.due(person, on: change.today, why: "talk")
            try change.note(EventNote("noteWorry", seat: seat, to: "worry"))
            return "/moti/\(circle.id)"
        }
        return circle.id
    }

    private let bySeat: Gate.Rule = { $0.seats.isEmpty ? nil : .seat }

    private func records(_ world: World, of circle: ID<Circle>) async throws -> [String] {
        try await world.database.data.read { connection in
            try connection.rows(
                "SELECT action, ground, result FROM access_record WHERE vault = \(circle) ORDER BY sequence"
            ).map { "\(try $0.text(0)) \(try $0.text(1)) \(try $0.text(2))" }
        }
    }

    @Test("hands content to whoever has a ground, and has recorded it", arguments: Engines.available)
    func reads(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let page = try await world.gate.read(
                circle.vault, "circle", by: world.actor(Cast.convener), ground: bySeat
            ) { $0.standing.vault.circle?.state ?? "" }
            #expect(page.value == "worry")
            let written = try await records(world, of: circle)
            #expect(written == ["noteWorry assignment granted", "read seat granted"])
        }
    }

    @Test("refuses like absent, and records the refusal", arguments: Engines.available)
    func refuses(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let strangers = [
                Cast.colleague, Cast.lineManager, Cast.administrator, Cast.foreignCoordinator,
                Cast.dataProtectionOfficer,
            ]
            for stranger in strangers {
                await #expect(throws: NotFound()) {
                    try await world.gate.read(
                        circle.vault, "circle", by: world.actor(stranger), ground: bySeat
                    ) { _ in true }
                }
            }
            await #expect(throws: NotFound()) {
                try await world.gate.read(
                    ID<Circle>.random().vault, "circle", by: world.actor(Cast.colleague), ground: bySeat
                ) { _ in true }
            }
            let refused = try await records(world, of: circle).filter { $0 == "read none refused" }
            #expect(refused.count == strangers.count)
        }
    }

    @Test("shows nothing when the record cannot be written", arguments: Engines.available)
    func noRecordNoSight(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            _ = try await world.database.data.write { try $0.run("DROP TABLE access_record") }
            await #expect(throws: EngineFailure.self) {
                try await world.gate.read(
                    circle.vault, "circle", by: world.actor(Cast.convener), ground: bySeat
                ) { _ in true }
            }
        }
    }

    @Test("a form sent many times at once acts once and leads to the same place", arguments: Engines.available)
    func once(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let stamp = FormStamp(key: "aaaaaaaaaaaaaaaaaaaaaaaa", bodyHash: [1, 2, 3])
            let addresses = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await world.gate.perform(
                            circle.vault, "caughtUp", by: world.actor(Cast.convener), form: stamp,
                            ground: { $0.seats.isEmpty ? nil : .seat }
                        ) { change in
                            try change.note(EventNote("caughtUp"))
                            return "/moti/\(circle)?from=\(number)"
                        }
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(addresses.count == 1)
            let events = try await world.database.data.read {
                try $0.rows("SELECT id FROM event WHERE name = \("caughtUp")").count
            }
            #expect(events == 1)
        }
    }

    @Test("one key with another body is refused", arguments: Engines.available)
    func keyReused(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            for (hash, fails) in [([UInt8(1)], false), ([UInt8(2)], true)] {
                let act = {
                    try await world.gate.perform(
                        circle.vault, "caughtUp", by: world.actor(Cast.convener),
                        form: FormStamp(key: "bbbbbbbbbbbbbbbbbbbbbbbb", bodyHash: hash), ground: bySeat
                    ) { _ in "/" }
                }
                if fails {
                    await #expect(throws: FormKeyReused.self) { try await act() }
                } else {
                    #expect(try await act() == "/")
                }
            }
        }
    }

    @Test("a change that fails leaves nothing: no row, no event, no record of a grant", arguments: Engines.available)
    func failsWhole(_ kind: Dialect) async throws {
        struct Stop: Error {}
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let before = try await records(world, of: circle)
            await #expect(throws: Stop.self) {
                try await world.gate.perform(
                    circle.vault, "pause", by: world.actor(Cast.convener), form: nil, ground: bySeat
                ) { change in
                    try change.note(EventNote("pause"))
                    try change.run("UPDATE circle SET state = \("paused") WHERE id = \(circle)")
                    throw Stop()
                }
            }
            #expect(try await records(world, of: circle) == before)
            let state = try await world.database.data.read {
                try $0.row("SELECT state FROM circle WHERE id = \(circle)")?.text(0)
            }
            #expect(state == "worry")
        }
    }

    @Test("every event leaves a tally without person or circle", arguments: Engines.available)
    func tallies(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let rows = try await world.database.data.read {
                try $0.rows("SELECT event, token, actor_token FROM tally").map {
                    (try $0.text(0), try $0.integer(1), try $0.integer(2))
                }
            }
            #expect(rows.map(\.0) == ["noteWorry"])
            #expect(rows.allSatisfy { $0.1 != circle.rawValue && $0.2 != Cast.convener.rawValue })
        }
    }

    @Test(
        "a purged circle is absent, its key gone, its tally stands, its people without other ties go too",
        arguments: Engines.available)
    func purges(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            let client = ID<Person>.random()
            _ = try await world.gate.perform(
                circle.vault, "letGo", by: world.actor(Cast.convener), form: nil, ground: bySeat, fresh: [client.vault]
            ) { change in
                try change.openVault(client.vault, kind: "person", owner: nil)
                let name = try change.seal("Asiakas 7", Place("person", client.rawValue, "name"), in: client.vault)
                try change.run("INSERT INTO person (id, name) VALUES (\(client), \(name))")
                try change.run(
                    """
                    INSERT INTO seat (id, circle, person, part, basis, from_at)
                    VALUES (\(ID<Seat>.random()), \(circle), \(client), \("client"), \("own"), \(change.now))
                    """)
                try change.run("UPDATE circle SET state = \("lapsed") WHERE id = \(circle)")
                try change.due(nil, on: nil, why: nil)
                try change.ends(on: change.today, purgeOn: change.today)
                return "/"
            }
            let chore = PurgeChore(finalStates: ["moti": ["lapsed"]])
            #expect(try await chore.run(world.gate) == 1)
            #expect(try await chore.run(world.gate) == 1)
            #expect(try await chore.run(world.gate) == 0)
            await #expect(throws: NotFound()) {
                try await world.gate.read(
                    circle.vault, "circle", by: world.actor(Cast.convener), ground: bySeat
                ) { _ in true }
            }
            let left = try await world.database.keys.read {
                try $0.rows("SELECT vault FROM vault_key WHERE vault IN (\(list: [circle.rawValue, client.rawValue]))")
                    .count
            }
            #expect(left == 0)
            let events = try await world.database.data.read {
                try $0.rows("SELECT event FROM tally").map { try $0.text(0) }
            }
            #expect(events.contains("purge"))
            let people = try await world.database.data.read {
                try $0.rows("SELECT id FROM person WHERE id = \(client)").count
            }
            #expect(people == 0)
        }
    }

    @Test("a circle that is not in a final state is never purged", arguments: Engines.available)
    func keepsTheLiving(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let circle = try await openCircle(world)
            _ = try await world.database.data.write {
                try $0.run("UPDATE vault SET purge_on = \("2026-01-01") WHERE id = \(circle)")
            }
            #expect(try await PurgeChore(finalStates: ["moti": ["lapsed"]]).run(world.gate) == 0)
        }
    }
}
