import Core
import Moti
import Site
import Words

/// Steps 2 and 3: nothing is written. The client opens; then a turn for each, and nobody's speech is measured.
struct TableTalkPage: TablePage {
    enum Kind: String, Sendable { case opening, round }

    let frame: TableFrame
    let heading: String
    let lead: String
    let goals: [Said]
    let turns: [TableSeatLine]
    let next: String
    let nextLabel: String

    static let template = "table-talk"
    static let names: Names<TableTalkPage> = framed([
        "heading": { $0.heading }, "lead": { $0.lead }, "goals": { $0.goals }, "turns": { $0.turns },
        "hasTurns": { !$0.turns.isEmpty }, "nextAddress": { $0.next }, "nextLabel": { $0.nextLabel },
    ])
    static var inner: [any PageValue.Type] { [TableFrame.self, Said.self, TableSeatLine.self] }

    init(_ kind: Kind, _ view: TableView, _ visit: Visit) {
        let words = visit.words
        frame = TableFrame(kind == .opening ? .opening : .round, view, visit, visit.form)
        heading = words("table.\(kind.rawValue).heading", ["name": view.clientName ?? ""])
        lead = words("table.\(kind.rawValue).lead")
        goals = kind == .opening ? view.questions.map { Said($0.goal.text) } : []
        turns =
            kind == .round
            ? view.present.filter { $0.person.part != .interpreter }.map { TableSeatLine($0, words) } : []
        let first = view.questions.first.map { MotiPaths.tableQuestion(view.circle, $0.goal.id) }
        next =
            kind == .opening
            ? MotiPaths.tableRound(view.circle) : first ?? MotiPaths.tableReading(view.circle)
        nextLabel = words("table.\(kind.rawValue).next")
    }
}

extension TablePages {
    /// Before the meeting has begun there is only its first step.
    func showTalk(_ kind: TableTalkPage.Kind, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard view.isHeld else { return .go(MotiPaths.table(circle)) }
        return .page(TableTalkPage(kind, view, visit))
    }
}
