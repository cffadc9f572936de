import Core
import Moti
import Words
import Site

/// Texts for one's own record, filled from the circle with what the reader may read here and nothing more (design 11). The
/// template itself holds no content.
struct RecordText {
    let view: CircleView
    let visit: Visit

    private var words: Words { visit.words }
    private var dates: DateWords { visit.dates }

    /// What was agreed: the whole for a county worker, own things for other organisations. Nil before there is a plan.
    var plan: String? {
        guard let extract = view.extract else { return nil }
        let isCounty = view.page.myUnitKind == "county" && view.isCarrier
        return isCounty ? county(extract) : own(extract)
    }

    private func county(_ extract: MotiExtract) -> String {
        let meeting = extract.meetingAt.map { dates.term(Day.today(at: $0)) } ?? dates.term(extract.confirmedOn)
        let dissents = view.page.plans.last?.dissents.map(\.text) ?? []
        return words(
            "circle.record.county",
            [
                "date": meeting, "min": extract.minutes.map(words.number) ?? "–",
                "present": words.list(extract.present),
                "questions": extract.questions.map(\.text).joined(separator: " "),
                "agreed": extract.agreed.map(agreed).joined(separator: " "),
                "responsible": who(extract.responsible), "deputy": who(extract.deputy),
                "next": extract.nextContactOn.map(dates.term) ?? "–",
                "outcome": dissents.isEmpty
                    ? words("circle.record.accepted")
                    : words("circle.record.dissent", ["text": dissents.joined(separator: " ")]),
                "consent": extract.consentVersion ?? "–",
                "consentDate": extract.consentOn.map(dates.term) ?? "–",
            ])
    }

    private func own(_ extract: MotiExtract) -> String? {
        guard !extract.mine.isEmpty else { return nil }
        return extract.mine.map { one in
            words(
                "circle.record.organisation",
                [
                    "date": dates.term(extract.confirmedOn), "what": one.what, "when": due(one),
                    "who": who(extract.responsible),
                ])
        }.joined(separator: "\n")
    }

    private func agreed(_ one: PlanContent.Agreed) -> String {
        words("circle.record.agreed", ["what": one.what, "who": one.ownerName, "when": due(one)])
    }

    private func due(_ one: PlanContent.Agreed) -> String {
        one.due.flatMap { Day(iso: $0) }.map(dates.term) ?? one.noDateBecause
            ?? words("circle.agreed.noDate").lowercasedFirst
    }

    private func who(_ one: PlanContent.Who) -> String {
        [one.name, one.phone].compactMap { $0 }.joined(separator: ", ")
    }

    /// The contact noted last.
    var contact: String? {
        guard let last = view.page.contacts.first else { return nil }
        return words(
            "circle.record.contact",
            [
                "date": dates.term(last.on),
                "channel": words("circle.contact.channelCode.\(last.channel)").lowercasedFirst,
                "result": words("circle.contact.resultCode.\(last.result)").lowercasedFirst,
                "next": dates.term(last.next),
            ])
    }
}
