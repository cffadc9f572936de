import Core
import Moti
import Site
import Words

/// P6, the stop slip: each line to tick, or everything. No reason is asked; what has lawfully been recorded elsewhere stays there.
struct StopPaper: PaperPage {
    let paper: PaperFrame
    let client: String
    let lines: [MarkupLine]

    static let template = "paper-stop"
    static let names: Names<StopPaper> = framed([
        "client": { $0.client }, "stopLines": { $0.lines }, "hasLines": { !$0.lines.isEmpty },
    ])
    static var inner: [any PageValue.Type] { [MarkupLine.self] }

    init(_ consents: [MotiConsentLine], client: String, mark: String, back: String, _ visit: Visit) {
        let words = visit.words
        self.client = client
        paper = PaperFrame(
            words("paper.p6.name"), for: words("paper.p6.forWhom"), version: "1", mark: mark, back: back, visit)
        let sentence = ConsentSentence(words: words, dates: visit.dates)
        lines = consents.filter { !$0.isDraft && $0.endedAt == nil }.map {
            MarkupLine(Markup.bold($0.name) + .text(" ") + sentence.markup($0))
        }
    }
}
