import Core
import Gate
import Site
import Words

/// The first screen of everyone who works here: what waits for me, what comes, what was told.
struct TodayPage: Page {
    static let template = "today"

    let heading: String
    let sentence: String
    let next: NextStep?
    let rows: [ListRow]
    let later: [ListRow]
    let empty: Empty?
    let ahead: [ListRow]
    let news: [ListRow]
    let more: String?
    let words: Words

    var title: String { words("today.title") }
    var menuPlace: String? { DeskPaths.today() }

    static let names: Names<TodayPage> = [
        "heading": { $0.heading }, "sentence": { $0.sentence }, "next": { $0.next }, "rows": { $0.rows },
        "hasRows": { !$0.rows.isEmpty }, "later": { $0.later }, "hasLater": { !$0.later.isEmpty },
        "empty": { $0.empty }, "ahead": { $0.ahead }, "hasAhead": { !$0.ahead.isEmpty },
        "news": { $0.news }, "hasNews": { !$0.news.isEmpty }, "hasAside": { !$0.ahead.isEmpty || !$0.news.isEmpty },
        "more": { $0.more }, "thenHeading": { $0.words("today.then") }, "laterHeading": { $0.words("today.later") },
        "aheadHeading": { $0.words("today.ahead") }, "newsHeading": { $0.words("today.news") },
        "seenLabel": { $0.words("today.seen") }, "seenAddress": { _ in DeskPaths.newsSeen() },
        "what": { $0.words("today.what") },
    ]
    static var inner: [any PageValue.Type] { [NextStep.self, ListRow.self, Empty.self] }
}

extension TodayPage {
    /// - Parameter start: the one step of an empty Today, where the visitor may start something.
    init(_ granted: Granted<[TodayReading.Found]>, _ visit: Visit, start: Step?) {
        let words = visit.words
        let dates = visit.dates
        let due = granted.value.filter { $0.sought == .due }
            .sorted { ($0.line.weight, $0.on) < ($1.line.weight, $1.on) }
        let waiting = due.filter { $0.line.weight < .later }
        let later = due.filter { $0.line.weight == .later }
        self.words = words
        heading = words("today.heading")
        let day = dates.heading(visit.today)
        sentence = waiting.isEmpty ? day : "\(day). " + words.count("today.waiting", waiting.count)
        next = waiting.first.map { TodayPage.next($0, words, dates) }
        rows = waiting.dropFirst().prefix(TodayReading.limit).map { TodayPage.row($0, words, dates) }
        self.later = later.prefix(TodayReading.limit).map { TodayPage.row($0, words, dates) }
        empty = waiting.isEmpty ? TodayPage.empty(later.first, words, dates, start) : nil
        ahead = granted.value.filter { $0.sought == .ahead }.sorted { $0.on < $1.on }
            .map { TodayPage.timed($0, dates) }
        news = granted.value.filter { $0.sought == .news }.map { TodayPage.timed($0, dates) }
        more = due.count > TodayReading.limit ? words("today.more", ["n": words.number(TodayReading.limit)]) : nil
    }

    private static func next(_ found: TodayReading.Found, _ words: Words, _ dates: DateWords) -> NextStep {
        let sign: NextStep.Sign =
            found.line.weight < .today
            ? .waits(word(found, words, dates)) : .when(word(found, words, dates))
        return NextStep(
            sign: sign, heading: .text(found.line.title), sentence: found.line.about,
            step: .link(found.line.step, found.line.address))
    }

    private static func row(_ found: TodayReading.Found, _ words: Words, _ dates: DateWords) -> ListRow {
        let word = Markup.text(word(found, words, dates))
        return ListRow(
            sign: found.line.weight < .today ? .waits(word) : .status(word), title: found.line.title,
            address: found.line.address, why: found.line.about)
    }

    private static func timed(_ found: TodayReading.Found, _ dates: DateWords) -> ListRow {
        let when = found.at.map { dates.nearMoment($0) } ?? dates.near(found.on)
        return ListRow(
            sign: .status(.text(when)), title: found.line.title, address: found.line.address, why: found.line.about)
    }

    private static func word(_ found: TodayReading.Found, _ words: Words, _ dates: DateWords) -> String {
        let day = dates.day(found.on)
        return switch found.line.weight {
        case .new: words("today.sign.new")
        case .overdue: words("today.sign.overdue", ["day": day])
        case .quiet: words("today.sign.quiet")
        case .today: words("today.sign.today")
        case .endsSoon: words("today.sign.endsSoon", ["day": day])
        case .later: dates.near(found.on)
        }
    }

    private static func empty(
        _ following: TodayReading.Found?, _ words: Words, _ dates: DateWords, _ start: Step?
    ) -> Empty {
        let sentence =
            following.map { words("today.empty.next", ["day": dates.near($0.on)]) } ?? words("today.empty.nothing")
        return Empty(words("today.empty.heading"), .text(sentence), step: start)
    }
}
