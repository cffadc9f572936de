import Core
import Moti
import Site
import Words

/// The client wants to stop: a line at a time, or everything. No reason is asked anywhere.
struct StopPage: Page {
    let title: String
    let place: Markup
    let lines: [StopLineRow]
    let all: String
    let paper: String
    let name: String

    static let template = "circle-stop"
    static let names: Names<StopPage> = [
        "place": { $0.place }, "lines": { $0.lines }, "hasLines": { !$0.lines.isEmpty }, "all": { $0.all },
        "paper": { $0.paper },
        "heading": { $0.name },
    ]
    static var inner: [any PageValue.Type] { [StopLineRow.self] }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ view: CircleView, _ visit: Visit) {
        let words = visit.words
        title = words("circle.tab")
        place = .link(MotiPaths.circle(view.circle), words("circle.backTo", ["name": view.client]))
        name = words("circle.stop.heading", ["name": view.client])
        lines = view.page.consents.filter { !$0.isDraft && $0.endedAt == nil }
            .map { StopLineRow($0, view.circle, visit) }
        all = MotiPaths.stopAll(view.circle)
        paper = MotiPaths.paperStop(view.circle)
    }
}

/// One consent as the sentence that was read aloud, with its stop beside it.
struct StopLineRow: PageValue {
    let name: String
    let sentence: Markup
    let stop: String

    static let names: Names<StopLineRow> = [
        "recipient": { $0.name }, "consentSentence": { $0.sentence }, "stop": { $0.stop },
    ]

    init(_ line: MotiConsentLine, _ circle: ID<Circle>, _ visit: Visit) {
        name = line.name
        sentence = ConsentSentence(words: visit.words, dates: visit.dates).markup(line)
        stop = MotiPaths.stopLine(circle, line.id)
    }
}
