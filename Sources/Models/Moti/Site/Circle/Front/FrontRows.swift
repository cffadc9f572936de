import Core
import Moti
import Site
import Words

/// Somebody who is in: name, part, organisation, hours, phone.
struct SeatRow: PageValue {
    let name: String
    let meta: String?
    let now: String?
    let phone: String?

    static let names: Names<SeatRow> = [
        "personName": { $0.name }, "personMeta": { $0.meta }, "now": { $0.now }, "phone": { $0.phone },
        "dialled": { $0.phone.map(Markup.dialled) },
    ]

    init(_ person: MotiPerson, _ words: Words) {
        name = person.isMe ? words("circle.people.me", ["name": person.name]) : person.name
        let place = person.organisation?.name(in: words.language.code)
        let part = person.part == .client ? nil : words.capitalised(words("part.\(person.part.rawValue)"))
        meta =
            [part, place == person.name ? nil : place, person.hours].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: ", ").nilIfEmpty
        now = person.answersNow && !person.isMe ? words("circle.people.now") : nil
        phone = person.isMe ? nil : person.phone
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}

/// An agreed thing as a row: when, who, what.
struct AgreedRow: PageValue {
    let waits: Markup?
    let status: String?
    let done: String?
    let what: Markup
    let note: String?
    let address: String?

    static let names: Names<AgreedRow> = [
        "waits": { $0.waits }, "status": { $0.status }, "done": { $0.done }, "what": { $0.what },
        "agreedNote": { $0.note }, "actionAddress": { $0.address }, "isDone": { $0.done != nil },
    ]

    init(_ line: MotiActionLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let when = AgreedWhen(line, visit)
        waits = when.waits
        status = when.status
        done = when.done
        what = words.markup(
            "circle.agreed.line",
            [
                "owner": .bold(line.isMine ? words("circle.agreed.you") : line.ownerName),
                "what": .text(line.what),
            ])
        note = [line.note, line.noDateBecause].compactMap { $0 }.joined(separator: " ").nilIfEmpty
        let acts = line.isOpen || line.state == .done
        address = acts && (line.isMine || view.isCarrier) && view.isAlive ? MotiPaths.action(view.circle, line.id) : nil
    }
}

/// When an agreed thing is due, or how it ended, in words.
struct AgreedWhen {
    let waits: Markup?
    let status: String?
    let done: String?

    init(_ line: MotiActionLine, _ visit: Visit) {
        let words = visit.words
        let due = line.checkOn ?? line.due
        let date = due.map(visit.dates.day) ?? ""
        func say(_ key: String) -> String { words("circle.agreed.\(key)", ["date": date]) }
        if line.isLate, let due {
            waits = words.markup("circle.agreed.late", ["date": .day(due, date)])
            (status, done) = (nil, nil)
            return
        }
        waits = nil
        switch line.state {
        case .proposed: (status, done) = (due == nil ? say("askedNoDate") : say("asked"), nil)
        case .accepted: (status, done) = (due.map(visit.dates.near) ?? say("noDate"), nil)
        case .waiting:
            let on = words("circle.action.waitCode.\(line.waitsFor ?? "other")")
            (status, done) = (words("circle.agreed.waiting", ["on": on, "date": date]), nil)
        case .done:
            let on = line.finishedOn.map(visit.dates.day) ?? ""
            (status, done) = (nil, words("circle.agreed.done", ["date": on]))
        case .changed: (status, done) = (say("changed"), nil)
        case .dropped: (status, done) = (say("dropped"), nil)
        }
    }
}

/// A text somebody wrote, its author, and who reads it.
struct EntryBlock: PageValue {
    let heading: String?
    let meta: String
    let text: String
    let said: Said?
    let readers: Markup?
    let edit: String?

    static let names: Names<EntryBlock> = [
        "kindHeading": { $0.heading }, "entryMeta": { $0.meta }, "entryText": { $0.text }, "saidWords": { $0.said },
        "entryReaders": { $0.readers }, "entryEdit": { $0.edit },
    ]
    static var inner: [any PageValue.Type] { [Said.self] }

    init(_ line: MotiEntryLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        heading = line.kind == .note ? nil : words("circle.kind.\(line.kind.rawValue)")
        meta = words(
            "circle.written.by", ["name": line.author, "moment": visit.dates.nearMoment(line.at).lowercasedFirst])
        let isOwnWords = line.kind == .clientCard || line.kind == .noTellAgain
        said = isOwnWords ? Said(line.text) : nil
        text = isOwnWords ? "" : line.text
        readers =
            line.readers.isEmpty
            ? nil : words.markup("circle.written.readers", ["who": .bold(words.list(line.readers))])
        edit = EntryBlock.edit(line, view)
    }

    private static func edit(_ line: MotiEntryLine, _ view: CircleView) -> String? {
        guard view.isAlive else { return nil }
        switch line.kind {
        case .note: return line.isMine ? MotiPaths.note(view.circle, line.id) : nil
        case .safety: return view.isCarrier ? MotiPaths.safety(view.circle) : nil
        case .briefing: return view.isCarrier ? MotiPaths.briefing(view.circle) : nil
        case .ifWorse: return view.isCarrier ? MotiPaths.ifWorse(view.circle) : nil
        default: return nil
        }
    }
}

/// A contact in one line.
struct ContactRow: PageValue {
    let when: String
    let what: String
    let line: String?

    static let names: Names<ContactRow> = [
        "contactWhen": { $0.when }, "contactWhat": { $0.what }, "contactLine": { $0.line },
    ]

    init(_ contact: MotiContactLine, _ visit: Visit) {
        let words = visit.words
        when = visit.dates.near(contact.on)
        what = words(
            "circle.contacts.line",
            [
                "name": contact.author, "channel": words("circle.contact.channelCode.\(contact.channel)"),
                "result": words("circle.contact.resultCode.\(contact.result)").lowercasedFirst,
                "date": visit.dates.day(contact.next),
            ])
        line = contact.line
    }
}
