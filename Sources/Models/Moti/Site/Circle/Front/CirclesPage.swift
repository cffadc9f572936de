import Core
import Moti
import Site
import Words

/// *Piirit*: the circles I am in, soonest next date first, some at a time.
struct CirclesPage: Page {
    let title: String
    let rows: [ListRow]
    let nothing: Empty?
    let more: Step?
    let coaching: Step?

    static let template = "circle-list"
    static let names: Names<CirclesPage> = [
        "rows": { $0.rows }, "hasRows": { !$0.rows.isEmpty }, "empty": { $0.nothing }, "more": { $0.more },
        "coaching": { $0.coaching },
    ]
    static var inner: [any PageValue.Type] { [ListRow.self, Empty.self, Step.self] }
    static let size = 20

    var menuPlace: String? { MotiPaths.circles() }

    /// - Parameter more: the address of what comes after these.
    init(_ lines: [MotiCircleLine], more: String?, coaches: Bool, _ visit: Visit) {
        let words = visit.words
        title = words("circle.list.tab")
        rows = lines.map { CirclesPage.row($0, visit) }
        nothing =
            lines.isEmpty
            ? Empty(
                words("circle.list.empty"), .text(words("circle.list.emptyText")),
                step: .link(words("circle.list.start"), MotiPaths.new())) : nil
        self.more = more.map { .link(words("circle.list.more"), $0) }
        coaching = coaches ? .link(words("circle.list.coaching"), MotiPaths.coaching()) : nil
    }

    private static func row(_ line: MotiCircleLine, _ visit: Visit) -> ListRow {
        let words = visit.words
        let areas = words.capitalised(Topics.list(line.lifeAreas, words))
        let title = line.clientName?.nilIfEmpty ?? areas
        let state = words.capitalised(words("state.\(line.state.rawValue)"))
        guard let next = line.next else {
            return ListRow(title: title, address: MotiPaths.circle(line.circle), why: .text(state))
        }
        let day = visit.dates.near(next.on)
        let sign: ListRow.Sign =
            next.isMine && next.on <= visit.today
            ? .waits(
                .day(
                    next.on, next.on < visit.today ? words("circle.list.late", ["date": visit.dates.day(next.on)]) : day
                ))
            : .status(.day(next.on, day))
        let why = words(
            "circle.list.why",
            [
                "state": state, "why": words("why.\(next.why.rawValue)").lowercasedFirst,
                "name": next.isMine ? words("circle.next.you").lowercasedFirst : next.ownerName,
            ])
        return ListRow(sign: sign, title: title, address: MotiPaths.circle(line.circle), why: .text(why))
    }
}
