import Core
import Moti
import Site
import Words

/// Behind link and code: everything the client has allowed this one guest, and nothing else.
struct GuestPage: Page {
    let title: String
    let faults: FaultSummary?
    let heading: String
    let next: NextStep?
    let empty: Empty?
    let goals: [Said]
    let prepare: String?
    let input: Field?
    let inputVersion: Int64
    let actions: [ActRow]
    let extract: GuestExtract?
    let texts: [GuestText]
    let place: [String]
    let people: [GuestPerson]
    let line: Markup?
    let canStop: Bool

    static let template = "guest-page"
    static let names: Names<GuestPage> = [
        "faults": { $0.faults }, "heading": { $0.heading }, "next": { $0.next }, "empty": { $0.empty },
        "goals": { $0.goals }, "hasGoals": { !$0.goals.isEmpty }, "prepare": { $0.prepare }, "input": { $0.input },
        "inputAction": { _ in MotiPaths.guestInput() }, "writtenVersion": { $0.inputVersion },
        "actions": { $0.actions }, "hasActions": { !$0.actions.isEmpty }, "extract": { $0.extract },
        "texts": { $0.texts }, "hasTexts": { !$0.texts.isEmpty }, "placeLines": { $0.place.map(TextLine.init) },
        "hasPlace": { !$0.place.isEmpty }, "people": { $0.people }, "hasPeople": { !$0.people.isEmpty },
        "ownLine": { $0.line }, "canStop": { $0.canStop }, "stopAddress": { _ in MotiPaths.guestStop() },
    ]
    static var inner: [any PageValue.Type] {
        [
            FaultSummary.self, NextStep.self, Empty.self, Said.self, Field.self, ActRow.self, GuestExtract.self,
            GuestText.self, TextLine.self, GuestPerson.self,
        ]
    }

    init(_ view: GuestView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("guest.notSaved")
        title = words(faults == nil ? "guest.tab" : "guest.tabWrong")
        let client = view.clientName ?? ""
        heading = client.isEmpty ? words("guest.headingNone") : words("guest.heading", ["name": client])
        next = GuestNext(view: view, visit: visit).block()
        empty = next == nil && view.actions.allSatisfy { !$0.isOpen } ? Empty(words("guest.empty")) : nil
        goals = view.goals.map { Said($0.text, under: .text(words.capitalised(Topics.list($0.topics, words)))) }
        prepare = view.why
        let input = GuestInput.field(view, form, words)
        self.input = input
        inputVersion = GoalBox.version(
            input ?? form.field("written", ""), form, Int64(form.typed("writtenVersion")))
        actions = view.actions.map { ActRow($0, visit, steps: GuestPage.steps($0, words)) }
        extract = view.extract.map { GuestExtract($0, view, visit, form) }
        texts = view.entries.filter { !($0.kind == .written && $0.isMine && input != nil) }
            .map { GuestText($0, visit) }
        place = [view.meeting?.place, view.meeting?.municipality, view.meeting?.remote].compactMap { $0 }
        people = view.people.map { GuestPerson($0, view, words) }
        line = view.line.map { ConsentSentence(words: words, dates: visit.dates).markup($0) }
        canStop = view.state.isLive
    }

    private static func steps(_ line: MotiActionLine, _ words: Words) -> [Step] {
        switch line.state {
        case .proposed:
            [
                .act(words("guest.act.take"), MotiPaths.guestTaking(line.id), unseen: line.what),
                .act(words("guest.act.refuse"), MotiPaths.guestRefusal(line.id), unseen: line.what),
            ]
        case .accepted:
            [
                .act(words("guest.act.finish"), MotiPaths.guestFinish(line.id), unseen: line.what),
                .link(words("guest.act.wait"), MotiPaths.guestWait(line.id), unseen: line.what),
            ]
        case .waiting:
            [
                .act(words("guest.act.goOn"), MotiPaths.guestGoingOn(line.id), unseen: line.what),
                .act(words("guest.act.finish"), MotiPaths.guestFinish(line.id), unseen: line.what),
            ]
        case .done, .changed, .dropped: []
        }
    }
}

