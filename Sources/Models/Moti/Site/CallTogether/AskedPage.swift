import Core
import Moti
import Site
import Words

/// One person to be asked: who, how needed, for how long, how shown to the others.
struct AskedPage: CallPage {
    /// Who is being asked.
    enum Kind {
        case worker(UnitCards)
        case supportPerson
        case interpreter
        case known(MotiAskedLine)

        var isNew: Bool { if case .known = self { false } else { true } }
    }

    let frame: CallFrame
    let action: String
    let heading: String
    let lead: String?
    let whom: Choices?
    let name: Field?
    let email: Field?
    let phone: Field?
    let need: Choices?
    let minutes: Field
    let mode: Choices
    let shownAs: Field?
    let why: Field?
    let code: Choices
    let back: String

    static let template = "call-asked"
    static let names: Names<AskedPage> = framed([
        "action": { $0.action }, "askedHeading": { $0.heading }, "askedLead": { $0.lead }, "whom": { $0.whom },
        "nameBox": { $0.name }, "emailBox": { $0.email }, "phoneBox": { $0.phone }, "need": { $0.need },
        "minutes": { $0.minutes }, "mode": { $0.mode }, "shownAs": { $0.shownAs }, "why": { $0.why },
        "codeBy": { $0.code }, "back": { $0.back },
    ])
    static var inner: [any PageValue.Type] { frameParts + [Choices.self, Field.self] }

    init(_ state: CallTogetherState, _ kind: Kind, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let fields = AskedFields(words: words, form: form, state: state)
        frame = CallFrame(.people, state, visit, form)
        back = MotiPaths.people(state.circle)
        action = visit.address
        let isInterpreter = kind.part == .interpreter
        (heading, lead) = AskedPage.heads(kind, words)
        if case .worker(let cards) = kind, !cards.workers.isEmpty { whom = fields.whom(cards) } else { whom = nil }
        name = kind.isNew ? form.field("name", words("callTogether.asked.name"), max: 200) : nil
        email = kind.isNew ? fields.email() : nil
        phone = kind.isNew ? form.field("phone", words("callTogether.asked.phone"), .phone, max: 40) : nil
        need =
            isInterpreter
            ? nil
            : form.choices(
                "need", words("callTogether.asked.need"), .one, AskedForm.needs(words), layout: .across)
        minutes = form.field("minutes", words("callTogether.asked.minutes"), .short, max: 3)
        mode = form.choices(
            "mode", words("callTogether.asked.mode"), .one,
            TalkForm.options(["onSite", "remote"], "callTogether.asked.modeCode", words), layout: .across)
        shownAs = kind.part == .invited ? fields.shownAs() : nil
        why = isInterpreter ? nil : fields.why()
        code = form.choices(
            "codeBy", words("callTogether.asked.codeBy"), .one,
            TalkForm.options(AskedForm.Code.allCases.map(\.rawValue), "callTogether.asked.codeByCode", words))
    }

    private static func heads(_ kind: Kind, _ words: Words) -> (String, String?) {
        switch kind {
        case .worker(let cards):
            let card = cards.cards.first
            return (card?.expert.text(in: words.language.code) ?? "", card?.brings.text(in: words.language.code))
        case .supportPerson:
            return (words("callTogether.asked.headingSupport"), words("callTogether.asked.leadSupport"))
        case .interpreter:
            return (words("callTogether.asked.headingInterpreter"), words("callTogether.asked.leadInterpreter"))
        case .known(let line): return (line.shownAs, nil)
        }
    }
}

extension AskedPage.Kind {
    var part: Part {
        switch self {
        case .worker: .invited
        case .supportPerson: .supportPerson
        case .interpreter: .interpreter
        case .known(let line): line.part
        }
    }
}

/// The boxes that need more than a label.
private struct AskedFields {
    let words: Words
    let form: Form
    let state: CallTogetherState

    func whom(_ cards: UnitCards) -> Choices {
        form.choices(
            "whom", words("callTogether.asked.whom"), .one,
            cards.workers.map { Choices.Option("\($0.person)", $0.name) }
                + [Choices.Option("other", words("callTogether.asked.other"))])
    }

    func email() -> Field {
        form.field(
            "email", words("callTogether.asked.email"), .email, hint: words("callTogether.asked.contactHint"), max: 200)
    }

    func shownAs() -> Field {
        form.field(
            "shownAs", words("callTogether.asked.shownAs"), hint: words("callTogether.asked.shownAsHint"), max: 60)
    }

    func why() -> Field {
        form.field(
            "why", words("callTogether.asked.why"), .lines, hint: words("callTogether.asked.whyHint"),
            readers: Readers(words: words).sentence(state.innerNames(words) + [words("callTogether.andAsked")]),
            max: 200)
    }
}
