import Core
import Moti
import Site
import Words

/// A consent line as the sentence that is read aloud: what the recipient gets or gives, of what, until when.
struct ConsentSentence {
    let words: Words
    let dates: DateWords

    func markup(_ line: MotiConsentLine) -> Markup {
        let until = Markup.day(line.to, dates.until(line.to))
        if line.isContactOnly { return words.markup("callTogether.consent.contactOnly", ["until": until]) }
        if !line.isAll, line.topics.isEmpty { return words.markup("callTogether.consent.timeOnly", ["until": until]) }
        let sentence = words.markup(
            "callTogether.consent.direction.\(line.direction.rawValue)", ["about": about(line), "until": until])
        guard !line.deputyAllowed, line.kind == "person" else { return sentence }
        return sentence + .text(" " + words("callTogether.consent.noDeputy"))
    }

    private func about(_ line: MotiConsentLine) -> Markup {
        if line.isAll { return .topic(words("callTogether.consent.toAll")) }
        let topics = Markup.topic(words.list(line.topics.map { words("topic.\($0)") }))
        return words.markup(
            line.topics.count == 1 ? "callTogether.consent.aboutOne" : "callTogether.consent.aboutSome",
            ["topics": topics])
    }
}
