import Core
import Moti
import Site
import Words

/// Step 5: everything read aloud; responsible worker and deputy have accepted; next contact. Afterwards nobody may be unsure
/// what was decided.
struct TableReadingPage: TablePage {
    let frame: TableFrame
    let action: String
    let questions: [TableRead]
    let ifWorse: Field
    let ifWorseVersion: Int64
    let duties: [TableDuty]
    let next: Field
    let dissent: Field
    let dissents: [String]
    let readAloud: Tick
    let yes: Tick
    let enough: String?
    let enoughYes: Tick
    let leads: Bool
    let isConfirmed: Bool
    let paper: String

    static let template = "table-reading"
    static let names: Names<TableReadingPage> = framed([
        "action": { $0.action }, "reads": { $0.questions }, "ifWorse": { $0.ifWorse },
        "ifWorseVersion": { $0.ifWorseVersion }, "duties": { $0.duties }, "nextContact": { $0.next },
        "dissent": { $0.dissent }, "dissents": { $0.dissents.map(TextLine.init) },
        "hasDissents": { !$0.dissents.isEmpty }, "readAloud": { $0.readAloud }, "yes": { $0.yes },
        "enough": { $0.enough }, "enoughYes": { $0.enoughYes }, "supplement": { $0.leads },
        "isConfirmed": { $0.isConfirmed }, "paper": { $0.paper },
    ])
    static var inner: [any PageValue.Type] {
        [TableFrame.self, TableRead.self, Field.self, TableDuty.self, TextLine.self, Tick.self]
    }

    init(_ view: TableView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = TableFrame(.reading, view, visit, form, failed: "table.notConfirmed")
        action = MotiPaths.tableReading(view.circle)
        questions = view.questions.map { TableRead($0, view, visit, form) }
        let ifWorse = form.field(
            "ifWorse", words("table.reading.ifWorse"), .lines, hint: words("table.reading.ifWorseHint"),
            readers: words.markup("table.question.readers", ["who": .bold(words("table.reading.everybody"))]),
            max: MotiEntryKind.ifWorse.limit)
        self.ifWorse = ifWorse
        ifWorseVersion = GoalBox.version(ifWorse, form, Int64(form.typed("ifWorseVersion")))
        duties = [TableDuty(.responsible, view, visit, form), TableDuty(.deputy, view, visit, form)]
        next = form.field(
            "next", words("table.reading.next"), .short,
            hint: words("table.reading.nextHint", ["date": visit.dates.day(view.contactBy)]))
        dissent = form.field(
            "dissent", words("table.reading.dissent"), .lines, hint: words("table.reading.dissentHint"),
            readers: words.markup("table.question.readers", ["who": .bold(words("table.reading.everybody"))]),
            max: 1_000)
        dissents = view.dissents.map { words("table.reading.dissentBy", ["name": $0.author, "text": $0.text]) }
        readAloud = form.tick("readAloud", words("table.reading.readAloud"))
        yes = form.tick("yes", words("table.reading.yes"), small: words("table.reading.yesSmall"))
        enough = view.state == .held ? MotiPaths.tableEnough(view.circle) : nil
        enoughYes = form.tick("enoughYes", words("table.reading.enoughYes"))
        leads = view.otherPlanLeads
        isConfirmed = view.plan != nil && view.state != .held
        paper = MotiPaths.tablePaper(view.circle)
    }
}

/// One question read back, and what is said of what is missing in it.
struct TableRead: PageValue {
    let said: Said
    let understood: String?
    let agreed: [TableReadLine]
    let open: Tick?
    let address: String

    static let names: Names<TableRead> = [
        "readSaid": { $0.said }, "readUnderstood": { $0.understood }, "readAgreed": { $0.agreed },
        "readHasAgreed": { !$0.agreed.isEmpty }, "readOpen": { $0.open }, "readAddress": { $0.address },
    ]
    static var inner: [any PageValue.Type] { [Said.self, TableReadLine.self, Tick.self] }

    static func openField(_ goal: ID<Goal>) -> String { "open-\(goal)" }
    static func askedField(_ action: ID<Action>) -> String { "asked-\(action)" }

    init(_ question: TableQuestion, _ view: TableView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        said = Said(question.goal.text)
        understood = question.understood?.text
        agreed = question.standing.map { line in
            let tick =
                line.state == .proposed
                ? form.tick(
                    TableRead.askedField(line.id), words("table.reading.asked"),
                    small: words("table.reading.askedSmall")) : nil
            return TableReadLine(TableAgreed(line, view, visit), tick)
        }
        open =
            question.standing.isEmpty
            ? form.tick(TableRead.openField(question.goal.id), words("table.reading.leftOpen")) : nil
        address = MotiPaths.tableQuestion(view.circle, question.goal.id)
    }
}

/// An agreed thing read back; one nobody has promised is marked so.
struct TableReadLine: PageValue {
    let line: TableAgreed
    let asked: Tick?

    static let names: Names<TableReadLine> = [
        "lineWhat": { $0.line.what }, "lineWhen": { $0.line.when }, "lineAsked": { $0.asked },
    ]
    static var inner: [any PageValue.Type] { [Tick.self] }

    init(_ line: TableAgreed, _ asked: Tick?) {
        self.line = line
        self.asked = asked
    }
}

extension TableQuestion {
    /// Things that stand: open or done.
    var standing: [MotiActionLine] { actions.filter { $0.isOpen || $0.state == .done } }
}

/// Who answers, or who stands in: accepted, asked, or still to be chosen.
struct TableDuty: PageValue {
    let heading: String
    let holder: String?
    let asked: String?
    let accept: String?
    let offer: String
    let choices: Choices?
    let button: String

    static let names: Names<TableDuty> = [
        "dutyHeading": { $0.heading }, "dutyHolder": { $0.holder }, "dutyAsked": { $0.asked },
        "dutyAccept": { $0.accept }, "dutyName": { $0.offer }, "dutyChoices": { $0.choices },
        "dutyButton": { $0.button },
    ]
    static var inner: [any PageValue.Type] { [Choices.self] }

    init(_ duty: MotiDuty, _ view: TableView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let key = duty.rawValue
        heading = words("table.reading.duty.\(key)")
        let held = duty == .responsible ? view.responsible : view.deputy
        holder = held.map { words("table.reading.has", ["name": $0.name]) }
        let offer = view.offers.last { $0.duty == duty }
        asked =
            offer.map {
                words($0.isMine ? "table.reading.offeredMe" : "table.reading.offered", ["name": $0.name])
            }
        accept = offer.flatMap { $0.isMine ? "\($0.id)" : nil }
        self.offer = key
        let other = duty == .responsible ? view.deputy : view.responsible
        let people = view.candidates.filter { $0.person != held?.person && $0.person != other?.person }
        choices =
            people.isEmpty
            ? nil
            : form.choices(
                key, words("table.reading.choose.\(key)"), .one,
                people.map {
                    Choices.Option("\($0.person)", $0.isMe ? words("table.reading.me", ["name": $0.name]) : $0.name)
                }, layout: .two)
        button = words("table.reading.ask")
    }
}
