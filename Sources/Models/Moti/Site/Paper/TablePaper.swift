import Core
import Moti
import Site
import Words

/// P4, the table on paper: the same order as on the screen, with lines to write on. Typed in later in three minutes.
struct TablePaper: PaperPage {
    let paper: PaperFrame
    let lead: String
    let seats: [String]
    let open: String?
    let partial: [String]
    let closed: String?
    let notDiscussed: Said?
    let questions: [Question]

    static let template = "paper-table"
    static let names: Names<TablePaper> = framed([
        "tableLead": { $0.lead }, "seats": { $0.seats.map(TextLine.init) }, "hearAll": { $0.open },
        "hearSome": { $0.partial.map(TextLine.init) }, "hasSome": { !$0.partial.isEmpty },
        "hearNone": { $0.closed }, "notSpoken": { $0.notDiscussed }, "questions": { $0.questions },
    ])
    static var inner: [any PageValue.Type] { [TextLine.self, Said.self, Question.self] }

    /// A question with room for what is understood and agreed.
    struct Question: PageValue {
        let said: Said
        let understood: String?
        let agreed: [Markup]

        static let names: Names<Question> = [
            "questionSaid": { $0.said }, "questionUnderstood": { $0.understood },
            "questionAgreed": { $0.agreed.map(MarkupLine.init) },
        ]
        static var inner: [any PageValue.Type] { [Said.self, MarkupLine.self] }
    }

    init(_ view: TableView, _ visit: Visit) {
        let words = visit.words
        let when = view.meeting?.start.map { visit.meeting($0, view.meeting?.minutes ?? 0) } ?? ""
        paper = PaperFrame(
            words("paper.p4.name"), for: words("paper.p4.forWhom"), version: "\(view.version)",
            mark: view.settings.secrecyMark, back: MotiPaths.table(view.circle), visit)
        lead = words("paper.p4.lead", ["name": view.clientName ?? "", "time": words.capitalised(when)])
        seats = view.seats.map { seat in
            let note = TableSeatLine(seat, words).note
            return note.map { "\(seat.person.name) (\($0))" } ?? seat.person.name
        }
        open = view.card.open.isEmpty ? nil : Topics.list(view.card.open, words)
        partial = view.card.partial.map {
            words("topic.\($0.topic)") + ", " + words("table.without", ["names": words.list($0.without)])
        }
        closed = view.card.closed.isEmpty ? nil : Topics.list(view.card.closed, words)
        notDiscussed = view.card.notDiscussed.map { Said($0) }
        questions = view.questions.map { question in
            Question(
                said: Said(question.goal.text), understood: question.understood?.text,
                agreed: question.standing.map { line in
                    let agreed = TableAgreed(line, view, visit)
                    return agreed.what + .text(" \(agreed.when).")
                })
        }
    }
}
