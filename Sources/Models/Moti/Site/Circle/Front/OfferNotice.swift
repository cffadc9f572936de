import Core
import Moti
import Site
import Words

/// A duty that is offered: to the reader as a question, to somebody else as news. An invitation that waits for the reader's answer.
struct OfferNotice: PageValue {
    let heading: String
    let sentence: String
    let step: Step?

    static let names: Names<OfferNotice> = [
        "offerHeading": { $0.heading }, "offerSentence": { $0.sentence }, "step": { $0.step },
    ]
    static var inner: [any PageValue.Type] { [Step.self] }

    private init(_ heading: String, _ sentence: String, _ step: Step) {
        (self.heading, self.sentence, self.step) = (heading, sentence, step)
    }

    static func asked(_ view: CircleView, _ visit: Visit) -> [OfferNotice] {
        let words = visit.words
        let mine =
            view.page.openMeeting?.asked.filter { $0.state == .asked && view.isMine($0) && view.mayReply($0) } ?? []
        return mine.map { line in
            OfferNotice(
                words("circle.offer.asked"),
                view.page.next.map { words("circle.offer.askedText", ["date": visit.dates.by($0.on)]) } ?? "",
                .link(words("circle.offer.answer"), MotiPaths.reply(view.circle, line.id)))
        }
    }

    init?(_ offer: MotiOfferLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let fills = [
            "name": offer.name, "part": words("part.\(offer.duty.rawValue)"), "date": visit.dates.by(offer.until),
        ]
        heading = words(offer.isMine ? "circle.offer.mine" : "circle.offer.others", fills)
        sentence = words(offer.isMine ? "circle.offer.mineText" : "circle.offer.othersText", fills)
        step = offer.isMine ? .link(words("circle.offer.answer"), MotiPaths.duty(view.circle, offer.id)) : nil
    }
}
