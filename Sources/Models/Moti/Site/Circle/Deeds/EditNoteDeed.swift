import Core
import Moti
import Site
import Words

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
