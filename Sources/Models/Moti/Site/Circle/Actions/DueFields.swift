import Core
import Moti
import Site
import Words

/// By when, or why no date can be said.
enum DueFields {
    static func parts(_ form: Form, _ view: CircleView, _ words: Words) -> [DeedPart] {
        [
            .field(form.field("due", words("circle.action.due"), .short, hint: words("circle.dayHint"))),
            .field(
                form.field(
                    "noDate", words("circle.action.noDate"), hint: words("circle.action.noDateHint"),
                    readers: Readers(words: words).sentence(view.page.noteReaders, "circle.action.readers"), max: 100)),
        ]
    }

    static func read(_ form: inout Form) -> (Day?, String?) {
        let due = form.day("due")
        let because = form.text("noDate", max: 100)
        if due == nil, because == nil, form.typed("due").isEmpty { form.fault("due", "circle.action.dueMissing") }
        return (due, because)
    }
}
