import Core
import Moti
import Site
import Words

/// One thing that happened: when, what, by whom.
struct HistoryRow: PageValue {
    let sentence: String

    static let names: Names<HistoryRow> = ["event": { $0.sentence }]

    init(_ line: MotiEventLine, _ visit: Visit, isLong: Bool = false) {
        let words = visit.words
        let name = words.has("event.\(line.name)") ? words("event.\(line.name)") : words("circle.history.other")
        let moment = isLong ? visit.dates.nearMoment(line.at) : visit.dates.near(Day.today(at: line.at))
        let what = [name, HistoryRow.detail(line, words)].compactMap { $0 }.joined(separator: ": ")
        sentence =
            isLong && !line.actor.isEmpty
            ? words("circle.history.by", ["moment": moment, "what": what, "name": line.actor])
            : words("circle.history.line", ["moment": moment, "what": what])
    }

    /// What an event says of itself in codes, where it helps the reader.
    private static func detail(_ line: MotiEventLine, _ words: Words) -> String? {
        let keys = [
            ("duty", "part"), ("what", "circle.history.what"), ("answer", "circle.reply.answerCode"),
            ("result", "circle.contact.resultCode"),
        ]
        for (code, key) in keys {
            guard let value = line.codes[code], words.has("\(key).\(value)") else { continue }
            return words("\(key).\(value)").lowercasedFirst
        }
        return nil
    }
}
