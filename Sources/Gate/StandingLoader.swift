import Core
import SQL

/// Reads what an actor is in some vaults, inside the caller's transaction.
struct StandingLoader {
    let connection: any Connection
    let actor: Actor
    let today: Day

    /// - Returns: a standing for each vault that exists; absent and purged ones are missing.
    func load(_ vaults: [ID<Vault>]) throws -> [ID<Vault>: Standing] {
        let facts = try vaultFacts(vaults)
        let seats = try seatFacts(Array(facts.keys))
        let needsAssignments = facts.keys.contains { seats[$0] == nil }
        let assignments = needsAssignments ? try assignmentFacts() : []
        return facts.reduce(into: [:]) { standings, fact in
            let own = seats[fact.key] ?? []
            standings[fact.key] = Standing(
                actor: actor, vault: fact.value, seats: own, assignments: own.isEmpty ? assignments : [])
        }
    }

    /// The actor's assignments in force, each with all areas below its own.
    func assignmentFacts() throws -> [Standing.AssignmentFacts] {
        guard let person = actor.person else { return [] }
        return try connection.rows(StandingStatements.assignments(of: person, on: today)).map { row in
            guard let role = Role(rawValue: try row.text(1)) else { throw ColumnMismatch(column: 1, wanted: "role") }
            let area = ID<Area>(rawValue: try row.integer(4))
            let below = try connection.rows(StandingStatements.areasBelow(area)).map {
                ID<Area>(rawValue: try $0.integer(0))
            }
            return Standing.AssignmentFacts(
                id: ID(rawValue: try row.integer(0)), role: role, unit: ID(rawValue: try row.integer(2)),
                unitKind: try row.text(3), areas: Set(below))
        }
    }

    private func vaultFacts(_ vaults: [ID<Vault>]) throws -> [ID<Vault>: Standing.VaultFacts] {
        guard !vaults.isEmpty else { return [:] }
        return try connection.rows(StandingStatements.vaults(vaults)).reduce(into: [:]) { facts, row in
            let id = ID<Vault>(rawValue: try row.integer(0))
            facts[id] = Standing.VaultFacts(
                id: id, kind: try row.text(1), owner: try row.optionalInteger(2).map(ID.init(rawValue:)),
                nextOn: try row.optionalText(3).flatMap { Day(iso: $0) }, nextWhy: try row.optionalText(4),
                endsOn: try row.optionalText(5).flatMap { Day(iso: $0) },
                purgeOn: try row.optionalText(6).flatMap { Day(iso: $0) },
                circle: row.isNull(7) ? nil : try circleFacts(row))
        }
    }

    private func circleFacts(_ row: Row) throws -> Standing.CircleFacts {
        Standing.CircleFacts(
            id: ID(rawValue: try row.integer(7)), kind: try row.text(8), programme: ID(rawValue: try row.integer(9)),
            area: ID(rawValue: try row.integer(10)), unit: ID(rawValue: try row.integer(11)),
            state: try row.text(12), keptState: try row.optionalText(13), version: try row.integer(14))
    }

    private func seatFacts(_ vaults: [ID<Vault>]) throws -> [ID<Vault>: [Standing.SeatFacts]] {
        guard let person = actor.person, !vaults.isEmpty else { return [:] }
        let rows = try connection.rows(StandingStatements.seats(vaults, of: person, on: today))
        let topics = try topics(of: rows)
        return try rows.reduce(into: [:]) { seats, row in
            guard let part = Part(rawValue: try row.text(2)) else { throw ColumnMismatch(column: 2, wanted: "part") }
            let line = try row.optionalInteger(3).map { ID<ConsentLine>(rawValue: $0) }
            let scope = try scope(row, line: line, topics: topics)
            seats[ID(rawValue: try row.integer(0)), default: []].append(
                Standing.SeatFacts(id: ID(rawValue: try row.integer(1)), part: part, line: line, scope: scope))
        }
    }

    /// A seat that rests on a line sees what the line opens; a seat of one's own sees all; a seat held for work alone
    /// (the convener of a worry, an interpreter) reads no topic.
    private func scope(_ row: Row, line: ID<ConsentLine>?, topics: [ID<ConsentLine>: Set<String>]) throws -> Scope {
        guard let line else {
            return try row.text(4) == "own" ? .everything : Scope(all: false, topics: [])
        }
        return Scope(
            all: try row.bool(5), topics: topics[line] ?? [], contactOnly: try row.bool(6))
    }

    private func topics(of seats: [Row]) throws -> [ID<ConsentLine>: Set<String>] {
        let narrow = try seats.filter { try !$0.isNull(3) && $0.optionalInteger(5) == 0 }
            .map { ID<ConsentLine>(rawValue: try $0.integer(3)) }
        guard !narrow.isEmpty else { return [:] }
        return try connection.rows(StandingStatements.topics(narrow)).reduce(into: [:]) { topics, row in
            topics[ID(rawValue: try row.integer(0)), default: []].insert(try row.text(1))
        }
    }
}
