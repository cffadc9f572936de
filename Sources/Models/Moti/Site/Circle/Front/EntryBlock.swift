import Core
import Moti
import Site
import Words

/// A text somebody wrote, its author, and who reads it.
struct EntryBlock: PageValue {
    let heading: String?
    let meta: String
    let text: String
    let said: Said?
    let readers: Markup?
    let edit: String?

    static let names: Names<EntryBlock> = [
        "kindHeading": { $0.heading }, "entryMeta": { $0.meta }, "entryText": { $0.text }, "saidWords": { $0.said },
        "entryReaders": { $0.readers }, "entryEdit": { $0.edit },
    ]
    static var inner: [any PageValue.Type] { [Said.self] }

    init(_ line: MotiEntryLine, _ view: CircleView, _ visit: Visit) {
        let words = visit.words
        heading = line.kind == .note ? nil : words("circle.kind.\(line.kind.rawValue)")
        meta = words(
            "circle.written.by", ["name": line.author, "moment": visit.dates.nearMoment(line.at).lowercasedFirst])
        let isOwnWords = line.kind == .clientCard || line.kind == .noTellAgain
        said = isOwnWords ? Said(line.text) : nil
        text = isOwnWords ? "" : line.text
        readers =
            line.readers.isEmpty
            ? nil : words.markup("circle.written.readers", ["who": .bold(words.list(line.readers))])
        edit = EntryBlock.edit(line, view)
    }

    private static func edit(_ line: MotiEntryLine, _ view: CircleView) -> String? {
        guard view.isAlive else { return nil }
        switch line.kind {
        case .note: return line.isMine ? MotiPaths.note(view.circle, line.id) : nil
        case .safety: return view.isCarrier ? MotiPaths.safety(view.circle) : nil
        case .briefing: return view.isCarrier ? MotiPaths.briefing(view.circle) : nil
        case .ifWorse: return view.isCarrier ? MotiPaths.ifWorse(view.circle) : nil
        default: return nil
        }
    }
}
