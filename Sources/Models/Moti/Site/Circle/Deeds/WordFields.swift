import Core
import Moti
import Site
import Words

/// "On the client's word": how and when the client said it, and how they were known.
enum WordFields {
    enum Identified: String, CaseIterable { case known, idCard, callback }

    static func section(_ form: Form, _ visit: Visit) -> DeedSection {
        let words = visit.words
        return DeedSection(
            words("circle.word.heading"),
            [
                .choices(
                    form.choices(
                        "manner", words("circle.word.manner"), .one,
                        options(MotiManner.self, "circle.word.mannerCode", words),
                        layout: .across)),
                .choices(
                    form.choices(
                        "identified", words("circle.word.identified"), .one,
                        options(Identified.self, "circle.word.identifiedCode", words))),
                .field(form.field("wordOn", words("circle.word.on"), .short, hint: words("circle.dayHint"))),
            ])
    }

    /// Beside the client, known to the worker, today: the usual case is one tap.
    static func filled(_ visit: Visit) -> [String: [String]] {
        [
            "manner": [MotiManner.faceToFace.rawValue], "identified": [Identified.known.rawValue],
            "wordOn": [visit.dates.day(visit.today)],
        ]
    }

    static func read(_ form: inout Form) -> MotiWord? {
        let manner = form.choice("manner", MotiManner.self, missing: "refusal.mannerMissing")
        let known = form.choice("identified", Identified.self, missing: "circle.word.identifiedMissing")
        let on = form.day("wordOn", leaning: .back, missing: "refusal.dateMissing")
        guard let manner, let known, let on else { return nil }
        return MotiWord(manner: manner, identified: known.rawValue, on: on)
    }

    static func options<Code: CaseIterable & RawRepresentable<String>>(
        _ type: Code.Type, _ key: String, _ words: Words
    ) -> [Choices.Option] {
        type.allCases.map { Choices.Option($0.rawValue, words("\(key).\($0.rawValue)")) }
    }
}
