import Core
import Gate
import Moti
import Site
import Words

/// Step 4: one of the client's questions: what was understood together, and what was agreed.
struct TableQuestionPage: TablePage {
    let frame: TableFrame
    let action: String
    let place: String
    let words: String
    let understood: Field
    let understoodVersion: Int64
    let canErase: Bool
    let written: [GuestText]
    let agreed: [TableAgreed]
    let what: Field
    let owner: Choices
    let due: Field
    let because: Field
    let mine: Tick
    let isAdding: Bool
    let next: String

    static let template = "table-question"
    static let names: Names<TableQuestionPage> = framed([
        "action": { $0.action }, "questionPlace": { $0.place }, "question": { $0.words },
        "understood": { $0.understood }, "understoodVersion": { $0.understoodVersion }, "canErase": { $0.canErase },
        "written": { $0.written }, "hasWritten": { !$0.written.isEmpty }, "agreed": { $0.agreed },
        "hasAgreed": { !$0.agreed.isEmpty }, "what": { $0.what }, "owner": { $0.owner }, "due": { $0.due },
        "because": { $0.because }, "mine": { $0.mine }, "addOpen": { $0.isAdding }, "nextLabel": { $0.next },
    ])
    static var inner: [any PageValue.Type] {
        [TableFrame.self, Field.self, GuestText.self, TableAgreed.self, Choices.self, Tick.self]
    }

    init(_ question: TableQuestion, _ view: TableView, _ visit: Visit, _ form: Form) {
        let texts = visit.words
        frame = TableFrame(.questions, view, visit, form)
        action = MotiPaths.tableQuestion(view.circle, question.goal.id)
        let number = (view.questions.firstIndex { $0.goal.id == question.goal.id } ?? 0) + 1
        place = texts(
            "table.question.place",
            [
                "n": "\(number)", "of": "\(view.questions.count)",
                "topics": texts.capitalised(Topics.list(question.goal.topics, texts)),
            ])
        words = question.goal.text
        let understood = form.field(
            "understood", texts("table.question.understood"), .lines,
            readers: Readers(words: texts).sentence(question.readers, "table.question.readers"),
            max: MotiEntryKind.understood.limit)
        self.understood = understood
        understoodVersion = GoalBox.version(understood, form, Int64(form.typed("understoodVersion")))
        canErase = !understood.value.isEmpty
        written = question.written.map { GuestText($0, visit) }
        agreed = question.actions.filter { $0.state != .dropped && $0.state != .changed }
            .map { TableAgreed($0, view, visit) }
        what = form.field("what", texts("table.question.what"), hint: texts("table.question.whatHint"), max: 300)
        owner = form.choices(
            "owner", texts("table.question.owner"), .one,
            TableQuestionForm.owners(view).map { Choices.Option("\($0.person.seat)", $0.person.name) }, layout: .two)
        due = form.field("due", texts("table.question.due"), .short, hint: texts("circle.dayHint"))
        because = form.field("because", texts("table.question.because"), max: 100)
        mine = form.tick("mine", texts("table.question.mine"), small: texts("table.question.mineSmall"))
        isAdding = agreed.isEmpty || !form.typed("what").isEmpty || !form.isSound
        next = texts(
            number < view.questions.count ? "table.question.next" : "table.question.read")
    }
}

/// An agreed thing at the table: who, what, by when, and "mine".
struct TableAgreed: PageValue {
    let what: Markup
    let when: String
    let id: String
    let take: String?
    let isTaken: Bool
    let canErase: Bool

    static let names: Names<TableAgreed> = [
        "agreedWhat": { $0.what }, "agreedWhen": { $0.when }, "agreedID": { $0.id }, "takeLabel": { $0.take },
        "isTaken": { $0.isTaken }, "canEraseAgreed": { $0.canErase },
    ]

    init(_ line: MotiActionLine, _ view: TableView, _ visit: Visit) {
        let words = visit.words
        what = words.markup(
            "circle.agreed.line", ["owner": .bold(line.ownerName), "what": .text(line.what)])
        when = line.due.map { words.capitalised(visit.dates.by($0)) } ?? line.noDateBecause ?? words("table.noDate")
        id = "\(line.id)"
        isTaken = line.state != .proposed
        let isHere = view.present.contains { $0.person.seat == line.owner || $0.person.name == line.ownerName }
        take =
            line.state == .proposed && isHere
            ? words("table.question.takes", ["name": line.ownerName]) : nil
        canErase = line.state == .proposed
    }
}

