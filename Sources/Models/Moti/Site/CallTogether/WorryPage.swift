import Core
import Moti
import Site
import Words

/// Step 1 before the talk: which areas of life the worry is about. There is no box for a text or a name.
struct WorryPage: CallPage {
    let frame: CallFrame
    let areas: Choices
    let places: Choices?
    let days: String
    let isHelpOpen: Bool

    static let template = "call-worry"
    static let names: Names<WorryPage> = framed([
        "areas": { $0.areas }, "places": { $0.places }, "follows": { $0.days }, "isHelpOpen": { $0.isHelpOpen },
        "paper": { _ in MotiPaths.paperTalk() },
    ])
    static var inner: [any PageValue.Type] { frameParts + [Choices.self] }

    /// - Parameters:
    ///   - places: where the writer may call together; at least one.
    ///   - held: meetings they have held.
    init(_ places: [MotiStartPlace], held: Int, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let settings = places.first?.settings ?? MotiSettings()
        frame = CallFrame(.talk, nil, visit, form)
        areas = form.choices(
            "lifeAreas", words("callTogether.worry.areas"), .several, Topics.options(settings.lifeAreas, words),
            hint: words("callTogether.worry.areasHint"), layout: .two, isHeading: true)
        self.places =
            places.count < 2
            ? nil
            : form.choices(
                "place", words("callTogether.worry.area"), .one,
                places.map { Choices.Option($0.code, $0.area.name(in: words.language.code)) }, isHeading: true)
        isHelpOpen = held < settings.helpOpenUntil
        days = words("callTogether.worry.next", ["days": words.inWords(settings.talkDays.count)])
    }
}

/// Life areas as choices, in the order of the settings.
enum Topics {
    static func options(_ codes: [String], _ words: Words) -> [Choices.Option] {
        codes.map { Choices.Option($0, words.capitalised(words("topic.\($0)"))) }
    }

    static func list(_ codes: [String], _ words: Words) -> String {
        words.list(codes.map { words("topic.\($0)") })
    }
}
