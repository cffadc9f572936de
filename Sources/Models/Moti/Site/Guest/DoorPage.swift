import Core
import Moti
import Site
import Words

/// What stands behind a link before anything is opened. Names nobody and says nothing of what it is about.
struct DoorPage: Page {
    enum Kind: Sendable {
        /// One button.
        case shut(LinkToken)
        /// Another browser has pressed it.
        case elsewhere(LinkToken)
        /// A new link has left.
        case sent
        /// Never given, or ended.
        case dead
    }

    let title: String
    let heading: String
    let lead: String
    let open: Step?
    let anew: Step?
    let phone: String
    let hours: String
    let isLost: Bool

    static let template = "guest-door"
    static let names: Names<DoorPage> = [
        "heading": { $0.heading }, "lead": { $0.lead }, "open": { $0.open }, "anew": { $0.anew },
        "helpPhone": { $0.phone }, "helpDialled": { Markup.dialled($0.phone) }, "helpHours": { $0.hours },
        "isLost": { $0.isLost },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    init(_ kind: Kind, _ visit: Visit) {
        let words = visit.words
        title = words("guest.tab")
        phone = visit.settings.helpPhone
        hours = visit.settings.helpHours
        var open: Step?
        var anew: Step?
        let key: String
        switch kind {
        case .shut(let token):
            key = "shut"
            open = .act(words("guest.door.open"), MotiPaths.link(token))
        case .elsewhere(let token):
            key = "elsewhere"
            anew = .act(words("guest.door.anew"), MotiPaths.newLink(token))
        case .sent: key = "sent"
        case .dead: key = "dead"
        }
        heading = words("guest.door.\(key).heading")
        lead = words("guest.door.\(key).lead")
        isLost = key != "shut"
        self.open = open
        self.anew = anew
    }
}

/// Access has ended: which meeting it was, so that the reader knows. No client.
struct GuestEndedPage: Page {
    let title: String
    let facts: [FactLine]

    static let template = "guest-ended"
    static let names: Names<GuestEndedPage> = ["facts": { $0.facts }]
    static var inner: [any PageValue.Type] { [FactLine.self] }

    init(_ view: GuestEndedView, _ visit: Visit) {
        let words = visit.words
        title = words("guest.tab")
        facts = [
            FactLine(words("guest.ended.controller"), view.controller.name(in: words.language)),
            FactLine(words("guest.ended.convener"), view.convenerName),
            view.meetingOn.map { FactLine(words("guest.ended.meeting"), visit.dates.term($0)) },
        ].compactMap { $0 }
    }
}

/// A name and what it is, as in a list of facts.
struct FactLine: PageValue {
    let name: String
    let value: String
    let note: String?
    let phone: String?

    static let names: Names<FactLine> = [
        "factName": { $0.name }, "factValue": { $0.phone == nil ? $0.value : nil }, "factNote": { $0.note },
        "factPhone": { $0.phone }, "factDialled": { $0.phone.map(Markup.dialled) },
    ]

    init(_ name: String, _ value: String, note: String? = nil) {
        self.name = name
        self.value = value
        self.note = note
        phone = nil
    }

    init(_ name: String, phone: String) {
        self.name = name
        self.phone = phone
        value = ""
        note = nil
    }
}

extension MotiControllerName {
    func name(in language: Language) -> String {
        switch language {
        case .fi: fi
        case .sv: sv
        case .en: en
        }
    }
}
