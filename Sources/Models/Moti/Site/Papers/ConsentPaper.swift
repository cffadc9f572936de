import Core
import Moti
import Site
import Words

/// P2: the consent as it is signed: every row a sentence, who is not asked, how to stop.
struct ConsentPaper: PaperPage {
    let paper: PaperFrame
    let client: String
    let rows: [Line]
    let notInvited: Said?
    let notDiscussed: Said?
    let mayMeet: Bool

    static let template = "paper-consent"
    static let names: Names<ConsentPaper> = framed([
        "client": { $0.client }, "rows": { $0.rows }, "notInvited": { $0.notInvited },
        "notDiscussed": { $0.notDiscussed }, "mayMeet": { $0.mayMeet },
    ])
    static var inner: [any PageValue.Type] { [Line.self, Said.self] }

    /// One recipient and the sentence.
    struct Line: PageValue {
        let name: String
        let sentence: Markup
        let exclusions: String?

        static let names: Names<Line> = [
            "recipient": { $0.name }, "line": { $0.sentence }, "notTold": { $0.exclusions },
        ]
    }

    init(_ state: CallTogetherState, _ visit: Visit) {
        let words = visit.words
        client = state.client?.name ?? ""
        paper = PaperFrame(
            words("callTogether.paper.p2.name"), for: words("callTogether.paper.p2.forWhom"),
            version: "\(ConsentForm.textVersion)/\(state.version)", mark: state.settings.secrecyMark,
            back: MotiPaths.consent(state.circle), visit)
        let sentences = ConsentSentence(words: words, dates: visit.dates)
        rows = state.linesToSign.map { line in
            Line(
                name: state.recipient(of: line, words),
                sentence: sentences.markup(line),
                exclusions: line.exclusions.map { words("callTogether.consent.notTold", ["text": $0]) })
        }
        notInvited = state.notInvited.map { Said($0.text) }
        notDiscussed = state.notDiscussed.map { Said($0.text) }
        mayMeet = state.mayMeetWithout
    }
}

extension CallTogetherState {
    /// Lines as they will be once signed: what is written down stands in the place of what it replaces.
    var linesToSign: [MotiConsentLine] {
        let drafted = Set(consents.filter(\.isDraft).flatMap(\.people))
        return consents.filter { $0.isDraft || !($0.kind == "person" && $0.people.allSatisfy(drafted.contains)) }
    }
}
