import Core
import Moti
import Site
import Words

/// A note for everybody in the circle, written from its front page.
struct NoteDeed: CircleDeed {
    let name = "note"

    func address(_ circle: ID<Circle>) -> String { MotiPaths.notes(circle) }
    func isOpen(_ view: CircleView) -> Bool { NoteDeed.mayWrite(view) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#written" }

    /// Whoever reads content writes notes, while there is something to work on.
    static func mayWrite(_ view: CircleView) -> Bool { view.isAlive && !view.page.myTopics.contactOnly }

    static func box(_ view: CircleView, _ form: Form, _ words: Words) -> Field {
        form.field(
            "text", words("circle.note.box"), .lines,
            readers: Readers(words: words).sentence(view.page.noteReaders), max: MotiEntryKind.note.limit)
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [DeedSection(nil, [.field(NoteDeed.box(view, form, visit.words))])]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let text = form.text("text", max: MotiEntryKind.note.limit, missing: "refusal.textMissing")
        return [SaveEntry(.note, field: "text", text: text ?? "")]
    }
}

/// One's own note, corrected. What it said before is kept.
struct EditNoteDeed: CircleDeed {
    let name = "editNote"
    let entry: ID<Entry>

    init(_ entry: ID<Entry>) {
        self.entry = entry
    }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.note(circle, entry) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#written" }
    func isOpen(_ view: CircleView) -> Bool { view.isAlive && line(view) != nil }

    private func line(_ view: CircleView) -> MotiEntryLine? {
        view.page.entries.first { $0.id == entry && $0.kind == .note && $0.isMine }
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { ["text": [line(view)?.text ?? ""]] }

    func version(_ view: CircleView, _ form: Form) -> Int64? { form.theirVersion ?? line(view)?.version }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        [DeedSection(nil, [.field(NoteDeed.box(view, form, visit.words))])]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let text = form.text("text", max: MotiEntryKind.note.limit, missing: "refusal.textMissing")
        return [
            SaveEntry(.note, field: "text", text: text ?? "", version: (try? visit.version) ?? 0, id: entry)
        ]
    }

    func other(_ view: CircleView, _ words: Words) -> Step? {
        .act(words("circle.editNote.aboutOther"), MotiPaths.noteRemoval(view.circle, entry))
    }
}
