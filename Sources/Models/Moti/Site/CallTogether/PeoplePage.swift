import Core
import Moti
import Site
import Words

/// Step 3: who comes and who does not.
struct PeoplePage: CallPage {
    let frame: CallFrame
    let action: String
    let already: [InLine]
    let takePair: String?
    let asked: [AskedRow]
    let room: String
    let asksInterpreter: Bool
    let notInvited: Field
    let notInvitedVersion: Int64
    let notDiscussed: Field
    let notDiscussedVersion: Int64

    static let template = "call-people"
    static let names: Names<PeoplePage> = framed([
        "action": { $0.action }, "already": { $0.already }, "takePair": { $0.takePair }, "asked": { $0.asked },
        "hasNobody": { $0.asked.isEmpty }, "room": { $0.room }, "asksInterpreter": { $0.asksInterpreter },
        "notInvited": { $0.notInvited },
        "notInvitedVersion": { $0.notInvitedVersion }, "notDiscussed": { $0.notDiscussed },
        "notDiscussedVersion": { $0.notDiscussedVersion },
    ])
    static var inner: [any PageValue.Type] { frameParts + [InLine.self, AskedRow.self, Field.self] }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = CallFrame(.people, state, visit, form)
        action = MotiPaths.people(state.circle)
        already = InLine.all(state, words)
        takePair = state.pairIsIn || state.pair.count < 2 ? nil : MotiPaths.pair(state.circle)
        let listed = state.asked.filter { $0.state != .ended }
        asked = listed.map { AskedRow($0, state, visit, form) }
        let most = state.settings.roomWarn
        let advice = state.roomCount > most ? "callTogether.people.roomWarn" : "callTogether.people.roomHint"
        room =
            words.capitalised(words.count("callTogether.people.room", state.roomCount)) + " "
            + words(advice, ["max": words.inWords(most)])
        asksInterpreter = !listed.contains { $0.part == .interpreter }
        let readers = Readers(words: words)
        notInvited = form.field(
            "notInvited", words("callTogether.people.notInvited"), .own,
            hint: words("callTogether.people.notInvitedHint"),
            readers: readers.sentence(state.innerNames(words), "callTogether.readersNotAsked"),
            max: MotiEntryKind.notInvited.limit)
        notInvitedVersion = GoalBox.version(notInvited, form, state.notInvited?.version)
        notDiscussed = form.field(
            "notDiscussed", words("callTogether.people.notDiscussed"), .own,
            readers: readers.sentence(state.innerNames(words), "callTogether.readersChair"),
            max: MotiEntryKind.notDiscussed.limit)
        notDiscussedVersion = GoalBox.version(notDiscussed, form, state.notDiscussed?.version)
    }
}

/// Somebody who is in already.
struct InLine: PageValue {
    let part: String
    let note: String?
    let removal: String?

    static let names: Names<InLine> = [
        "part": { $0.part }, "note": { $0.note }, "removal": { $0.removal },
    ]

    static func all(_ state: CallTogetherState, _ words: Words) -> [InLine] {
        let one = state.people.filter { [.client, .representative, .convener].contains($0.part) }.map { person in
            InLine(
                part: person.name, note: person.part == .convener ? words("callTogether.people.calls") : nil,
                removal: nil)
        }
        let pair = state.people.filter { $0.part == .coordinator || ($0.part == .deputy && state.isPair($0)) }
        guard !pair.isEmpty else { return one }
        let line = InLine(
            part: words("callTogether.people.pair"),
            note: words("callTogether.people.pairText", ["names": words.list(pair.map(\.name))]),
            removal: MotiPaths.pairRemoval(state.circle))
        return one + [line]
    }
}

extension CallTogetherState {
    /// One of the work pair, whatever duty they carry here.
    func isPair(_ person: MotiPerson) -> Bool { pair.contains { $0.person == person.person } }

