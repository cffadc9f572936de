import Core
import Gate
import SQL
import Site

/// What Today holds for one person, across all models: what is due, what lies ahead, what was told.
struct TodayReading {
    let models: [any TodayModel]
    let visit: Visit

    /// At most so many lines of a kind; beyond them the page says how many more there are.
    static let limit = 20
    private static let newsLimit = 5
    private static let daysAhead = 14

    private enum Sought: Sendable {
        case due(TodayKey)
        case time(TodayTime)
        case news(String, TodayNews)

        var kind: String {
            switch self {
            case .due(let key): key.kind
            case .time(let time): time.kind
            case .news(let kind, _): kind
            }
        }
    }

    struct Found: Sendable {
        let sought: Place
        let line: TodayLine
        let on: Day
        let at: Instant?

        enum Place: Sendable, Hashable { case due, ahead, news }
    }

    func read(_ gate: Gate) async throws -> Granted<[Found]> {
        let actor = try visit.actor
        guard let person = actor.person else { throw NotFound() }
        let models = models
        let visit = visit
        let ahead = visit.now
        let end = Helsinki.midnight(visit.today.adding(days: TodayReading.daysAhead))
        let found = try await gate.readEach(
            "today", by: actor,
            find: { connection, today in
                try TodayReading.find(person, today, ahead, end, models, connection)
            },
            ground: { standing, sought in TodayReading.model(sought.kind, in: models)?.ground(standing) }
        ) { reading, sought -> Found? in
            guard let model = TodayReading.model(sought.kind, in: models) else { return nil }
            return try TodayReading.found(sought, model, reading, visit)
        }
        return found.map { $0.compactMap(\.self) }
    }

    private static func model(_ kind: String, in models: [any TodayModel]) -> (any TodayModel)? {
        models.first { $0.circleKind == kind }
    }

    private static func found(
        _ sought: Sought, _ model: any TodayModel, _ reading: any Reading, _ visit: Visit
    ) throws -> Found? {
        switch sought {
        case .due(let key):
            return try model.line(key, reading, visit).map { Found(sought: .due, line: $0, on: key.on, at: nil) }
        case .time(let time):
            return try model.told(time, reading, visit).map {
                Found(sought: .ahead, line: $0, on: Day.today(at: time.at), at: time.at)
            }
        case .news(_, let news):
            return try model.news(news, reading, visit).map {
                Found(sought: .news, line: $0, on: Day.today(at: news.at), at: news.at)
            }
        }
    }

    private static func find(
        _ person: ID<Person>, _ today: Day, _ from: Instant, _ to: Instant, _ models: [any TodayModel],
        _ connection: any Connection
    ) throws -> [(vault: ID<Vault>, key: Sought)] {
        var sought: [(vault: ID<Vault>, key: Sought)] = []
        for row in try connection.rows(TodayStatements.due(for: person, limit: limit + 1)) {
            guard let on = Day(iso: try row.text(2)) else { continue }
            let key = TodayKey(
                vault: ID(rawValue: try row.integer(0)), kind: try row.text(1), on: on, why: try row.text(3))
            sought.append((key.vault, .due(key)))
        }
        for model in models {
            for key in try model.waiting(for: person, today: today, limit: limit, in: connection) {
                sought.append((key.vault, .due(key)))
            }
            for time in try model.ahead(of: person, from: from, to: to, in: connection) {
                sought.append((time.vault, .time(time)))
            }
        }
        for row in try connection.rows(TodayStatements.news(for: person, limit: newsLimit)) {
            let news = TodayNews(
                vault: ID(rawValue: try row.integer(0)), event: ID(rawValue: try row.integer(2)),
                name: try row.text(3), at: Instant(milliseconds: try row.integer(4)))
            sought.append((news.vault, .news(try row.text(1), news)))
        }
        return sought
    }
}
