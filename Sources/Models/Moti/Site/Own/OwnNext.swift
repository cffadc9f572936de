import Core
import Moti
import Site
import Words

/// The one filled block of the own page: what happens next, who does it, whom to ring.
struct OwnNext {
    let page: OwnPage
    let visit: Visit

    private var words: Words { visit.words }

    func block() -> NextStep? {
        guard page.state.isLive, page.state != .paused else { return nil }
        if let meeting = page.meeting, let start = meeting.start {
            return step(
                .day(Helsinki.day(of: start), words.capitalised(visit.meeting(start, meeting.minutes))),
                [words("own.next.meeting"), meeting.place ?? meeting.municipality].compactMap { $0 }
                    .joined(separator: " "))
        }
        if page.meeting?.state == .polling {
            return step(.text(words("own.next.polling")), words("own.next.pollingText"))
        }
        guard let next = page.next else { return nil }
        let date = Markup.day(next.on, visit.dates.by(next.on))
        return step(
            words.markup("own.next.contact", ["name": .text(next.ownerName), "date": date]),
            words("own.next.contactText"))
    }

    /// Who answers now, with the number that rings.
    private func step(_ heading: Markup, _ sentence: String) -> NextStep {
        let person = page.people.first { $0.answersNow && $0.phone != nil } ?? page.people.first { $0.phone != nil }
        let ring =
            person.flatMap(\.phone).map { Step.link($0, "tel:\(Markup.dialled($0))", unseen: person?.name) }
            ?? .link(words("own.next.people"), "#beside")
        return NextStep(sign: .when(words("own.next.heading")), heading: heading, sentence: .text(sentence), step: ring)
    }
}

/// Who looked or changed, when and why, as a sentence.
struct LookRow: PageValue {
    let when: String
    let what: Markup
    let why: String

    static let names: Names<LookRow> = [
        "lookWhen": { $0.when }, "lookWhat": { $0.what }, "lookWhy": { $0.why },
    ]

    init(_ look: MotiLook, _ visit: Visit) {
        let words = visit.words
        when = visit.dates.nearMoment(look.at)
        let name = look.isMine ? words("own.look.you") : look.name.isEmpty ? words("own.look.clock") : look.name
        what = words.markup(
            LookRow.key(look, words), ["name": .bold(name), "event": .text(LookRow.event(look, words))])
        why = LookRow.why(look, words)
    }

    private static func key(_ look: MotiLook, _ words: Words) -> String {
        if look.isRefused { return "own.look.refused" }
        guard look.action == "read" else { return "own.look.did" }
        return words.has("own.look.item.\(look.item)") ? "own.look.item.\(look.item)" : "own.look.read"
    }

    private static func event(_ look: MotiLook, _ words: Words) -> String {
        let key = "event.\(look.action)"
        return words.has(key) ? words(key).lowercasedFirst : words("own.look.something")
    }

    /// Whoever holds several parts is told by the weightiest.
    private static let weight = [
        "responsible", "convener", "deputy", "coordinator", "representative", "invited", "supportPerson", "interpreter",
        "client",
    ]

    private static func why(_ look: MotiLook, _ words: Words) -> String {
        if look.isRefused { return words("own.look.why.refused") }
        if look.isMine { return words("own.look.why.own") }
        let part = weight.first(where: look.parts.contains).map { words("part.\($0)") }
        let ground = "own.look.why.\(look.ground)"
        guard let part, look.ground == "seat" || look.ground == "consentLine" else {
            return words.has(ground) ? words(ground) : ""
        }
        return words("own.look.why.part", ["part": part])
    }
}