    /// The consent line that lets the pair in.
    var pairLine: MotiConsentLine? { consents.first { $0.kind == "pair" } }
}

/// Somebody who is asked or will be: needed, or good to have.
struct AskedRow: PageValue {
    let name: String
    let note: String
    let need: Choices?
    let id: String

    static let names: Names<AskedRow> = [
        "askedName": { $0.name }, "askedNote": { $0.note }, "need": { $0.need }, "askedID": { $0.id },
    ]
    static var inner: [any PageValue.Type] { [Choices.self] }

    init(_ one: MotiAskedLine, _ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let isDraft = one.state == .draft
        name = one.shownAs
        let length = Minutes(one.minutes).map(visit.dates.length) ?? ""
        note = words(
            "callTogether.people.note",
            ["length": length, "mode": words("callTogether.asked.modeWord.\(one.mode)")])
        need =
            isDraft
            ? form.choices(
                AskedRow.field(one.id), words("callTogether.asked.need"), .one, AskedForm.needs(words), layout: .across)
            : nil
        id = "\(one.id)"
    }

    /// The form's field for whether somebody is needed.
    static func field(_ invitation: ID<Invitation>) -> String { "need-\(invitation)" }
}

/// Step 3 as it was typed.
struct PeopleForm {
    let notInvited: SaveEntry
    let notDiscussed: SaveEntry
    let needs: [EditInvited]
    /// Somebody to be taken off the list.
    let removal: DropInvited?
    /// Where the button leads once all is saved.
    let next: Next?

    enum Next {
        case units, supportPerson, interpreter
        case asked(ID<Invitation>)
    }

    init(_ form: inout Form, _ state: CallTogetherState) {
        notInvited = PeopleForm.entry(.notInvited, "notInvited", &form)
        notDiscussed = PeopleForm.entry(.notDiscussed, "notDiscussed", &form)
        let removed = form.id("remove", Invitation.self)
        removal = state.asked.first { $0.id == removed && $0.state == .draft }.map { DropInvited($0.id) }
        switch form.typed("on") {
        case "units": next = .units
        case "support": next = .supportPerson
        case "interpreter": next = .interpreter
        default: next = ID<Invitation>(form.typed("on")).map(Next.asked)
        }
        var needs: [EditInvited] = []
        for one in state.asked where one.state == .draft && one.id != removed {
            let field = AskedRow.field(one.id)
            guard form.has(field), let need = form.choice(field, AskedForm.Need.self) else { continue }
            guard (need == .must) != one.isMust else { continue }
            needs.append(
                EditInvited(
                    one.id, shownAs: one.shownAs, isMust: need == .must, minutes: one.minutes, mode: one.mode,
                    why: one.why, codeBy: one.codeBy))
        }
        self.needs = needs
    }

    private static func entry(_ kind: MotiEntryKind, _ field: String, _ form: inout Form) -> SaveEntry {
        let text = form.text(field, max: kind.limit) ?? ""
        return SaveEntry(kind, field: field, text: text, version: Int64(form.typed("\(field)Version")) ?? 0)
    }

    func address(_ circle: ID<Circle>) -> String {
        switch next {
        case .units: MotiPaths.units(circle)
        case .supportPerson: MotiPaths.supportPerson(circle)
        case .interpreter: MotiPaths.interpreter(circle)
        case .asked(let invitation): MotiPaths.asked(circle, invitation)
        case nil: removal == nil ? MotiPaths.consent(circle) : MotiPaths.people(circle)
        }
    }

    static func filled(_ state: CallTogetherState, _ form: Form) -> Form {
        var values = [
            "notInvited": state.notInvited?.text ?? "", "notDiscussed": state.notDiscussed?.text ?? "",
        ]
        for one in state.asked {
            values[AskedRow.field(one.id)] = one.isMust ? AskedForm.Need.must.rawValue : AskedForm.Need.nice.rawValue
        }
        return form.filled(values)
    }
}