/// Step 4 as it was sent. One form with several buttons, so that no press loses what is in the boxes.
struct TableQuestionForm {
    let acts: [any MotiAct]
    /// Stays with this question.
    let stays: Bool
    /// "About someone else": the text that leaves.
    let erased: String?

    static func owners(_ view: TableView) -> [TableSeat] {
        view.seats.filter { $0.person.part != .interpreter }
    }

    static func filled(_ question: TableQuestion, _ form: Form) -> Form {
        form.filled([
            "understood": [question.understood?.text ?? ""],
            "understoodVersion": ["\(question.understood?.version ?? 0)"],
        ])
    }

    init(_ form: inout Form, _ question: TableQuestion, _ view: TableView) {
        if form.has("eraseText") {
            erased = form.typed("understood")
            acts = question.understood.map { [EraseEntry($0.id)] } ?? []
            stays = true
            return
        }
        erased = nil
        let text = form.text("understood", max: MotiEntryKind.understood.limit) ?? ""
        var acts: [any MotiAct] = [
            SaveEntry(
                .understood, about: question.goal.id, field: "understood", text: text,
                version: Int64(form.typed("understoodVersion")) ?? 0)
        ]
        if let new = TableQuestionForm.new(&form, question, view) { acts.append(new) }
        let known = question.actions
        if let id = form.id("take", Action.self), known.contains(where: { $0.id == id }) { acts.append(TakeAction(id)) }
        if let id = form.id("eraseAction", Action.self), known.contains(where: { $0.id == id }) {
            acts.append(EraseAction(id))
        }
        self.acts = acts
        stays = !form.has("next")
    }

    /// A new agreed thing, when its box has something in it.
    private static func new(
        _ form: inout Form, _ question: TableQuestion, _ view: TableView
    ) -> ProposeAction? {
        guard let what = form.text("what", max: 300) else {
            if form.has("add"), form.isSound { form.fault("what", "table.question.whatMissing") }
            return nil
        }
        let owner = form.id("owner", Seat.self, missing: "refusal.ownerMissing")
        let due = form.day("due")
        let because = form.text("because", max: 100)
        if due == nil, because == nil, form.isSound { form.fault("due", "table.question.dueMissing") }
        guard form.isSound, owners(view).contains(where: { $0.person.seat == owner }) else { return nil }
        return ProposeAction(
            goal: question.goal.id, what: what, owner: owner, due: due, noDateBecause: because,
            isTaken: form.isTicked("mine"))
    }
}

/// The text that left, shown once to copy.
struct TableErasedPage: TablePage {
    let frame: TableFrame
    let text: String
    let next: String

    static let template = "table-erased"
    static let names: Names<TableErasedPage> = framed(["erased": { $0.text }, "nextAddress": { $0.next }])
    static var inner: [any PageValue.Type] { [TableFrame.self] }

    init(_ text: String, _ question: TableQuestion, _ view: TableView, _ visit: Visit) {
        frame = TableFrame(.questions, view, visit, visit.form)
        self.text = text
        next = MotiPaths.tableQuestion(view.circle, question.goal.id)
    }
}

extension TablePages {
    private func question(_ goal: ID<Goal>, _ view: TableView) throws -> TableQuestion {
        guard let question = view.question(goal) else { throw NotFound() }
        return question
    }

    func showQuestion(_ visit: Visit, _ circle: ID<Circle>, _ goal: ID<Goal>) async throws -> Reply {
        let view = try await read(visit, circle)
        let question = try question(goal, view)
        guard view.isHeld else { return .go(MotiPaths.table(circle)) }
        return .page(TableQuestionPage(question, view, visit, TableQuestionForm.filled(question, visit.form)))
    }

    func saveQuestion(_ visit: Visit, _ circle: ID<Circle>, _ goal: ID<Goal>) async throws -> Reply {
        let view = try await read(visit, circle)
        let question = try question(goal, view)
        var form = visit.form
        let sent = TableQuestionForm(&form, question, view)
        let here = MotiPaths.tableQuestion(circle, goal)
        if let erased = sent.erased {
            if !sent.acts.isEmpty { _ = try await perform(sent.acts, visit, circle, next: here) }
            return .page(TableErasedPage(erased, question, view, visit))
        }
        return try await save(
            sent.acts, &form, visit, circle, next: sent.stays ? here : view.after(goal),
            names: ["text": "understood", "goals": ""]
        ) { TableQuestionPage(try self.question(goal, $0), $0, visit, $1) }
    }
}
