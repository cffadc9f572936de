import Core
import Moti
import Site
import Words

/// Step 4: a row a recipient, each a sentence that is read aloud; then how the client says yes.
struct ConsentPage: CallPage {
    let frame: CallFrame
    let rows: [ConsentRow]
    let giving: ConsentGiving?
    let allGiven: Notice?
    let language: Notice?
    let times: String

    static let template = "call-consent"
    static let names: Names<ConsentPage> = framed([
        "rows": { $0.rows }, "giving": { $0.giving }, "allGiven": { $0.allGiven }, "otherLanguage": { $0.language },
        "times": { $0.times },
    ])
    static var inner: [any PageValue.Type] {
        frameParts + [ConsentRow.self, ConsentGiving.self, Notice.self]
    }

    /// - Parameter open: the one whose row is being changed.
    init(_ state: CallTogetherState, open: ID<Invitation>? = nil, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = CallFrame(.consent, state, visit, form)
        rows = ConsentRow.all(state, open: open, visit, form)
        let clientsOwn = state.clientLanguage ?? words.language.code
        let isClients = clientsOwn == words.language.code
        giving = open == nil && state.wantsConsent ? ConsentGiving(state, visit, form) : nil
        allGiven =
            open == nil && !state.wantsConsent
            ? Notice(words("callTogether.consent.allGiven"), words("callTogether.consent.allGivenText")) : nil
        language =
            isClients
            ? nil
            : Notice(
                words(
                    "callTogether.consent.otherLanguage",
                    ["language": words("callTogether.talk.languageCode.\(clientsOwn)")]),
                words("callTogether.consent.otherLanguageText"))
        times = MotiPaths.times(state.circle)
    }
}

extension CallTogetherState {
    /// Something waits for the client's yes: a row written down, or the convener's own line.
    var wantsConsent: Bool {
        consents.contains { $0.isDraft }
            || lacks.contains { $0.code == .firstLineNotConfirmed || $0.code == .askedWithoutLine }
    }

    /// Who a line is for, as its row begins.
    func recipient(of line: MotiConsentLine, _ words: Words) -> String {
        guard line.kind == "pair" else { return line.name }
        let isOurs = Set(line.people) == Set(pair.map(\.person))
        return words("callTogether.consent.pair", ["names": isOurs ? words.list(pair.map(\.name)) : line.name])
    }

    /// The line that holds for somebody asked: the one written down last, else the one in force.
    func line(of asked: MotiAskedLine) -> MotiConsentLine? {
        let own = consents.filter { $0.kind == "person" && $0.people == [asked.person] }
        return own.last { $0.isDraft } ?? own.last
    }
}

/// One recipient: the sentence, or the row being changed.
struct ConsentRow: PageValue {
    let id: String
    let name: String
    let sentence: Markup?
    let exclusions: String?
    let status: String?
    let change: String?
    let edit: LineEdit?

    static let names: Names<ConsentRow> = [
        "rowID": { $0.id }, "recipient": { $0.name }, "line": { $0.sentence }, "notTold": { $0.exclusions },
        "given": { $0.status }, "change": { $0.change }, "edit": { $0.edit }, "isOpen": { $0.edit != nil },
    ]
    static var inner: [any PageValue.Type] { [LineEdit.self] }

    static func all(
        _ state: CallTogetherState, open: ID<Invitation>?, _ visit: Visit, _ form: Form
    ) -> [ConsentRow] {
        let asked = state.asked.filter { $0.part != .interpreter && $0.state != .ended }
        let theirs = Set(asked.compactMap { state.line(of: $0)?.id })
        let people = Set(asked.map(\.person))
        let others = state.consents.filter { line in
            !theirs.contains(line.id) && !(line.kind == "person" && line.people.contains(where: people.contains))
        }
        return others.map { ConsentRow($0, state, visit) }
            + asked.map { ConsentRow($0, state, isOpen: $0.id == open, visit, form) }
    }

    private init(_ line: MotiConsentLine, _ state: CallTogetherState, _ visit: Visit) {
        let words = visit.words
        id = "line-\(line.id)"
        name = state.recipient(of: line, words)
        sentence = ConsentSentence(words: words, dates: visit.dates).markup(line)
        exclusions = line.exclusions.map { words("callTogether.consent.notTold", ["text": $0]) }
        status = ConsentRow.status(line, state, visit)
        change = nil
        edit = nil
    }

    private init(_ asked: MotiAskedLine, _ state: CallTogetherState, isOpen: Bool, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let line = state.line(of: asked)
        id = "asked-\(asked.id)"
        name = asked.shownAs
        sentence = line.map { ConsentSentence(words: words, dates: visit.dates).markup($0) }
        exclusions = line?.exclusions.map { words("callTogether.consent.notTold", ["text": $0]) }
        status = line.map { ConsentRow.status($0, state, visit) } ?? words("callTogether.consent.notWritten")
        change = isOpen ? nil : MotiPaths.line(state.circle, asked.id)
        edit = isOpen ? LineEdit(asked, state, visit, form) : nil
    }

    /// What was said when the client agreed opens the line; the same consent that gives the others confirms it.
    private static func status(_ line: MotiConsentLine, _ state: CallTogetherState, _ visit: Visit) -> String {
        guard !line.isDraft, let on = line.givenOn else { return visit.words("callTogether.consent.notGiven") }
        let isAloud = state.lacks.contains { $0.code == .firstLineNotConfirmed } && line.manner == "oral"
        let key = isAloud ? "callTogether.consent.aloudFirst" : "callTogether.consent.given"
        return visit.words(key, ["date": visit.dates.day(on)])
    }
}

/// The row of one recipient while it is being changed.
struct LineEdit: PageValue {
    let action: String
    let back: String
    let topics: Choices
    let direction: Choices
    let to: Field
    let deputy: Tick?
    let plan: Tick?
    let exclusions: Field

    static let names: Names<LineEdit> = [
        "editAction": { $0.action }, "back": { $0.back }, "topics": { $0.topics }, "direction": { $0.direction },
        "to": { $0.to }, "deputy": { $0.deputy }, "plan": { $0.plan }, "exclusions": { $0.exclusions },
    ]
    static var inner: [any PageValue.Type] { [Choices.self, Field.self, Tick.self] }

    init(_ asked: MotiAskedLine, _ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        action = MotiPaths.line(state.circle, asked.id)
        back = MotiPaths.consent(state.circle)
        topics = form.choices(
            "topics", words("callTogether.consent.topics"), .several, Topics.options(state.lifeAreas, words),
            hint: words("callTogether.consent.topicsHint"), layout: .two)
        direction = form.choices(
            "direction", words("callTogether.consent.directionOf"), .one,
            TalkForm.options(
                [MotiDirection.gets, .gives, .both].map(\.rawValue), "callTogether.consent.directionCode", words))
        let end = state.endsOn ?? visit.today
        to = form.field(
            "to", words("callTogether.consent.to"), .short,
            hint: words("callTogether.consent.toHint", ["date": visit.dates.term(end)]), max: 60)
        let isSupport = asked.part == .supportPerson
        deputy = isSupport ? nil : form.tick("deputy", words("callTogether.consent.deputy"))
        plan =
            isSupport
            ? form.tick("plan", words("callTogether.asked.plan"), small: words("callTogether.asked.planSmall")) : nil
        exclusions = form.field(
            "exclusions", words("callTogether.consent.exclusions"), .own,
            hint: words("callTogether.consent.exclusionsHint"),
            readers: Readers(words: words).sentence(state.innerNames(words) + [asked.shownAs]), max: 300)
    }
}
