import Core
import Demo
import Gate
import SQL
import TestKit
import Testing

@Suite("A list read through the gate")
struct ListTests {
    @Test("opens however many people it names, none of whose keys is in memory", arguments: Engines.available)
    func opens(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let root = RootKey.generate()
            let clock = MovableClock(at: World.start)
            let first = Keyring(engine: database.keys, root: root, clock: clock)
            try await first.create([.trace, .outbox])
            try await DemoCounty.settle(
                Gate(data: database.data, keyring: first, trace: Trace(chain: "first"), clock: clock))
            let fresh = Keyring(engine: database.keys, root: root, clock: clock)
            let gate = Gate(data: database.data, keyring: fresh, trace: Trace(chain: "second"), clock: clock)
            let people = (1011...1018).map { ID<Person>(rawValue: $0) } + (1021...1036).map { ID(rawValue: $0) }
            let reader = Actor(
                way: .account(ID(rawValue: 1)), person: Cast.convener, level: .full, session: nil, request: "test")
            let names = try await gate.readEach(
                "people", by: reader, find: { _, _ in people.map { (Cast.convener.vault, $0) } },
                ground: { _, _ in .own }
            ) { reading, person in
                let row = try reading.row("SELECT name FROM person WHERE id = \(person)")
                return try reading.unseal(row?.blob(0), Place("person", person.rawValue, "name"), in: person.vault)
            }
            #expect(names.value.count == people.count)
            #expect(names.value.allSatisfy { $0?.isEmpty == false })
        }
    }
}
