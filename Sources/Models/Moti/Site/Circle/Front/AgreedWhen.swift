import Core
import Moti
import Site
import Words

/// When an agreed thing is due, or how it ended, in words.
struct AgreedWhen {
    let waits: Markup?
    let status: String?
    let done: String?

    init(_ line: MotiActionLine, _ visit: Visit) {
        let words = visit.words
        let due = line.checkOn ?? line.due
        let date = due.map(visit.dates.day) ?? ""
        func say(_ key: String) -> String { words("circle.agreed.\(key)", ["date": date]) }
        if line.isLate, let due {
            waits = words.markup("circle.agreed.late", ["date": .day(due, date)])
            (status, done) = (nil, nil)
            return
        }
        waits = nil
        switch line.state {
        case .proposed: (status, done) = (due == nil ? say("askedNoDate") : say("asked"), nil)
        case .accepted: (status, done) = (due.map(visit.dates.near) ?? say("noDate"), nil)
        case .waiting:
            let on = words("circle.action.waitCode.\(line.waitsFor ?? "other")")
            (status, done) = (words("circle.agreed.waiting", ["on": on, "date": date]), nil)
        case .done:
            let on = line.finishedOn.map(visit.dates.day) ?? ""
            (status, done) = (nil, words("circle.agreed.done", ["date": on]))
        case .changed: (status, done) = (say("changed"), nil)
        case .dropped: (status, done) = (say("dropped"), nil)
        }
    }
}
