import Core
import SQL

/// Ends what has reached its purge date: the vault becomes absent, its key is destroyed, its rows go.
///
/// In that order, so that whatever is interrupted is taken up again, and nobody reads in between. The key's store is
/// never restored from an older copy, so a restored backup of the data stays unreadable (core, *Secrecy*).
package struct PurgeChore: Chore {
    package let name = "purge"
    /// The final states of each kind of circle: nothing else is ever purged.
    private let finalStates: [String: Set<String>]
    private static let bite = 100

    package init(finalStates: [String: Set<String>]) {
        self.finalStates = finalStates
    }

    private struct Due: Sendable {
        let vault: ID<Vault>
        let kind: String
    }

    package func run(_ gate: Gate) async throws -> Int {
        let today = Day.today(at: gate.clock.now())
        let due = try await find(gate, today)
        for one in due { try await purge(one, gate, today) }
        return due.count
    }

    private func find(_ gate: Gate, _ today: Day) async throws -> [Due] {
        try await gate.data.read { connection in
            try connection.rows(
                PurgeStatements.due(on: today, finalStates: finalStates, limit: PurgeChore.bite)
            ).map { Due(vault: ID(rawValue: try $0.integer(0)), kind: try $0.text(1)) }
        }
    }

    private func purge(_ due: Due, _ gate: Gate, _ today: Day) async throws {
        let now = gate.clock.now()
        let vault = due.vault
        _ = try await gate.data.write { try $0.run(PurgeStatements.begin(vault, on: today, at: now)) }
        try await gate.keyring.destroy([vault])
        try await gate.data.write { connection in
            if due.kind == "circle" {
                try count(vault, connection, today)
                for row in try connection.rows(PurgeStatements.lastNeeded(by: vault)) {
                    try connection.run(PurgeStatements.duePerson(ID(rawValue: try row.integer(0)), on: today))
                }
                for statement in PurgeStatements.rows(of: vault) { try connection.run(statement) }
            } else if due.kind == "person" {
                for statement in PurgeStatements.rows(ofPerson: vault) { try connection.run(statement) }
            }
            try connection.run(PurgeStatements.finish(vault))
        }
    }

    /// The last thing counted of a circle: that it was purged on its day.
    private func count(_ vault: ID<Vault>, _ connection: any Connection, _ today: Day) throws {
        guard let row = try connection.row(PurgeStatements.counted(vault)), let token = try row.optionalInteger(8)
        else { return }
        let circle = Standing.CircleFacts(
            id: ID(rawValue: try row.integer(0)), kind: try row.text(1), programme: ID(rawValue: try row.integer(2)),
            area: ID(rawValue: try row.integer(3)), unit: ID(rawValue: try row.integer(4)), state: try row.text(5),
            keptState: nil, version: try row.integer(7))
        try connection.run(
            HistoryStatements.tally(circle, event: "purge", codes: "", on: today, token: token, actor: nil))
    }
}
