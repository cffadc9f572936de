package import Core
package import SQL

/// What the clock does for MOTI: finds circles in which something has come due, and does it in each.
///
///     for circle in try await engine.read({ try MotiChores.due(in: $0, on: today, limit: 50) }) {
///         gate.perform(circle.vault, act.name, by: .clock(MotiChores.name), …) { try ClockAct(tokens:).perform($0) }
///     }
package enum MotiChores {
    package static let name = "moti"
    /// How far back ended assignments are looked for.
    private static let lookBack = 14

    /// Circles in which the clock has something to do today; each once.
    package static func due(in connection: any Connection, on today: Day, limit: Int) throws -> [ID<Circle>] {
        var found: [ID<Circle>] = []
        func add(_ statement: Statement) throws {
            for row in try connection.rows(statement) {
                let circle: ID<Circle> = try row.id(0)
                if !found.contains(circle) { found.append(circle) }
            }
        }
        for row in try connection.rows(ClockStatements.programmes()) {
            let programme: ID<Programme> = try row.id(0)
            let settings = try settings(programme, connection)
            for statement in dated(programme, settings, today, limit) { try add(statement) }
        }
        try add(ClockStatements.linesOver(before: today, limit: limit))
        try add(ClockStatements.offersOver(before: today, limit: limit))
        try add(ClockStatements.checks(on: today, limit: limit))
        try add(
            ClockStatements.linesEnding(
                from: today, by: today.adding(days: ClockAct.lineWarnDays), limit: limit))
        try add(ClockStatements.lost(since: today.adding(days: -lookBack), today: today, limit: limit))
        return Array(found.prefix(limit))
    }

    private static func dated(
        _ programme: ID<Programme>, _ settings: MotiSettings, _ today: Day, _ limit: Int
    ) -> [Statement] {
        // Each step has its own days, so that nobody is told twice of one.
        let closings = zip([-1] + ClockAct.closingWarnDays, ClockAct.closingWarnDays).map { above, left in
            ClockStatements.closingsEnding(
                programme, from: settings.closeDays.before(today.adding(days: above + 1)),
                by: settings.closeDays.before(today.adding(days: left)), left: left, limit: limit)
        }
        return closings + [
            ClockStatements.ended(programme, before: today, closing: settings.closeDays.before(today), limit: limit),
            ClockStatements.termsEnding(
                programme, from: today, by: settings.endWarnDays.due(from: today), limit: limit),
            ClockStatements.actions(
                programme, soon: today.adding(days: 3), today: today, late: settings.lateDays.before(today),
                counted: settings.lateManagerDays.before(today), limit: limit),
        ]
    }

    private static func settings(_ programme: ID<Programme>, _ connection: any Connection) throws -> MotiSettings {
        let rows = try connection.rows(CircleStatements.settings(programme)).reduce(into: [String: String]()) {
            $0[try $1.text(0)] = try $1.text(1)
        }
        return (try? MotiSettings(rows)) ?? MotiSettings()
    }

    /// Circles in which a person carries a duty: when their account closes, each gets ``OwnerLost`` in the same moment.
    package static func duties(of person: ID<Person>) -> Statement {
        ClockStatements.duties(of: person)
    }
}
