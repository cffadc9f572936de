import Core
import Moti
import Site
import Words

/// One recipient, or some topics of theirs, stopped on the client's word.
struct StopLineDeed: CircleDeed {
    let name = "stopLine"
    let line: ID<ConsentLine>
    let isStop = true

    init(_ line: ID<ConsentLine>) {
        self.line = line
    }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.stopLine(circle, line) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.stop(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.withdrawLine) && found(view) != nil }

    /// Whoever stops their own line has nothing left to see here.
    func next(_ view: CircleView) -> String {
        let isMine = view.page.people.contains { $0.isMe && $0.line == line }
        return isMine && !view.isCarrier ? MotiPaths.circles() : MotiPaths.circle(view.circle)
    }

    private func found(_ view: CircleView) -> MotiConsentLine? {
        view.page.consents.first { $0.id == line && !$0.isDraft && $0.endedAt == nil }
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func fills(_ view: CircleView, _ visit: Visit) -> [String: String] { ["recipient": found(view)?.name ?? ""] }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        guard let found = found(view) else { return [] }
        let words = visit.words
        let sentence = DeedPart.text(
            Markup.bold(found.name) + .text(" ")
                + ConsentSentence(words: words, dates: visit.dates).markup(found))
        let topics = found.isAll ? view.page.settings.lifeAreas : found.topics.filter { $0 != "plan" }
        let some =
            topics.count > 1
            ? [
                DeedPart.choices(
                    form.choices(
                        "topics", words("circle.stopLine.topics"), .several, Topics.options(topics, words),
                        hint: words("circle.stopLine.topicsHint"), layout: .two))
            ] : []
        return [DeedSection(nil, [sentence] + some), WordFields.section(form, visit)]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let topics = form.typedAll("topics").filter(view.page.settings.lifeAreas.contains)
        return [
            WithdrawLine(
                line, topics: topics.isEmpty ? nil : Set(topics), word: WordFields.read(&form), tokens: tokens)
        ]
    }
}
