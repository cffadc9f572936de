import Core
import Moti
import Site
import Words

/// Step 2: what matters to the client, in the client's own words.
struct GoalsPage: CallPage {
    let frame: CallFrame
    let action: String
    let boxes: [GoalBox]
    let hasMore: Bool
    let card: Field
    let cardVersion: Int64
    let cardReaders: Choices
    let noTell: Field
    let noTellVersion: Int64
    let plans: Choices
    let leads: Tick

    static let template = "call-goals"
    static let names: Names<GoalsPage> = framed([
        "action": { $0.action }, "boxes": { $0.boxes }, "hasMore": { $0.hasMore }, "card": { $0.card },
        "cardVersion": { $0.cardVersion }, "cardReaders": { $0.cardReaders }, "noTell": { $0.noTell },
        "noTellVersion": { $0.noTellVersion }, "plans": { $0.plans }, "leads": { $0.leads },
    ])
    static var inner: [any PageValue.Type] {
        frameParts + [GoalBox.self, Field.self, Choices.self, Tick.self]
    }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = CallFrame(.goals, state, visit, form)
        action = MotiPaths.goals(state.circle)
        let count = GoalBox.count(state, form)
        boxes = (1...count).map { GoalBox($0, state, words, form) }
        hasMore = count < GoalBox.most
        let inner = Readers(words: words)
        card = form.field(
            "card", words("callTogether.goals.card"), .own, hint: words("callTogether.goals.cardHint"),
            readers: inner.sentence(
                [words("callTogether.goals.readersCardTicked")], "callTogether.goals.readersCard"),
            max: MotiEntryKind.clientCard.limit)
        cardVersion = GoalBox.version(card, form, state.clientCard?.version)
        cardReaders = form.choices(
            "cardReaders", words("callTogether.goals.cardReaders"), .several,
            TalkForm.options(
                GoalsForm.CardReader.allCases.map(\.rawValue), "callTogether.goals.cardReader", words), layout: .two)
        noTell = form.field(
            "noTell", words("callTogether.goals.noTell"), .own, hint: words("callTogether.goals.noTellHint"),
            readers: inner.sentence(state.innerNames(words), "callTogether.readersNotAsked"),
            max: MotiEntryKind.noTellAgain.limit)
        noTellVersion = GoalBox.version(noTell, form, state.noTellAgain?.version)
        plans = form.choices(
            "plans", words("callTogether.goals.plans"), .several,
            TalkForm.options(SaveOtherPlans.kinds, "callTogether.goals.plan", words),
            hint: words("callTogether.goals.plansHint"), layout: .two)
        leads = form.tick("leads", words("callTogether.goals.leads"), small: words("callTogether.goals.leadsSmall"))
    }
}

/// One question: its box, its topics, and the version it was read at.
struct GoalBox: PageValue {
    let number: String
    let heading: String
    let item: String
    let version: Int64
    let box: Field
    let topics: Choices

    /// Questions at most (design, section 5).
    static let most = 4

    static let names: Names<GoalBox> = [
        "number": { $0.number }, "goalHeading": { $0.heading }, "item": { $0.item }, "itemVersion": { $0.version },
        "box": { $0.box }, "topics": { $0.topics },
    ]
    static var inner: [any PageValue.Type] { [Field.self, Choices.self] }

    init(_ number: Int, _ state: CallTogetherState, _ words: Words, _ form: Form) {
        self.number = "\(number)"
        heading = words("callTogether.goals.number", ["n": "\(number)"])
        item = form.typed("item\(number)")
        box = form.field(
            "goal\(number)", words("callTogether.goals.words"), .own,
            hint: words(number == 1 ? "callTogether.goals.wordsHint" : "callTogether.goals.removeHint"),
            readers: Readers(words: words).sentence(state.innerNames(words), "callTogether.readersGoal"), max: 300)
        version = GoalBox.version(box, form, Int64(form.typed("version\(number)")))
        topics = form.choices(
            "topics\(number)", words("callTogether.goals.topics"), .several, Topics.options(state.lifeAreas, words),
            layout: .two)
    }

    /// The boxes there are and one more, at most four.
    static func count(_ state: CallTogetherState, _ form: Form) -> Int {
        let sent = (1...most).last { !form.typed("goal\($0)").isEmpty || form.has("item\($0)") } ?? 0
        return min(most, max(sent, min(state.goals.count + 1, most), 1))
    }

