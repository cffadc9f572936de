import Core
import Moti
import Site
import Words

/// On hold until a day, for a reason in a code. In acute danger no text is asked for.
struct PauseDeed: CircleDeed {
    let name = "pause"

    enum Reason: String, CaseIterable { case clientAsks, illness, treatment, acuteRisk, travel, other }
    enum Asked: String, CaseIterable { case client, worker }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.pause(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.pause) }

    private func isOwn(_ view: CircleView) -> Bool { !view.may.onWordOnly.contains(.pause) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        WordFields.filled(visit).merging(["asked": [Asked.client.rawValue]]) { one, _ in one }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let limit = view.page.settings.pauseDays.due(from: visit.today)
        let last = view.page.endsOn.map { min($0, limit) } ?? limit
        let whose = DeedPart.choices(
            form.choices(
                "asked", words("circle.pause.asked"), .one,
                WordFields.options(Asked.self, "circle.pause.askedCode", words)))
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.pause.reasonCode", words), layout: .two)),
                    .field(
                        form.field(
                            "resume", words("circle.pause.until"), .short,
                            hint: words("circle.lastDayHint", ["date": visit.dates.day(last)]))),
                ] + (isOwn(view) ? [whose] : [])),
            WordFields.section(form, visit),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        let until = form.day("resume", missing: "refusal.resumeMissing")
        let isOnWord = !isOwn(view) || form.choice("asked", Asked.self) == .client
        return [
            Pause(
                reason: reason?.rawValue, until: until, word: isOnWord ? WordFields.read(&form) : nil, tokens: tokens)
        ]
    }
}
