import Core
import Moti
import Site
import Words

/// What stands round each step at the table: where one is, who is here, what may be spoken of.
struct TableFrame: PageValue {
    enum Step: Int, CaseIterable {
        case card = 1
        case opening, round, questions, reading, paper
    }

    let title: String
    let steps: SittingSteps
    let faults: FaultSummary?
    let present: [TableSeatLine]
    let open: String?
    let partial: [TablePartial]
    let closed: String?
    let notDiscussed: Said?
    let back: Markup

    static let names: Names<TableFrame> = [
        "tableSteps": { $0.steps }, "tableFaults": { $0.faults }, "seated": { $0.present },
        "isSeated": { !$0.present.isEmpty }, "hearAll": { $0.open }, "hearSome": { $0.partial },
        "hasSome": { !$0.partial.isEmpty }, "hearNone": { $0.closed }, "notSpoken": { $0.notDiscussed },
        "back": { $0.back },
    ]
    static var inner: [any PageValue.Type] {
        [SittingSteps.self, FaultSummary.self, TableSeatLine.self, TablePartial.self, Said.self]
    }

    init(_ step: Step, _ view: TableView, _ visit: Visit, _ form: Form, failed: String = "table.notSaved") {
        let words = visit.words
        faults = form.summary(failed)
        title = words(faults == nil ? "table.tab" : "table.tabWrong", ["n": "\(step.rawValue)"])
        steps = SittingSteps(
            words("table.sitting"),
            Step.allCases.map { one in
                (name: words("table.step.\(one.rawValue)"), address: view.address(of: one, from: step))
            }, current: step.rawValue)
        let here = view.present.isEmpty ? [] : view.present
        present = here.map { TableSeatLine($0, words) }
        open = view.card.open.isEmpty ? nil : Topics.list(view.card.open, words)
        partial = view.card.partial.map { TablePartial($0, words) }
        closed = view.card.closed.isEmpty ? nil : Topics.list(view.card.closed, words)
        notDiscussed = view.card.notDiscussed.map { Said($0) }
        back = .link(
            MotiPaths.circle(view.circle), words("circle.backTo", ["name": view.clientName ?? ""]))
    }
}

extension TableView {
    /// Where a step is found; nil for those still ahead.
    func address(of step: TableFrame.Step, from current: TableFrame.Step) -> String? {
        guard isHeld else { return step == .card ? MotiPaths.table(circle) : nil }
        switch step {
        case .card: return MotiPaths.table(circle)
        case .opening: return MotiPaths.tableOpening(circle)
        case .round: return MotiPaths.tableRound(circle)
        case .questions: return questions.first.map { MotiPaths.tableQuestion(circle, $0.goal.id) }
        case .reading: return current.rawValue >= step.rawValue ? MotiPaths.tableReading(circle) : nil
        case .paper: return plan == nil || state == .held ? nil : MotiPaths.tablePaper(circle)
        }
    }
}

/// Somebody at the table.
struct TableSeatLine: PageValue {
    let name: String
    let note: String?

    static let names: Names<TableSeatLine> = ["seatName": { $0.name }, "seatNote": { $0.note }]

    init(_ seat: TableSeat, _ words: Words) {
        name = seat.person.name
        let notes = [
            seat.isChair ? words("table.chair") : nil, seat.isScribe ? words("table.scribe") : nil,
            seat.attendance == .remote ? words("table.remote") : nil,
        ]
        note = notes.compactMap { $0 }.joined(separator: ", ").nilIfEmpty
    }
}

/// A topic that only some of those present may hear.
struct TablePartial: PageValue {
    let topic: String
    let without: String

    static let names: Names<TablePartial> = ["someTopic": { $0.topic }, "someWithout": { $0.without }]

    init(_ partial: ConsentCard.Partial, _ words: Words) {
        topic = words("topic.\(partial.topic)")
        without = words("table.without", ["names": words.list(partial.without)])
    }
}

/// A page of the table.
protocol TablePage: Page {
    var frame: TableFrame { get }
}

extension TablePage {
    var title: String { frame.title }
    var shape: PageShape { .table }
    var menuPlace: String? { MotiPaths.circles() }

    static func framed(_ names: Names<Self>) -> Names<Self> {
        let frame: Names<Self> = ["frame": { $0.frame }]
        return names.merging(frame) { own, _ in own }
    }
}
