import Core
import Moti
import Site
import Words

/// A text of which a circle has one: safety, briefing, what if it gets worse. Two who write at once both keep their words.
struct TextDeed: CircleDeed {
    let kind: MotiEntryKind
    private let path: Path<ID<Circle>>

    static let safety = TextDeed(.safety, MotiPaths.safety)
    static let briefing = TextDeed(.briefing, MotiPaths.briefing)
    static let ifWorse = TextDeed(.ifWorse, MotiPaths.ifWorse)

    private init(_ kind: MotiEntryKind, _ path: Path<ID<Circle>>) {
        self.kind = kind
        self.path = path
    }

    var name: String { kind.rawValue }
    func address(_ circle: ID<Circle>) -> String { path(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.isAlive && view.isCarrier }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#written" }

    private func line(_ view: CircleView) -> MotiEntryLine? { view.page.entries.last { $0.kind == kind } }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { ["text": [line(view)?.text ?? ""]] }

    func version(_ view: CircleView, _ form: Form) -> Int64? { form.theirVersion ?? line(view)?.version ?? 0 }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let readers = kind == .ifWorse ? view.page.noteReaders : view.carriers
        return [
            DeedSection(
                nil,
                [
                    .field(
                        form.field(
                            "text", words("circle.\(name).box"), .lines, hint: words("circle.\(name).hint"),
                            readers: Readers(words: words).sentence(readers), max: kind.limit))
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let text = form.text("text", max: kind.limit) ?? ""
        return [SaveEntry(kind, field: "text", text: text, version: (try? visit.version) ?? 0)]
    }
}
