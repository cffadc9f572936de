import Core
import Moti
import Site
import Words

/// P1: the talk on paper. The same for everybody: there is no line for a name.
struct TalkPaper: PaperPage {
    let paper: PaperFrame
    let areas: [String]

    static let template = "paper-talk"
    static let names: Names<TalkPaper> = framed(["areas": { $0.areas }])

    init(_ visit: Visit) {
        let words = visit.words
        let settings = MotiSettings()
        paper = PaperFrame(
            words("callTogether.paper.p1.name"), for: words("callTogether.paper.p1.forWhom"),
            version: TalkForm.noticeVersion, mark: settings.secrecyMark, back: MotiPaths.new(), visit)
        areas = settings.lifeAreas.map { words("topic.\($0)") }
    }
}
