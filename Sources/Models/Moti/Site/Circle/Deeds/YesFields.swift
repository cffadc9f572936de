import Core
import Moti
import Site
import Words

/// "The client said yes to this": with date and manner.
enum YesFields {
    static func section(_ form: Form, _ visit: Visit, _ label: String) -> DeedSection {
        let words = visit.words
        return DeedSection(
            words("circle.yes.heading"),
            [
                .tick(form.tick("yes", label)),
                .choices(
                    form.choices(
                        "yesManner", words("circle.word.manner"), .one,
                        WordFields.options(MotiManner.self, "circle.word.mannerCode", words), layout: .across)),
                .field(form.field("yesOn", words("circle.word.on"), .short, hint: words("circle.dayHint"))),
            ])
    }

    static func filled(_ visit: Visit) -> [String: [String]] {
        ["yesManner": [MotiManner.faceToFace.rawValue], "yesOn": [visit.dates.day(visit.today)]]
    }

    /// Nil when the client has not been asked: the rule then says so beside the box.
    static func read(_ form: inout Form) -> MotiYes? {
        let manner = form.choice("yesManner", MotiManner.self, missing: "refusal.mannerMissing")
        let on = form.day("yesOn", leaning: .back, missing: "refusal.dateMissing")
        guard form.isTicked("yes"), let on else { return nil }
        return MotiYes(on: on, manner: manner)
    }
}
