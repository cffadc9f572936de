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