    /// After a conflict the other's version: what is saved next was written knowing it.
    static func version(_ field: Field, _ form: Form, _ known: Int64?) -> Int64 {
        (field.theirs == nil ? nil : form.theirVersion) ?? known ?? 0
    }
}

/// Step 2 as it was typed.
struct GoalsForm {
    /// Who may read the client's card beside the client.
    enum CardReader: String, CaseIterable {
        case convener, coordinator, responsible, invited, supportPerson

        var parts: Set<Part> {
            switch self {
            case .convener: [.convener]
            case .coordinator: [.coordinator]
            case .responsible: [.responsible, .deputy]
            case .invited: [.invited]
            case .supportPerson: [.supportPerson]
            }
        }
    }

    enum OtherPlan: String, CaseIterable {
        case employment, activation, integration, care, clientPlan, childPlan
    }

    let goals: SaveGoals
    let card: SaveEntry
    let noTell: SaveEntry
    let plans: SaveOtherPlans

    init(_ form: inout Form, _ state: CallTogetherState) {
        goals = SaveGoals((1...GoalBox.most).compactMap { GoalsForm.goal($0, &form) })
        let text = form.text("card", max: MotiEntryKind.clientCard.limit) ?? ""
        let readers = form.choices(
            "cardReaders", CardReader.self,
            missing: text.isEmpty ? nil : "callTogether.goals.cardReadersMissing")
        card = SaveEntry(
            .clientCard, field: "card", text: text,
            version: form.has("cardVersion") ? Int64(form.typed("cardVersion")) ?? 0 : 0,
            readers: readers.reduce(into: []) { $0.formUnion($1.parts) })
        noTell = SaveEntry(
            .noTellAgain, field: "noTell", text: form.text("noTell", max: MotiEntryKind.noTellAgain.limit) ?? "",
            version: Int64(form.typed("noTellVersion")) ?? 0)
        plans = SaveOtherPlans(
            Set(form.choices("plans", OtherPlan.self).map(\.rawValue)), leads: form.isTicked("leads"))
        let isFirst = state.goals.isEmpty && !goals.goals.contains { !$0.text.isEmpty }
        if isFirst, form.isSound { form.fault("goal1", "callTogether.goals.first") }
    }

    /// A box that was there or has something in it.
    private static func goal(_ number: Int, _ form: inout Form) -> GoalDraft? {
        let field = "goal\(number)"
        let id = ID<Goal>(form.typed("item\(number)"))
        let text = form.text(field, max: 300) ?? ""
        guard id != nil || !text.isEmpty else { return nil }
        let topics = form.typedAll("topics\(number)").filter { !$0.isEmpty }
        if !text.isEmpty {
            if text.count < 3 { form.fault(field, "callTogether.goals.short") }
            if topics.isEmpty { form.fault("topics\(number)", "callTogether.goals.topicsMissing") }
        }
        return GoalDraft(
            id: id, text: text, topics: Set(topics), version: Int64(form.typed("version\(number)")) ?? 0)
    }

    /// The boxes as they are when the page is opened.
    static func filled(_ state: CallTogetherState, _ form: Form) -> Form {
        var values: [String: [String]] = [
            "card": [state.clientCard?.text ?? ""], "noTell": [state.noTellAgain?.text ?? ""],
            "cardReaders": readers(state), "plans": state.otherPlans, "leads": state.otherPlanLeads ? ["1"] : [],
        ]
        for (index, goal) in state.goals.prefix(GoalBox.most).enumerated() {
            values["item\(index + 1)"] = ["\(goal.id)"]
            values["goal\(index + 1)"] = [goal.text]
            values["topics\(index + 1)"] = goal.topics
            values["version\(index + 1)"] = ["\(goal.version)"]
        }
        return form.filled(values)
    }

    /// Convener and pair when nothing has been chosen: those who prepare.
    private static func readers(_ state: CallTogetherState) -> [String] {
        guard let parts = state.clientCard?.parts else { return [CardReader.convener.rawValue] }
        return CardReader.allCases.filter { !$0.parts.isDisjoint(with: parts) }.map(\.rawValue)
    }
}
