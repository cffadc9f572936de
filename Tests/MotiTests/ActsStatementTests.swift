import Core
import SQL
import TestKit
import Testing

@testable import Moti

@Suite("Statements of MOTI on both engines")
struct ActsStatementTests {
    private static let circle = ID<Circle>(rawValue: 1)
    private static let programme = ID<Programme>(rawValue: 300)
    private static let person = ID<Person>(rawValue: 1_021)
    private static let area = ID<Area>(rawValue: 110)
    private static let day = Day(number: 20_000)

    /// Every reading that is not found by a row's own id.
    private static let readings: [Statement] = [
        CircleStatements.facts(circle), CircleStatements.events(circle), CircleStatements.clockEvents(circle),
        CircleStatements.settings(programme), CircleStatements.programme(programme),
        CircleStatements.fallback(programme, area), CircleStatements.coordinators(area, on: day),
        CircleStatements.away([person], on: day), SeatStatements.open(circle), SeatStatements.all(circle),
        SeatStatements.latest(of: person, in: circle), SeatStatements.assignmentUnit(person, on: day),
        LinkStatements.find(ID(rawValue: 1)), PersonStatements.cards([person]), PersonStatements.languages([person]),
        PersonStatements.waysIn(person), PersonStatements.units([ID(rawValue: 1)]),
        ConsentStatements.all(circle), ConsentStatements.standing(circle), ConsentStatements.lines(circle),
        ConsentStatements.topics(circle), GoalStatements.open(circle), GoalStatements.topics(circle),
        GoalStatements.ratings(circle), EntryStatements.all(circle), EntryStatements.readers(circle),
        EntryStatements.find(circle, kind: "note", about: 1), MeetingStatements.all(circle),
        EntryStatements.revisions(circle, table: "goal", item: 1), MeetingStatements.slots(circle),
        MeetingStatements.attendance(circle), InvitationStatements.all(circle), InvitationStatements.answers(circle),
        ActionStatements.all(circle), PlanStatements.all(circle), PlanStatements.dissents(circle),
        PlanStatements.contacts(circle), PlanStatements.lastContact(circle), PlanStatements.ticks(circle),
        OfferStatements.open(circle), OfferStatements.asking(circle), OfferStatements.queue([area], limit: 10),
        HistoryReadStatements.looks(circle.vault, limit: 10), ListStatements.own(of: person, after: nil, limit: 20),
        ListStatements.clients(of: person), ListStatements.client(of: circle),
    ]

    /// Changes of many rows at once.
    private static let changes: [Statement] = [
        LinkStatements.end(of: ID(rawValue: 1), at: now), LinkStatements.endSessions(of: ID(rawValue: 1), at: now),
        LinkStatements.endAll(in: circle, keeping: nil, before: now),
        LinkStatements.endAllSessions(in: circle, keeping: nil, before: now),
        OfferStatements.withdrawAll(circle, at: now), PersonStatements.dropUnsent(person),
        InvitationStatements.forgetAnswers(of: ID(rawValue: 1)), EntryStatements.eraseRevisions(table: "goal", item: 1),
        PlanStatements.joinDissents(of: circle, to: ID(rawValue: 1)), MeetingStatements.countHeld(person),
        ConsentStatements.dropTopics(of: ID(rawValue: 1)),
    ]
    private static let now = Instant(milliseconds: 0)

    /// What the clock asks, over all circles.
    private static let searches: [Statement] = [
        ClockStatements.ended(programme, before: day, closing: day, limit: 50),
        ClockStatements.linesOver(before: day, limit: 50), ClockStatements.offersOver(before: day, limit: 50),
        ClockStatements.actions(programme, soon: day, today: day, late: day, counted: day, limit: 50),
        ClockStatements.checks(on: day, limit: 50), ClockStatements.linesEnding(from: day, by: day, limit: 50),
        ClockStatements.termsEnding(programme, from: day, by: day, limit: 50),
        ClockStatements.closingsEnding(programme, from: day, by: day, left: 7, limit: 50),
        ClockStatements.lost(since: day, today: day, limit: 50), ClockStatements.working([person], on: day),
        ClockStatements.duties(of: person),
    ]

    @Test("Each reads on both engines", arguments: Engines.available)
    func reads(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let count = try await database.data.read { connection in
                for statement in Self.readings + Self.searches + [ClockStatements.programmes()] {
                    _ = try connection.rows(statement)
                }
                return Self.readings.count + Self.searches.count + 1
            }
            #expect(count == 58)
        }
    }

    /// Tables that grow with people and circles. Places, programmes and settings stay small.
    private static let large = [
        "vault", "person", "account", "link", "session", "circle", "consent", "consent_line", "consent_topic", "seat",
        "offer", "goal", "goal_topic", "entry", "revision", "meeting", "slot", "invitation", "attendance", "action",
        "plan", "contact", "event", "told", "access_record", "slot_answer", "dissent", "outbox", "v", "c", "s", "l",
        "g", "m", "i", "a", "e", "r", "d", "t",
    ]

    @Test("None looks through a whole large table")
    func noScans() async throws {
        try await withDatabase(.sqlite) { database in
            let scans = try await database.data.read { connection in
                try (Self.readings + Self.searches + Self.changes).flatMap { (statement: Statement) -> [String] in
                    let plan = Statement(text: "EXPLAIN QUERY PLAN " + statement.text, values: statement.values)
                    return try connection.rows(plan).compactMap { (row: Row) -> String? in
                        let line = try row.text(3)
                        let words = line.split(separator: " ").map(String.init)
                        guard words.first == "SCAN", words.count > 1, Self.large.contains(words[1]) else { return nil }
                        // The index holds only what has not left yet.
                        if line.hasSuffix("USING INDEX outbox_due") { return nil }
                        return line + " in " + statement.text
                    }
                }
            }
            #expect(scans == [])
        }
    }
}
