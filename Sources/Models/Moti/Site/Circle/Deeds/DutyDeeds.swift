import Core
import Moti
import Site
import Words

/// A duty is offered to somebody whom the client has let in.
struct OfferDutyDeed: CircleDeed {
    let name = "duty"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.duties(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.offerDuty) }

    private func duties(_ view: CircleView) -> [MotiDuty] {
        view.may.isFollowed ? [.responsible, .deputy] : MotiDuty.allCases
    }

    private func people(_ view: CircleView) -> [MotiPerson] {
        view.page.people.filter { $0.hasAccount && Part.motiWorkers.contains($0.part) && $0.line != nil }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let people = people(view).map { person in
            Choices.Option(
                "\(person.person)", person.isMe ? words("circle.people.me", ["name": person.name]) : person.name,
                small: words("part.\(person.part.rawValue)"))
        }
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "duty", words("circle.duty.which"), .one,
                            duties(view).map {
                                Choices.Option(
                                    $0.rawValue, words.capitalised(words("part.\($0.rawValue)")),
                                    small: words("circle.duty.small.\($0.rawValue)"))
                            })),
                    .choices(
                        form.choices(
                            "person", words("circle.duty.who"), .one, people, hint: words("circle.duty.whoHint"))),
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let duty = form.choice("duty", MotiDuty.self, missing: "refusal.dutyMissing")
        let person = form.id("person", Person.self, missing: "circle.duty.whoMissing")
        guard let duty, let person else { return [] }
        return [OfferDuty(duty, to: person)]
    }
}

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
