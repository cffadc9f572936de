import Core
import Gate
import Moti
import Site
import Words

/// The client rates an own question, 0–10. Nobody else may, and nobody has to.
struct OwnRatingPage: Page {
    let title: String
    let faults: FaultSummary?
    let action: String
    let back: String
    let goal: Said
    let rating: Choices
    let readers: Markup

    static let template = "own-rating"
    static let names: Names<OwnRatingPage> = [
        "faults": { $0.faults }, "action": { $0.action }, "backAddress": { $0.back }, "goal": { $0.goal },
        "rating": { $0.rating }, "whoReads": { $0.readers },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Said.self, Choices.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ goal: MotiGoalLine, _ page: OwnPage, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("own.notDone")
        title = words(faults == nil ? "own.tab" : "own.tabWrong")
        action = MotiPaths.ownRating(page.circle, goal.id)
        back = MotiPaths.ownCircle(page.circle)
        self.goal = Said(goal.text)
        rating = form.choices(
            "rating", words("own.rating.ask"), .one, (0...10).map { Choices.Option("\($0)", "\($0)") },
            hint: words("own.rating.hint"), layout: .across)
        let responsible = page.people.first { $0.part == .responsible }?.name
        readers = words.markup(
            responsible == nil ? "own.rating.readerNone" : "own.rating.readers", ["who": .bold(responsible ?? "")])
    }
}

/// Another view of what was agreed. It is joined to the plan under the client's name.
struct OwnDissentPage: Page {
    let title: String
    let faults: FaultSummary?
    let action: String
    let back: String
    let box: Field

    static let template = "own-dissent"
    static let names: Names<OwnDissentPage> = [
        "faults": { $0.faults }, "action": { $0.action }, "backAddress": { $0.back }, "box": { $0.box },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self] }

    static let most = 1_000
    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("own.notDone")
        title = words(faults == nil ? "own.tab" : "own.tabWrong")
        action = MotiPaths.ownDissent(page.circle)
        back = MotiPaths.ownCircle(page.circle)
        box = form.field(
            "dissent", words("own.dissent.box"), .own,
            readers: Readers(words: words).sentence(page.workers), max: OwnDissentPage.most)
    }
}

/// The client's card: what I want you to know, and who may read it.
struct OwnCardPage: Page {
    let title: String
    let faults: FaultSummary?
    let action: String
    let back: String
    let box: Field
    let version: Int64
    let readers: Choices

    static let template = "own-card"
    static let names: Names<OwnCardPage> = [
        "faults": { $0.faults }, "action": { $0.action }, "backAddress": { $0.back }, "box": { $0.box },
        "cardVersion": { $0.version }, "cardReaders": { $0.readers },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Field.self, Choices.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("own.notDone")
        title = words(faults == nil ? "own.tab" : "own.tabWrong")
        action = MotiPaths.ownCard(page.circle)
        back = MotiPaths.ownCircle(page.circle)
        let box = form.field(
            "card", words("callTogether.goals.card"), .own, hint: words("own.card.hint"),
            readers: words.markup("own.card.readers", ["who": .bold(words("own.card.ticked"))]),
            max: MotiEntryKind.clientCard.limit)
        self.box = box
        version = GoalBox.version(box, form, Int64(form.typed("cardVersion")))
        readers = form.choices(
            "cardReaders", words("own.card.who"), .several,
            TalkForm.options(
                GoalsForm.CardReader.allCases.map(\.rawValue), "callTogether.goals.cardReader", words), layout: .two)
    }

    static func filled(_ page: OwnPage, _ form: Form) -> Form {
        let card = page.card
        let readers = GoalsForm.CardReader.allCases.filter { !$0.parts.isDisjoint(with: card?.parts ?? []) }
        return form.filled([
            "card": [card?.text ?? ""], "cardVersion": ["\(card?.version ?? 0)"],
            "cardReaders": readers.map(\.rawValue),
        ])
    }
}

extension OwnPage {
    /// Names of the workers who are in.
    var workers: [String] {
        people.filter { Part.motiWorkers.contains($0.part) }.map(\.name).filter { !$0.isEmpty }
    }

    var card: MotiEntryLine? { entries.last { $0.kind == .clientCard } }
}

extension OwnPages {
    private func goal(_ id: ID<Goal>, _ page: OwnPage) throws -> MotiGoalLine {
        guard let goal = page.goals.first(where: { $0.id == id }) else { throw NotFound() }
        return goal
    }

    func showRating(_ visit: Visit, _ circle: ID<Circle>, _ id: ID<Goal>) async throws -> Reply {
        let page = try await read(visit, circle)
        return .page(OwnRatingPage(try goal(id, page), page, visit, visit.form))
    }

    func saveRating(_ visit: Visit, _ circle: ID<Circle>, _ id: ID<Goal>) async throws -> Reply {
        var form = visit.form
        let rating = form.number("rating", 0...10, missing: "own.rating.missing")
        return try await save(
            [RateGoal(id, rating ?? 0)], &form, visit, circle, next: MotiPaths.ownCircle(circle)
        ) { OwnRatingPage(try goal(id, $0), $0, visit, $1) }
    }

    func showDissent(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(OwnDissentPage(try await read(visit, circle), visit, visit.form))
    }

    func saveDissent(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        let text = form.text("dissent", max: OwnDissentPage.most, missing: "refusal.textMissing") ?? ""
        return try await save([SaveDissent(text)], &form, visit, circle, next: MotiPaths.ownCircle(circle)) {
            OwnDissentPage($0, visit, $1)
        }
    }

    func showCard(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let page = try await read(visit, circle)
        return .page(OwnCardPage(page, visit, OwnCardPage.filled(page, visit.form)))
    }

    func saveCard(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        let text = form.text("card", max: MotiEntryKind.clientCard.limit) ?? ""
        let readers = form.choices("cardReaders", GoalsForm.CardReader.self)
        let act = SaveEntry(
            .clientCard, field: "card", text: text, version: Int64(form.typed("cardVersion")) ?? 0,
            readers: readers.reduce(into: []) { $0.formUnion($1.parts) })
        return try await save([act], &form, visit, circle, next: MotiPaths.ownCircle(circle)) {
            OwnCardPage($0, visit, $1)
        }
    }
}
