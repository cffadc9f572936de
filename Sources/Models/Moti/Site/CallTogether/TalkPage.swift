import Core
import Moti
import Site
import Words

/// Step 1: the talk with the client. Before the client's yes it holds no name and no text.
struct TalkPage: CallPage {
    let frame: CallFrame
    let action: String
    let areas: String
    let day: Field
    let manner: Choices
    let language: Choices
    let answer: Choices
    let later: Field?
    let age: Field
    let safe: Choices
    let notice: Tick
    let paper: String
    let coach: String
    let coachAsked: String?
    let letGo: String

    static let template = "call-talk"
    static let names: Names<TalkPage> = framed([
        "action": { $0.action }, "areas": { $0.areas }, "day": { $0.day }, "manner": { $0.manner },
        "tongue": { $0.language }, "answer": { $0.answer }, "later": { $0.later }, "age": { $0.age },
        "safe": { $0.safe }, "notice": { $0.notice }, "paper": { $0.paper }, "coach": { $0.coach },
        "coachAsked": { $0.coachAsked }, "letGo": { $0.letGo },
    ])
    static var inner: [any PageValue.Type] { frameParts + [Field.self, Choices.self, Tick.self] }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = CallFrame(.talk, state, visit, form)
        action = MotiPaths.talk(state.circle)
        areas = words("callTogether.talk.areas", ["areas": Topics.list(state.lifeAreas, words)])
        day = form.field(
            "day", words("callTogether.talk.when"), .short, hint: words("callTogether.talk.whenHint"), max: 60)
        manner = form.choices(
            "manner", words("callTogether.talk.manner"), .one,
            TalkForm.options(MotiManner.allCases.map(\.rawValue), "callTogether.talk.mannerCode", words))
        language = form.choices(
            "language", words("callTogether.talk.language"), .one,
            TalkForm.options(Language.allCases.map(\.code), "callTogether.talk.languageCode", words), layout: .across)
        answer = form.choices(
            "answer", words("callTogether.talk.answer"), .one, TalkPage.answers(state, words), isHeading: true)
        later = state.talkedLater ? nil : TalkPage.later(state, visit, form)
        age = form.field("age", words("callTogether.talk.age"), .short, max: 3)
        safe = form.choices(
            "safe", words("callTogether.talk.safe"), .one,
            [
                Choices.Option("yes", words("callTogether.talk.safeYes")),
                Choices.Option(
                    "no", words("callTogether.talk.safeNo"), small: words("callTogether.talk.safeNoSmall")),
            ])
        notice = form.tick("notice", words("callTogether.talk.notice"))
        paper = MotiPaths.paperTalk()
        coach = MotiPaths.coach(state.circle)
        coachAsked =
            state.isCoachAsked
            ? words(
                "callTogether.talk.coachAsked",
                ["date": visit.dates.by(state.settings.coachDays.due(from: visit.today))]) : nil
        letGo = MotiPaths.letGo(state.circle)
    }

    private static func answers(_ state: CallTogetherState, _ words: Words) -> [Choices.Option] {
        let later = Choices.Option(
            "later", words("callTogether.talk.later"), small: words("callTogether.talk.laterSmall"))
        return [Choices.Option("yes", words("callTogether.talk.yes"))] + (state.talkedLater ? [] : [later])
            + [Choices.Option("no", words("callTogether.talk.no"), small: words("callTogether.talk.noSmall"))]
    }

    private static func later(_ state: CallTogetherState, _ visit: Visit, _ form: Form) -> Field {
        let last = visit.today.adding(days: 30)
        return form.field(
            "laterOn", visit.words("callTogether.talk.laterOn"), .short,
            hint: visit.words("callTogether.talk.laterOnHint", ["date": visit.dates.day(last)]), max: 60)
    }
}

/// The talk as it was typed.
struct TalkForm {
    enum Answer: String { case yes, later, no }
    enum Safe: String { case yes, no }

    let day: Day?
    let manner: MotiManner?
    let language: Language?
    let answer: Answer?
    let laterOn: Day?
    let age: Int?
    let safe: Safe?
    let notice: Bool

    /// The version of the notice about how data are used, printed on P1.
    static let noticeVersion = "2026-1"
    static let fields = ["day", "manner", "language", "age", "safe", "notice"]

    init(_ form: inout Form) {
        day = form.day("day", leaning: .back, missing: "refusal.dateMissing")
        answer = form.choice("answer", Answer.self, missing: "callTogether.talk.answerMissing")
        notice = form.isTicked("notice")
        guard answer != .no else {
            (manner, language, laterOn, age, safe) = (nil, nil, nil, nil, nil)
            return
        }
        laterOn = answer == .later ? form.day("laterOn", missing: "callTogether.talk.laterOnMissing") : nil
        guard answer != .later else {
            (manner, language, age, safe) = (nil, nil, nil, nil)
            return
        }
        manner = form.choice("manner", MotiManner.self, missing: "refusal.mannerMissing")
        language = form.choice("language", Language.self, missing: "refusal.languageMissing")
        safe = form.choice("safe", Safe.self, missing: "callTogether.talk.safeMissing")
        guard safe != .no else {
            age = nil
            return
        }
        age = form.number("age", 0...120, missing: "callTogether.talk.ageMissing")
        if !notice { form.fault("notice", "refusal.noticeNotShown") }
    }

    /// The talk as carried along by the page that asks for the name: it was sound when it was sent.
    init(carried form: inout Form) {
        day = form.day("day", leaning: .back, missing: "refusal.dateMissing")
        manner = form.choice("manner", MotiManner.self, missing: "refusal.mannerMissing")
        language = form.choice("language", Language.self, missing: "refusal.languageMissing")
        age = form.number("age", 0...120, missing: "callTogether.talk.ageMissing")
        safe = form.choice("safe", Safe.self, missing: "callTogether.talk.safeMissing")
        notice = form.isTicked("notice")
        (answer, laterOn) = (.yes, nil)
    }

    static func options(_ codes: [String], _ key: String, _ words: Words) -> [Choices.Option] {
        codes.map { Choices.Option($0, words.capitalised(words("\(key).\($0)"))) }
    }
}
