import Core
import Moti
import Site
import Words

/// Somebody asked: the answer, the times that suit, and what can be done about it.
struct AnswerRow: PageValue {
    let name: String
    let status: String
    let waits: String?
    let detail: String?
    let steps: [Step]

    static let names: Names<AnswerRow> = [
        "askedName": { $0.name }, "answerStatus": { $0.status }, "answerWaits": { $0.waits },
        "answerDetail": { $0.detail }, "answerSteps": { $0.steps },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    init(_ line: MotiAskedLine, _ meeting: MotiMeetingLine?, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        name = line.shownAs
        let must = words(line.isMust ? "circle.meeting.must" : "circle.meeting.nice")
        status = words(
            "circle.meeting.answer",
            ["answer": words("circle.meeting.state.\(line.state.rawValue)"), "need": must])
        waits =
            line.isMust && [.no, .deputyOffered].contains(line.state)
            ? words("circle.meeting.choose.\(line.state.rawValue)") : nil
        let slots = meeting?.slots.filter { line.slots.contains($0.id) }.map { visit.dates.moment($0.start) } ?? []
        let times = slots.isEmpty ? nil : words("circle.meeting.suits", ["times": words.list(slots)])
        let deputy = line.deputy.map { words("circle.meeting.deputy", ["name": $0]) }
        let phone = line.phone.map { words("circle.meeting.phone", ["phone": $0]) }
        detail = [times, deputy, phone].compactMap { $0 }.joined(separator: " ").nilIfEmpty
        steps = AnswerRow.steps(line, view, words)
    }

    private static func steps(_ line: MotiAskedLine, _ view: CircleView, _ words: Words) -> [Step] {
        guard view.isCarrier || view.isMine(line), line.state != .ended else { return [] }
        func link(_ key: String, _ path: Path<ID<Circle>, ID<Invitation>>) -> Step {
            .link(words("circle.meeting.step.\(key)"), path(view.circle, line.id), unseen: line.shownAs)
        }
        let mayCode = view.isCarrier && !line.hasAccount && line.part != .interpreter
        return [
            view.isCarrier && line.state == .deputyOffered ? link("deputy", MotiPaths.deputy) : nil,
            view.mayReply(line) ? link("reply", MotiPaths.reply) : nil, mayCode ? link("code", MotiPaths.code) : nil,
        ].compactMap { $0 }
    }
}
