import Core
import SQL
import Site
import Words

/// Today's own template filled with rows of one indexed query: no session, no access check, no trace, nothing unsealed.
struct BarePages: PageGroup {
    static let pages: [any Page.Type] = [BarePage.self]

    let data: any Engine

    private static let address: Path<ID<Person>> = "/bare/{}"

    func add(to routes: inout Routes) {
        routes.get(BarePages.address, .open("bench.bare")) { visit, person in
            let rows = try await data.read { connection in
                try connection.rows(
                    """
                    SELECT v.id, c.kind, v.next_on, v.next_why FROM vault v JOIN circle c ON c.id = v.id
                    WHERE v.owner = \(person) AND v.next_on IS NOT NULL ORDER BY v.next_on, v.id LIMIT 21
                    """
                ).map { BareRow(circle: ID(rawValue: try $0.integer(0)), on: try $0.text(2), why: try $0.text(3)) }
            }
            return .page(BarePage(rows, visit))
        }
    }
}

struct BareRow: Sendable {
    let circle: ID<Circle>
    let on: String
    let why: String
}

struct BarePage: Page {
    static let template = "today"
    private static let news = 5

    let sentence: String
    let next: NextStep?
    let rows: [ListRow]
    let news: [ListRow]
    let words: Words

    var title: String { words("today.title") }

    static let names: Names<BarePage> = [
        "heading": { $0.words("today.heading") }, "sentence": { $0.sentence }, "next": { $0.next },
        "rows": { _ in [ListRow]() }, "hasRows": { _ in false }, "later": { $0.rows }, "hasLater": { !$0.rows.isEmpty },
        "empty": { _ in nil as Empty? }, "ahead": { _ in [ListRow]() }, "hasAhead": { _ in false },
        "news": { $0.news }, "hasNews": { !$0.news.isEmpty }, "hasAside": { !$0.news.isEmpty },
        "more": { _ in nil as String? }, "thenHeading": { $0.words("today.then") },
        "laterHeading": { $0.words("today.later") }, "aheadHeading": { $0.words("today.ahead") },
        "newsHeading": { $0.words("today.news") }, "seenLabel": { $0.words("today.seen") },
        "seenAddress": { _ in "/today/news/seen" }, "what": { $0.words("today.what") },
    ]
    static var inner: [any PageValue.Type] { [NextStep.self, ListRow.self, Empty.self] }

    init(_ found: [BareRow], _ visit: Visit) {
        words = visit.words
        let dates = visit.dates
        sentence = "\(dates.heading(visit.today)). " + visit.words.count("today.waiting", found.count)
        rows = found.dropFirst().map { BarePage.row($0, visit.words, dates) }
        news = found.prefix(BarePage.news).map { BarePage.row($0, visit.words, dates) }
        next = found.first.map {
            NextStep(
                sign: .when(BarePage.day($0, dates)), heading: .text(visit.words("why.\($0.why)")),
                sentence: .text("Asiakas, \(visit.words("motiToday.label"))"),
                step: .link(visit.words("motiToday.open"), "/moti/\($0.circle)"))
        }
    }

    private static func row(_ row: BareRow, _ words: Words, _ dates: DateWords) -> ListRow {
        ListRow(
            sign: .status(.text(day(row, dates))), title: words("why.\(row.why)"), address: "/moti/\(row.circle)",
            why: .text("Asiakas, \(words("motiToday.label"))"))
    }

    private static func day(_ row: BareRow, _ dates: DateWords) -> String {
        Day(iso: row.on).map { dates.near($0) } ?? row.on
    }
}
