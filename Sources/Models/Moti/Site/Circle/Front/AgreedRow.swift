import Core
import Moti
import Site
import Words

/// An agreed thing as a row: when, who, what.
struct AgreedRow: PageValue {
    let waits: Markup?
    let status: String?
    let done: String?
    let what: Markup
    let note: String?
    let address: String?

    static let names: Names<AgreedRow> = [
        "waits": { $0.waits }, "status": { $0.status }, "done": { $0.done }, "what": { $0.what },
        "agreedNote": { $0.note }, "actionAddress": { $0.address }, "isDone": { $0.done != nil },
    ]

    init(_ line: MotiActionLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        let when = AgreedWhen(line, visit)
        waits = when.waits
        status = when.status
        done = when.done
        what = words.markup(
            "circle.agreed.line",
            [
                "owner": .bold(line.isMine ? words("circle.agreed.you") : line.ownerName),
                "what": .text(line.what),
            ])
        note = [line.note, line.noDateBecause].compactMap { $0 }.joined(separator: " ").nilIfEmpty
        let acts = line.isOpen || line.state == .done
        address = acts && (line.isMine || view.isCarrier) && view.isAlive ? MotiPaths.action(view.circle, line.id) : nil
    }
}
