import Core
import Moti
import Site
import Words

/// One more consent, or one anew, once the circle is on its way: in force at once, read aloud with the client beside.
struct LinesDeed: CircleDeed {
    let name = "lines"
    let fields = ["recipient": "person", "textVersion": "", "word": "manner", "manner": "way"]

    enum Way: String, CaseIterable { case signature, oral }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.lines(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.giveConsent) && view.isCarrier }

    private func people(_ view: CircleView) -> [MotiPerson] {
        view.page.people.filter { ![.client, .representative, .interpreter].contains($0.part) }
    }

    private func hearers(_ view: CircleView) -> [MotiPerson] {
        view.page.people.filter { !$0.isMe && $0.hasAccount && Part.motiWorkers.contains($0.part) }
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        WordFields.filled(visit).merging(["to": [view.page.endsOn.map(visit.dates.term) ?? ""]]) { one, _ in one }
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let sentences = view.page.consents.filter { !$0.isDraft && $0.endedAt == nil }.map { line in
            DeedPart.text(
                Markup.bold(line.name) + .text(" ")
                    + ConsentSentence(words: words, dates: visit.dates).markup(line))
        }
        return [
            DeedSection(words("circle.lines.now"), sentences), new(view, form, words), giving(view, form, words),
            WordFields.section(form, visit),
        ].filter { !$0.parts.isEmpty }
    }

    private func new(_ view: CircleView, _ form: Form, _ words: Words) -> DeedSection {
        DeedSection(
            words("circle.lines.new"),
            [
                .choices(
                    form.choices(
                        "person", words("circle.lines.who"), .one,
                        people(view).map { Choices.Option("\($0.person)", $0.name) })),
                .choices(
                    form.choices(
                        "topics", words("callTogether.consent.topics"), .several,
                        Topics.options(view.page.settings.lifeAreas, words),
                        hint: words("callTogether.consent.topicsHint"), layout: .two)),
                .choices(
                    form.choices(
                        "direction", words("callTogether.consent.directionOf"), .one,
                        WordFields.options(MotiDirection.self, "callTogether.consent.directionCode", words))),
                .field(form.field("to", words("callTogether.consent.to"), .short, hint: words("circle.dayHint"))),
                .tick(form.tick("deputy", words("callTogether.consent.deputy"))),
                .field(
                    form.field(
                        "exclusionsText", words("callTogether.consent.exclusions"), .lines,
                        hint: words("callTogether.consent.exclusionsHint"),
                        readers: Readers(words: words).sentence(view.carriers), max: 300)),
            ])
    }

    private func giving(_ view: CircleView, _ form: Form, _ words: Words) -> DeedSection {
        let hearers = hearers(view)
        let heard =
            hearers.isEmpty
            ? []
            : [
                DeedPart.choices(
                    form.choices(
                        "heardBy", words("callTogether.consent.heardBy"), .one,
                        hearers.map { Choices.Option("\($0.person)", $0.name) }))
            ]
        return DeedSection(
            words("callTogether.consent.how"),
            [
                .tick(form.tick("exclusions", words("callTogether.consent.askedAll"))),
                .choices(
                    form.choices(
                        "way", words("callTogether.consent.how"), .one,
                        Way.allCases.map { Choices.Option($0.rawValue, words("callTogether.consent.\($0.rawValue)")) })),
                .field(form.field("keptAt", words("callTogether.consent.keptAt"), max: 100)),
            ] + heard)
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let person = form.id("person", Person.self, missing: "refusal.recipientMissing")
        let topics = Set(form.typedAll("topics").filter(view.page.settings.lifeAreas.contains))
        let direction = form.choice("direction", MotiDirection.self, missing: "refusal.directionMissing")
        let to = form.day("to", missing: "refusal.lineDateMissing")
        let exclusions = form.text("exclusionsText", max: 300)
        let way = form.choice("way", Way.self, missing: "refusal.consentMannerMissing")
        let consent = GiveConsents(
            textVersion: ConsentForm.textVersion, language: visit.language.code,
            askedExclusions: form.isTicked("exclusions"), manner: way == .oral ? .oral : .signature,
            heardBy: form.id("heardBy", Person.self), keptAt: form.text("keptAt", max: 100),
            word: WordFields.read(&form))
        guard let known = people(view).first(where: { $0.person == person }) else { return [] }
        return [
            GiveLine(
                to: .person(known.person), scope: Scope(all: false, topics: topics), direction: direction, until: to,
                deputyAllowed: form.isTicked("deputy"), exclusions: exclusions, consent: consent)
        ]
    }
}
