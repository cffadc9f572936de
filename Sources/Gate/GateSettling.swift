package import Core
import SQL

extension Gate {
    /// Settles people, places and programmes by a command of the operator on the machine itself. No content of a
    /// circle can be read or written by it: it names no vault that a person could have a seat in.
    ///
    /// - Parameters:
    ///   - job: the command's name, for the trace.
    ///   - fresh: vaults (people) whose keys must exist before the body seals under them.
    ///   - trail: access records written beside the command's own, oldest first: a demo's invented past.
    ///   - body: writes rows; may run more than once before its commit.
    package func settle(
        _ job: String, fresh: [ID<Vault>] = [], trail: [AccessRecord] = [],
        _ body: @escaping @Sendable (any Change) throws -> Void
    ) async throws {
        let actor = Actor.clock(job)
        let now = clock.now()
        let today = Day.today(at: now)
        if !fresh.isEmpty { try await keyring.create(fresh) }
        let facts = Standing.VaultFacts(
            id: .outbox, kind: "outbox", owner: nil, nextOn: nil, nextWhy: nil, endsOn: nil, purgeOn: nil, circle: nil)
        let standing = Standing(actor: actor, vault: facts, seats: [], assignments: [])
        try await withKeys([.trace]) {
            try await data.write { connection in
                try GateWitness(trace: trace, keyring: keyring, connection: connection, actor: actor, at: now)
                    .record(nil, job, "installation", ground: .operating, standing: standing)
                try trace.append(trail, in: connection, under: keyring.key(of: .trace))
                let open = OpenVault(
                    connection: connection, standing: standing, keyring: keyring, now: now, today: today)
                try body(VaultChange(open: open))
            }
        }
    }
}
