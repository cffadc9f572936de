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
        return core(line, until) + .text(extras(line))
    }

    private func core(_ line: MotiConsentLine, _ until: Markup) -> Markup {
        guard line.isAll || !areas(line).isEmpty else {
            return words.markup("callTogether.consent.timeOnly", ["until": until])
        }
        return words.markup(
            "callTogether.consent.direction.\(line.direction.rawValue)", ["about": about(line), "until": until])
    }

    /// What a support person sees beside, and that nobody may come instead. Of a line for all topics, which those who
    /// carry the circle have, neither is asked.
    private func extras(_ line: MotiConsentLine) -> String {
        guard !line.isAll, line.kind == "person" else { return "" }
        let plan = line.topics.contains("plan") ? [words("callTogether.consent.seesPlan")] : []
        let deputy = line.deputyAllowed ? [] : [words("callTogether.consent.noDeputy")]
        return (plan + deputy).map { " " + $0 }.joined()
    }

    /// `plan` is no topic: it lets a support person read the plan.
    private func areas(_ line: MotiConsentLine) -> [String] { line.topics.filter { $0 != "plan" } }

    private func about(_ line: MotiConsentLine) -> Markup {
        if line.isAll { return .topic(words("callTogether.consent.toAll")) }
        let areas = areas(line)
        let topics = Markup.topic(words.list(areas.map { words("topic.\($0)") }))
        return words.markup(
            areas.count == 1 ? "callTogether.consent.aboutOne" : "callTogether.consent.aboutSome",
            ["topics": topics])
    }
}
