import Core
import Moti
import Site
import Words

/// The offered person answers. When a convener or responsible worker changes, the hand-over list is gone through first.
struct AnswerDutyDeed: CircleDeed {
    let name = "answerDuty"
    let offer: ID<Offer>
    let fields = ["handOver": ""]

    init(_ offer: ID<Offer>) {
        self.offer = offer
    }

    enum Point: String, CaseIterable {
        case clientAgrees, jointCall, actions, line, noTellAgain, dates
    }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.duty(circle, offer) }
    func isOpen(_ view: CircleView) -> Bool { line(view) != nil }

    private func line(_ view: CircleView) -> MotiOfferLine? { view.page.offers.first { $0.id == offer && $0.isMine } }

    /// Somebody else holds the duty now, and it is not the deputy's.
    private func isHandedOver(_ view: CircleView) -> Bool {
        guard let line = line(view), line.duty != .deputy else { return false }
        return view.page.people.contains { $0.part == line.duty.part && !$0.isMe }
    }

    func fills(_ view: CircleView, _ visit: Visit) -> [String: String] {
        guard let line = line(view) else { return [:] }
        return ["part": visit.words("part.\(line.duty.rawValue)"), "date": visit.dates.by(line.until)]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        guard isHandedOver(view) else { return [] }
        let words = visit.words
        let noTell = view.page.entries.last { $0.kind == .noTellAgain }.map { DeedPart.said($0.text) }
        return [
            DeedSection(
                words("circle.answerDuty.list"),
                [noTell].compactMap { $0 }
                    + Point.allCases.map {
                        .tick(form.tick($0.rawValue, words("circle.answerDuty.point.\($0.rawValue)")))
                    } + [
                        .field(
                            form.field(
                                "oldSeatEnds", words("circle.answerDuty.oldSeatEnds"), .short,
                                hint: words("circle.dayHint")))
                    ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        guard isHandedOver(view) else { return [AcceptDuty(offer)] }
        for point in Point.allCases where !form.isTicked(point.rawValue) {
            form.fault(point.rawValue, "circle.answerDuty.pointMissing")
        }
        func ticked(_ point: Point) -> Bool { form.isTicked(point.rawValue) }
        let ends = form.day("oldSeatEnds", missing: "refusal.dateMissing")
        let list = MotiHandOver(
            clientAgrees: ticked(.clientAgrees), jointCallSettled: ticked(.jointCall),
            actionsSettled: ticked(.actions), lineCovers: ticked(.line), noTellAgainRead: ticked(.noTellAgain),
            nextDatesRead: ticked(.dates), oldSeatEnds: ends)
        return [AcceptDuty(offer, handOver: list)]
    }

    func other(_ view: CircleView, _ words: Words) -> Step? {
        .act(words("circle.answerDuty.refuse"), MotiPaths.dutyRefusal(view.circle, offer))
    }
}