/// What a guest tells beforehand.
enum GuestInput {
    private static func mine(_ view: GuestView) -> MotiEntryLine? {
        view.entries.last { $0.kind == .written && $0.isMine && $0.goal == nil }
    }

    /// Until the meeting has begun.
    static func field(_ view: GuestView, _ form: Form, _ words: Words) -> Field? {
        guard view.outline?.part == .invited, view.outline?.isOpen ?? false else { return nil }
        return form.field(
            "written", words("guest.input.label"), .lines,
            readers: Readers(words: words).sentence(view.writtenReaders), max: MotiEntryKind.written.limit)
    }

    static func filled(_ view: GuestView, _ form: Form) -> Form {
        form.filled(["written": [mine(view)?.text ?? ""], "writtenVersion": ["\(mine(view)?.version ?? 0)"]])
    }
}

/// An agreed thing with what its owner can do with it.
struct ActRow: PageValue {
    let waits: Markup?
    let status: String?
    let done: String?
    let what: Markup
    let note: String?
    let steps: [Step]

    static let names: Names<ActRow> = [
        "actWaits": { $0.waits }, "actStatus": { $0.status }, "actDone": { $0.done }, "actWhat": { $0.what },
        "actNote": { $0.note }, "actSteps": { $0.steps }, "actHasSteps": { !$0.steps.isEmpty },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    init(_ line: MotiActionLine, _ visit: Visit, steps: [Step]) {
        let words = visit.words
        let when = AgreedWhen(line, visit)
        waits = when.waits
        status = when.status
        done = when.done
        what = words.markup(
            "circle.agreed.line",
            [
                "owner": .bold(line.isMine ? words("guest.act.you") : line.ownerName), "what": .text(line.what),
            ])
        note = [line.note, line.noDateBecause].compactMap { $0 }.joined(separator: " ").nilIfEmpty
        self.steps = steps
    }
}

/// A text of the own line.
struct GuestText: PageValue {
    let meta: String
    let text: String
    let said: Said?

    static let names: Names<GuestText> = [
        "textMeta": { $0.meta }, "textBody": { $0.text }, "textSaid": { $0.said },
    ]
    static var inner: [any PageValue.Type] { [Said.self] }

    init(_ line: MotiEntryLine, _ visit: Visit) {
        let words = visit.words
        let isClients = line.kind == .clientCard || line.kind == .noTellAgain
        meta = words(
            "guest.textBy",
            [
                "kind": words("guest.kind.\(line.kind.rawValue)"),
                "name": line.isMine ? words("guest.act.you") : line.author,
                "moment": visit.dates.nearMoment(line.at).lowercasedFirst,
            ])
        text = isClients ? "" : line.text
        said = isClients ? Said(line.text) : nil
    }
}

/// Somebody who comes, as the guest may see them.
struct GuestPerson: PageValue {
    let name: String
    let meta: String?
    let phone: String?

    static let names: Names<GuestPerson> = [
        "guestName": { $0.name }, "guestMeta": { $0.meta }, "guestPhone": { $0.phone },
        "guestDialled": { $0.phone.map(Markup.dialled) },
    ]

    init(_ person: MotiPerson, _ view: GuestView, _ words: Words) {
        name = person.isMe ? words("guest.people.me") : person.name
        var notes: [String] = []
        if person.part == .convener { notes.append(words("guest.people.convener")) }
        if person.part == .responsible { notes.append(words.capitalised(words("part.responsible"))) }
        if view.meeting?.scribe == person.seat { notes.append(words("guest.people.scribe")) }
        if person.isMe, view.outline?.state == .yesRemote { notes.append(words("guest.people.remote")) }
        meta = notes.joined(separator: ", ").nilIfEmpty
        phone = person.isMe ? nil : person.phone
    }
}
