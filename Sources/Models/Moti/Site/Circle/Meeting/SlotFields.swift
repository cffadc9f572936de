import Core
import Moti
import Site
import Words

/// Two to four times, or one that the client has chosen.
enum SlotFields {
    private static let fields = ["slot1", "slot2", "slot3", "slot4"]

    static func section(_ form: Form, _ visit: Visit) -> DeedSection {
        let words = visit.words
        let example = visit.dates.moment(visit.today.adding(days: 14), TimeOfDay(wrapping: 600))
        return DeedSection(
            words("callTogether.times.slots"),
            fields.enumerated().map { index, field in
                .field(
                    form.field(
                        field, words("callTogether.times.slot.\(index + 1)"), .short,
                        hint: index == 0 ? words("callTogether.times.slotHint", ["example": example]) : nil))
            } + [
                .tick(
                    form.tick(
                        "chosen", words("callTogether.times.chosen"), small: words("callTogether.times.chosenSmall")))
            ])
    }

    static func read(_ form: inout Form, _ visit: Visit) -> [Instant] {
        var starts: [Instant] = []
        for field in fields {
            guard let typed = form.meeting(field), let time = typed.time else { continue }
            let start = Helsinki.instant(typed.day, time)
            if start <= visit.now { form.fault(field, "callTogether.times.slotPast") }
            if starts.contains(start) { form.fault(field, "callTogether.times.slotTwice") }
            starts.append(start)
        }
        if starts.isEmpty { form.fault("slot1", "callTogether.times.slotFirst") }
        if starts.count == 1, !form.isTicked("chosen") { form.fault("slot2", "callTogether.times.slotSecond") }
        return starts
    }
}
