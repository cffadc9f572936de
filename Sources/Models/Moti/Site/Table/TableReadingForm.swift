import Core
import Gate
import Moti
import Site
import Words

/// Step 5 as it was sent. One form: duties are offered and accepted by buttons of their own, and nothing typed is lost.
struct TableReadingForm {
    let acts: [any MotiAct]
    /// Duties only: the plan is not yet confirmed.
    let stays: Bool

    static let fields = ["yes": "yes", "actions": "", "goals": "", "text": "ifWorse", "person": ""]

    static func filled(_ view: TableView, _ visit: Visit, _ form: Form) -> Form {
        form.filled([
            "ifWorse": [view.ifWorse?.text ?? ""], "ifWorseVersion": ["\(view.ifWorse?.version ?? 0)"],
            "next": [visit.dates.day(view.contactBy)],
        ])
    }

    init(_ form: inout Form, _ view: TableView, _ visit: Visit) {
        var acts: [any MotiAct] = [TableReadingForm.worse(&form, view)]
        if let offer = form.id("accept", Offer.self) {
            acts.append(AcceptDuty(offer))
            (self.acts, stays) = (acts, true)
            return
        }
        if form.has("offer") {
            if let act = TableReadingForm.duty(&form, view) { acts.append(act) }
            (self.acts, stays) = (acts, true)
            return
        }
        let dissent = form.text("dissent", max: 1_000)
        if let dissent { acts.append(TableReadingForm.dissent(dissent, visit)) }
        let next = form.day("next", missing: "refusal.contactDateMissing")
        let yes = form.isTicked("yes") ? MotiYes(on: visit.today, manner: .faceToFace) : nil
        let open = view.questions.map(\.goal.id).filter { form.isTicked(TableRead.openField($0)) }
        let asked = view.questions.flatMap(\.actions).map(\.id).filter { form.isTicked(TableRead.askedField($0)) }
        acts.append(
            ConfirmPlan(
                readAloud: form.isTicked("readAloud"), yes: yes, hasDissent: dissent != nil || !view.dissents.isEmpty,
                leftOpen: Set(open), leftProposed: Set(asked), nextContact: next))
        (self.acts, stays) = (acts, false)
    }

    private static func worse(_ form: inout Form, _ view: TableView) -> SaveEntry {
        SaveEntry(
            .ifWorse, field: "ifWorse", text: form.text("ifWorse", max: MotiEntryKind.ifWorse.limit) ?? "",
            version: Int64(form.typed("ifWorseVersion")) ?? 0)
    }

    /// The client's words, written at the table beside them.
    private static func dissent(_ text: String, _ visit: Visit) -> SaveDissent {
        SaveDissent(text, word: MotiWord(manner: .faceToFace, identified: "known", on: visit.today))
    }

    /// Whoever holds the pen takes a duty at once; anybody else answers for themselves.
    private static func duty(_ form: inout Form, _ view: TableView) -> (any MotiAct)? {
        guard let duty = MotiDuty(rawValue: form.typed("offer")), duty != .convener else {
            form.fault("", "refusal.dutyMissing")
            return nil
        }
        let person = form.id(duty.rawValue, Person.self, missing: "table.reading.chooseMissing")
        guard let chosen = view.candidates.first(where: { $0.person == person }) else { return nil }
        return chosen.isMe ? TakeDuty(duty) : OfferDuty(duty, to: chosen.person)
    }
}

extension TablePages {
    func showReading(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard view.isHeld else { return .go(MotiPaths.table(circle)) }
        return .page(TableReadingPage(view, visit, TableReadingForm.filled(view, visit, visit.form)))
    }

    func saveReading(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        var form = visit.form
        let sent = TableReadingForm(&form, view, visit)
        let next = sent.stays ? MotiPaths.tableReading(circle) : MotiPaths.tablePaper(circle)
        return try await save(
            sent.acts, &form, visit, circle, next: next, names: TableReadingForm.fields
        ) { TableReadingPage($0, visit, $1) }
    }

    /// "This was enough": the meeting needs no plan.
    func saveEnough(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard view.isHeld else { throw NotFound() }
        var form = visit.form
        let yes = form.isTicked("enoughYes") ? MotiYes(on: visit.today, manner: .faceToFace) : nil
        return try await save(
            [NoPlanNeeded(yes: yes)], &form, visit, circle, next: MotiPaths.circle(circle),
            names: ["yes": "enoughYes"]
        ) {
            TableReadingPage($0, visit, $1)
        }
    }

    func showPaper(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard let plan = view.plan else { return .go(MotiPaths.table(circle)) }
        return .page(TablePaperPage(plan, view, visit))
    }
}

/// Step 6: the paper into the client's hand.
struct TablePaperPage: TablePage {
    let frame: TableFrame
    let heading: String
    let next: NextStep
    let given: Step?
    let givenOn: String?
    let contact: String
    let circle: String

    static let template = "table-paper"
    static let names: Names<TablePaperPage> = framed([
        "heading": { $0.heading }, "next": { $0.next }, "give": { $0.given }, "givenOn": { $0.givenOn },
        "contactText": { $0.contact }, "circleAddress": { $0.circle },
    ])
    static var inner: [any PageValue.Type] { [TableFrame.self, NextStep.self, Step.self] }

    init(_ plan: MotiPlanLine, _ view: TableView, _ visit: Visit) {
        let words = visit.words
        frame = TableFrame(.paper, view, visit, visit.form)
        heading = words("table.paper.heading", ["version": "\(plan.version)"])
        next = NextStep(
            sign: .when(words("table.paper.now")), heading: .text(words("table.paper.print")),
            sentence: .text(words("table.paper.printText")),
            step: .link(words("table.paper.open"), MotiPaths.paperPlan(view.circle, plan.id)))
        given =
            plan.copyGivenOn == nil
            ? .act(words("paper.p5.give"), MotiPaths.planCopy(view.circle, plan.id)) : nil
        givenOn = plan.copyGivenOn.map { words("paper.p5.givenOn", ["date": visit.dates.day($0)]) }
        contact = words(
            "table.paper.contact",
            ["name": view.responsible?.name ?? "", "date": visit.dates.on(plan.nextContactOn)])
        circle = MotiPaths.circle(view.circle)
    }
}
