import Core
import Moti
import Site
import Words

/// A review meeting: who of those who are in, and two to four times or one that the client has chosen. Sent at once.
struct ReviewDeed: CircleDeed {
    let name = "review"
    let fields = ["slots": "slot1", "invitations": "people", "clientSaw": "clientSaw", "goals": ""]

    func address(_ circle: ID<Circle>) -> String { MotiPaths.review(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.page.state == .following && view.may.may(.sendInvitations) && view.page.openMeeting == nil
    }

    private func people(_ view: CircleView) -> [MotiPerson] {
        view.page.people.filter { [.invited, .supportPerson, .coordinator, .deputy].contains($0.part) && !$0.isMe }
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        let last = view.page.meetings.last { $0.state == .held }
        return [
            "people": people(view).filter { $0.part == .invited }.map { "\($0.person)" },
            "minutes": ["\(last?.minutes ?? 45)"], "municipality": [last?.municipality ?? ""],
            "place": [last?.place ?? ""],
            "remote": [last?.remote ?? ""],
        ]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "people", words("circle.review.people"), .several,
                            people(view).map {
                                Choices.Option("\($0.person)", $0.name, small: words("part.\($0.part.rawValue)"))
                            },
                            hint: words("circle.review.peopleHint")))
                ]),
            DeedSection(
                words("callTogether.times.where"),
                [
                    .field(form.field("minutes", words("circle.review.minutes"), .short)),
                    .field(
                        form.field(
                            "municipality", words("callTogether.times.municipality"),
                            hint: words("callTogether.times.municipalityHint"), max: 100)),
                    .field(
                        form.field(
                            "place", words("callTogether.times.place"), hint: words("callTogether.times.placeHint"),
                            max: 200)),
                    .field(form.field("remote", words("callTogether.times.remote"), max: 300)),
                ]), SlotFields.section(form, visit),
            DeedSection(nil, [.tick(form.tick("clientSaw", words("circle.review.clientSaw")))]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let chosen = Set(form.typedAll("people"))
        let asked = people(view).filter { chosen.contains("\($0.person)") }
        if asked.isEmpty { form.fault("people", "refusal.nobodyAsked") }
        let minutes = form.number("minutes", 5...480, missing: "callTogether.asked.minutesMissing") ?? 45
        let municipality = form.text("municipality", max: 100, missing: "callTogether.times.municipalityMissing")
        let place = form.text("place", max: 200)
        let remote = form.text("remote", max: 300)
        if place == nil, remote == nil { form.fault("place", "callTogether.times.placeMissing") }
        let slots = SlotFields.read(&form, visit)
        if !form.isTicked("clientSaw") { form.fault("clientSaw", "refusal.clientHasNotSeen") }
        let meeting = SaveMeeting(
            size: "joint", minutes: minutes, municipality: municipality, place: place, remote: remote, access: nil,
            interpreter: nil, isFast: false, slots: slots, chosenByClient: form.isTicked("chosen"), soloOk: false,
            version: 0)
        return [meeting] + asked.map { ask($0, minutes) }
            + [ClientSaw(), SendInvitations(slots: slots, chosenByClient: form.isTicked("chosen"), tokens: tokens)]
    }

    /// Somebody who is in already, as the others know them.
    private func ask(_ person: MotiPerson, _ minutes: Int) -> AddInvited {
        AddInvited(
            known: person.person, part: person.part == .supportPerson ? .supportPerson : .invited, unit: person.unit,
            shownAs: String(person.name.prefix(60)), contact: PersonContact(name: person.name), minutes: minutes)
    }
}
