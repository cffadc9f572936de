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
