import Core
import Moti
import Site
import Words

/// Askings for a coach in my area: area, stage, life areas, who asks. Nobody's client is named.
struct CoachingPage: Page {
    let title: String
    let faults: FaultSummary?
    let rows: [CoachRow]
    let nothing: Empty?

    static let template = "circle-coaching"
    static let names: Names<CoachingPage> = [
        "faults": { $0.faults }, "rows": { $0.rows }, "hasRows": { !$0.rows.isEmpty }, "empty": { $0.nothing },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, CoachRow.self, Empty.self] }

    var menuPlace: String? { MotiPaths.circles() }

    init(_ lines: [MotiCoachLine], _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("circle.notDone")
        title = words("circle.coaching.tab")
        rows = lines.map { CoachRow($0, visit) }
        nothing = lines.isEmpty ? Empty(words("circle.coaching.empty"), .text(words("circle.coaching.emptyText"))) : nil
    }
}

struct CoachRow: PageValue {
    let waits: Markup?
    let status: Markup?
    let title: String
    let why: String
    let phone: String?
    let take: Step

    static let names: Names<CoachRow> = [
        "coachWaits": { $0.waits }, "coachStatus": { $0.status }, "coachTitle": { $0.title }, "coachWhy": { $0.why },
        "phone": { $0.phone }, "dialled": { $0.phone.map(Markup.dialled) }, "take": { $0.take },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    init(_ line: MotiCoachLine, _ visit: Visit) {
        let words = visit.words
        let due = Markup.day(line.dueOn, visit.dates.near(line.dueOn))
        waits = line.dueOn <= visit.today ? due : nil
        status = line.dueOn > visit.today ? due : nil
        title = line.askerName
        let area =
            switch visit.language {
            case .sv: line.areaSv
            case .en: line.areaEn
            case .fi: line.areaFi
            }
        why = words(
            "circle.coaching.line",
            [
                "area": area, "state": words("state.\(line.state.rawValue)"),
                "topics": Topics.list(line.lifeAreas, words),
            ])
        phone = line.askerPhone
        take = .act(words("circle.coaching.take"), MotiPaths.coachTaking(line.circle), unseen: line.askerName)
    }
}
