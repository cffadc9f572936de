import Core
import Moti
import Site
import Words

/// How the client says yes to all rows: on this screen, on paper, or aloud before a second worker.
struct ConsentGiving: PageValue {
    let action: String
    let mayMeet: Tick
    let how: Choices
    let screenName: Field
    let print: String
    let signed: Tick
    let keptAt: Field
    let heardBy: Choices?
    let identified: Choices
    let asked: Tick

    static let names: Names<ConsentGiving> = [
        "giveAction": { $0.action }, "mayMeet": { $0.mayMeet }, "how": { $0.how }, "screenName": { $0.screenName },
        "print": { $0.print }, "signed": { $0.signed }, "keptAt": { $0.keptAt }, "heardBy": { $0.heardBy },
        "identified": { $0.identified }, "askedAll": { $0.asked },
    ]
    static var inner: [any PageValue.Type] { [Tick.self, Choices.self, Field.self] }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        func say(_ key: String) -> String { words("callTogether.consent.\(key)") }
        action = MotiPaths.consent(state.circle)
        mayMeet = form.tick("mayMeet", say("mayMeet"))
        how = form.choices(
            "manner", say("how"), .one,
            ConsentForm.Way.allCases.map {
                Choices.Option($0.rawValue, say($0.rawValue), small: say("\($0.rawValue)Small"))
            }, isHeading: true)
        screenName = form.field("screenName", say("screenName"), max: 200)
        print = MotiPaths.paperConsent(state.circle)
        signed = form.tick("signed", say("signed"))
        keptAt = form.field("keptAt", say("keptAt"), hint: say("keptAtHint"), max: 100)
        let hearers = state.hearers
        heardBy =
            hearers.isEmpty
            ? nil
            : form.choices(
                "heardBy", say("heardBy"), .one, hearers.map { Choices.Option("\($0.person)", $0.name) })
        identified = form.choices(
            "identified", say("identified"), .one,
            TalkForm.options(
                ConsentForm.Identified.allCases.map(\.rawValue), "callTogether.consent.identifiedCode", words))
        asked = form.tick("exclusions", say("askedAll"))
    }
}

extension CallTogetherState {
    /// Other workers in the circle, who may hear a consent said aloud.
    var hearers: [MotiPerson] {
        people.filter { !$0.isMe && $0.hasAccount && Part.motiWorkers.contains($0.part) }
    }
}

/// How the client said yes, as typed.
struct ConsentForm {
    enum Way: String, CaseIterable { case screen, signature, oral }
    enum Identified: String, CaseIterable { case known, idCard, callback }

    /// The version of the text on P2 and on the screen.
    static let textVersion = "2026-1"

    let way: Way?
    let keptAt: String?
    let heardBy: ID<Person>?
    let identified: Identified?
    let asked: Bool
    let mayMeet: Bool

    init(_ form: inout Form, _ state: CallTogetherState, _ words: Words) {
        mayMeet = form.isTicked("mayMeet")
        asked = form.isTicked("exclusions")
        if !asked { form.fault("exclusions", "refusal.exclusionsNotAsked") }
        identified = form.choice(
            "identified", Identified.self, missing: "callTogether.consent.identifiedMissing")
        way = form.choice("manner", Way.self, missing: "refusal.consentMannerMissing")
        switch way {
        case .screen:
            ConsentForm.checkName(&form, state)
            (keptAt, heardBy) = (words("callTogether.consent.onScreen"), nil)
        case .signature:
            if !form.isTicked("signed") { form.fault("signed", "callTogether.consent.signedMissing") }
            (keptAt, heardBy) = (form.text("keptAt", max: 100), nil)
        case .oral:
            let hearer = form.id("heardBy", Person.self, missing: ConsentForm.hearerMissing(state))
            keptAt = nil
            heardBy = state.hearers.first { $0.person == hearer }?.person
        case nil: (keptAt, heardBy) = (nil, nil)
        }
        if way == .oral, state.hearers.isEmpty { form.fault("manner", "callTogether.consent.heardByNone") }
    }

    private static func hearerMissing(_ state: CallTogetherState) -> String? {
        state.hearers.isEmpty ? nil : "callTogether.consent.heardByMissing"
    }

    /// A name written on the screen is a signature only when it is the client's own.
    private static func checkName(_ form: inout Form, _ state: CallTogetherState) {
        guard let typed = form.text("screenName", max: 200, missing: "callTogether.consent.screenNameMissing") else {
            return
        }
        func plain(_ text: String) -> String {
            text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard let name = state.client?.name, plain(name) == plain(typed) else {
            return form.fault("screenName", "callTogether.consent.screenNameOther")
        }
    }

    /// - Parameter language: the language the rows stood in.
    func act(_ language: Language, on today: Day) -> GiveConsents {
        GiveConsents(
            textVersion: ConsentForm.textVersion, language: language.code, askedExclusions: asked,
            manner: way == .oral ? .oral : .signature, heardBy: heardBy, keptAt: keptAt,
            word: MotiWord(manner: .faceToFace, identified: identified?.rawValue ?? "", on: today))
    }

    static func filled(_ state: CallTogetherState, _ form: Form) -> Form {
        form.filled([
            "mayMeet": state.mayMeetWithout ? ["1"] : [], "identified": [Identified.known.rawValue],
        ])
    }
}

/// One row of step 4, as typed.
struct LineForm {
    let topics: [String]
    let direction: MotiDirection?
    let to: Day?
    let deputy: Bool
    let exclusions: String?

    init(_ form: inout Form, _ asked: MotiAskedLine, _ state: CallTogetherState) {
        var topics = form.typedAll("topics").filter(state.lifeAreas.contains)
        if asked.part == .supportPerson, form.isTicked("plan") { topics.append("plan") }
        self.topics = topics
        direction = form.choice("direction", MotiDirection.self, missing: "refusal.directionMissing")
        to = form.day("to", missing: "refusal.lineDateMissing")
        deputy = form.isTicked("deputy")
        exclusions = form.text("exclusions", max: 300)
    }

    func act(for person: ID<Person>) -> DraftLine {
        DraftLine(
            for: person, topics: Set(topics), direction: direction ?? .both, to: to, deputyAllowed: deputy,
            exclusions: exclusions)
    }

    /// Nothing is chosen for the client beforehand.
    static func filled(_ asked: MotiAskedLine, _ state: CallTogetherState, _ visit: Visit) -> Form {
        let line = state.line(of: asked)
        let end = line?.to ?? state.endsOn ?? visit.today
        let topics = line.map { $0.isAll ? state.lifeAreas : $0.topics } ?? []
        return visit.form.filled([
            "topics": topics.filter { $0 != "plan" }, "plan": topics.contains("plan") ? ["1"] : [],
            "direction": [line?.direction.rawValue ?? ""], "to": [visit.dates.term(end)],
            "deputy": line?.deputyAllowed ?? false ? ["1"] : [],
            "exclusions": [line?.exclusions ?? ""],
        ])
    }
}
