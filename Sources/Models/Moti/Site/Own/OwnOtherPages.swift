import Core
import Moti
import Site
import Words

/// Nothing is open, or several are: the client chooses.
struct OwnListPage: Page {
    let title: String
    let empty: Empty?
    let rows: [ListRow]

    static let template = "own-list"
    static let names: Names<OwnListPage> = [
        "empty": { $0.empty }, "rows": { $0.rows }, "hasRows": { !$0.rows.isEmpty },
    ]
    static var inner: [any PageValue.Type] { [Empty.self, ListRow.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ lines: [MotiCircleLine], _ visit: Visit) {
        let words = visit.words
        title = words("own.tab")
        empty = lines.isEmpty ? Empty(words("own.empty.heading"), .text(words("own.empty.text"))) : nil
        rows = lines.map { line in
            ListRow(
                sign: .status(.text(words.capitalised(words("state.\(line.state.rawValue)")))),
                title: words("own.list.row", ["areas": Topics.list(line.lifeAreas, words)]),
                address: MotiPaths.ownCircle(line.circle),
                why: line.next.map { .text(words("own.list.who", ["name": $0.ownerName])) })
        }
    }
}

/// All that is written, and what has happened.
struct OwnTextsPage: Page {
    let title: String
    let back: String
    let texts: [GuestText]
    let contacts: [ContactRow]
    let events: [OwnEvent]

    static let template = "own-texts"
    static let names: Names<OwnTextsPage> = [
        "backAddress": { $0.back }, "texts": { $0.texts }, "hasTexts": { !$0.texts.isEmpty },
        "contacts": { $0.contacts }, "hasContacts": { !$0.contacts.isEmpty }, "events": { $0.events },
        "hasEvents": { !$0.events.isEmpty },
    ]
    static var inner: [any PageValue.Type] { [GuestText.self, ContactRow.self, OwnEvent.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit) {
        title = visit.words("own.tab")
        back = MotiPaths.ownCircle(page.circle)
        texts = page.entries.map { GuestText($0, visit) }
        contacts = page.contacts.map { ContactRow($0, visit) }
        events = page.history.map { OwnEvent($0, visit) }
    }
}

/// Something that happened.
struct OwnEvent: PageValue {
    let when: String
    let what: String

    static let names: Names<OwnEvent> = ["eventWhen": { $0.when }, "eventWhat": { $0.what }]

    init(_ event: MotiEventLine, _ visit: Visit) {
        let words = visit.words
        when = visit.dates.nearMoment(event.at)
        let key = "event.\(event.name)"
        let what = words.has(key) ? words(key) : words("event.edited")
        self.what = event.actor.isEmpty ? what : "\(what). \(event.actor)"
    }
}

/// Every look, newest first.
struct OwnLooksPage: Page {
    let title: String
    let back: String
    let looks: [LookRow]

    static let most = 500

    static let template = "own-looks"
    static let names: Names<OwnLooksPage> = [
        "backAddress": { $0.back }, "looks": { $0.looks }, "hasLooks": { !$0.looks.isEmpty },
    ]
    static var inner: [any PageValue.Type] { [LookRow.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit) {
        title = visit.words("own.tab")
        back = MotiPaths.ownCircle(page.circle)
        looks = page.looks.map { LookRow($0, visit) }
    }
}

/// Everything stopped: what happens, and the second tap. No reason field.
struct OwnStopPage: Page {
    let title: String
    let faults: FaultSummary?
    let action: String
    let back: String
    let people: String?
    let mayRing: Tick

    static let template = "own-stop"
    static let names: Names<OwnStopPage> = [
        "faults": { $0.faults }, "action": { $0.action }, "backAddress": { $0.back }, "whoIsTold": { $0.people },
        "mayRing": { $0.mayRing },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Tick.self] }

    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("own.notDone")
        title = words(faults == nil ? "own.tab" : "own.tabWrong")
        action = MotiPaths.ownStop(page.circle)
        back = MotiPaths.ownCircle(page.circle)
        let names = page.people.map(\.name).filter { !$0.isEmpty }
        people = names.isEmpty ? nil : words("own.stop.told", ["names": words.list(names)])
        let owner = page.next?.ownerName ?? names.first ?? ""
        mayRing = form.tick(
            "mayRing", words("own.stop.mayRing", ["name": owner]), small: words("own.stop.mayRingSmall"))
    }
}
