import Core
import Moti
import Site
import Words

/// All that has happened in a circle, newest first.
struct HistoryPage: Page {
    let title: String
    let place: Markup
    let rows: [HistoryRow]
    let nothing: Empty?

    static let template = "circle-history"
    static let names: Names<HistoryPage> = [
        "place": { $0.place }, "rows": { $0.rows }, "hasRows": { !$0.rows.isEmpty }, "empty": { $0.nothing },
    ]
    static var inner: [any PageValue.Type] { [HistoryRow.self, Empty.self] }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ view: CircleView, _ visit: Visit) {
        let words = visit.words
        title = words("circle.tab")
        place = .link(MotiPaths.circle(view.circle), words("circle.backTo", ["name": view.client]))
        rows = view.page.history.map { HistoryRow($0, visit, isLong: true) }
        nothing = rows.isEmpty ? Empty(words("circle.history.empty")) : nil
    }
}
