import Core
import Site
import Words

/// What stands at the edges of every sheet: secrecy mark, for whom, which paper, version, when it was printed.
struct PaperFrame: Sendable {
    let title: String
    let mark: String
    let forWhom: String
    let name: String
    let version: String
    let printed: String
    /// Where the bar above the sheet leads back to.
    let back: String

    /// - Parameters:
    ///   - name: `P2 Suostumus`.
    ///   - whom: whom the sheet is given to.
    ///   - version: of its text, and of what it tells.
    init(_ name: String, for whom: String, version: String, mark: String, back: String, _ visit: Visit) {
        let words = visit.words
        title = words("callTogether.paper.tab")
        self.mark = mark
        forWhom = words("callTogether.paper.forWhom", ["who": whom])
        self.name = name
        self.version = words("callTogether.paper.version", ["version": version])
        printed = words("callTogether.paper.time", ["time": visit.dates.moment(visit.now)])
        self.back = back
    }
}

/// A sheet that prints.
protocol PaperPage: Page {
    var paper: PaperFrame { get }
}

extension PaperPage {
    var title: String { paper.title }
    var shape: PageShape { .paper }

    /// The sheet's own names with those of its edges.
    static func framed(_ names: Names<Self>) -> Names<Self> {
        let edges: Names<Self> = [
            "mark": { $0.paper.mark }, "forWhom": { $0.paper.forWhom }, "paperName": { $0.paper.name },
            "paperVersion": { $0.paper.version }, "printed": { $0.paper.printed }, "back": { $0.paper.back },
        ]
        return names.merging(edges) { own, _ in own }
    }
}
