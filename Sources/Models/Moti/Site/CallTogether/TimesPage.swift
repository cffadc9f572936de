import Core
import Moti
import Site
import Words

/// Step 5: how large a meeting, when and where.
struct TimesPage: CallPage {
    let frame: CallFrame
    let action: String
    let version: Int64
    let size: Choices
    let fixed: Notice?
    let slots: [Field]
    let chosen: Tick?
    let fast: Tick?
    let interpreter: Choices
    let municipality: Field
    let place: Field
    let remote: Field
    let access: Field

    static let template = "call-times"
    static let names: Names<TimesPage> = framed([
        "action": { $0.action }, "version": { $0.version }, "size": { $0.size }, "fixed": { $0.fixed },
        "slots": { $0.slots }, "hasSlots": { !$0.slots.isEmpty }, "chosen": { $0.chosen }, "fast": { $0.fast },
        "interpreter": { $0.interpreter }, "municipality": { $0.municipality }, "meetingPlace": { $0.place },
        "remote": { $0.remote }, "access": { $0.access },
    ])
    static var inner: [any PageValue.Type] {
        frameParts + [Choices.self, Notice.self, Field.self, Tick.self]
    }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        func say(_ key: String, _ fills: [String: String] = [:]) -> String { words("callTogether.times.\(key)", fills) }
        let sizes = ["call", "joint", "team"]
        let readers = Readers(words: words).sentence(state.innerNames(words), "callTogether.times.readersPlace")
        frame = CallFrame(.times, state, visit, form)
        action = MotiPaths.times(state.circle)
        version = form.theirVersion ?? state.meeting?.version ?? 0
        size = form.choices(
            "size", say("size"), .one,
            sizes.map { code in
                let length = Minutes(state.settings.lengths[code] ?? 60).map(visit.dates.length)
                return Choices.Option(code, say("sizeCode.\(code)"), small: length)
            }, isHeading: true)
        let isOpen = state.slotsAreOpen
        fixed = isOpen ? nil : TimesPage.fixed(state, visit)
        slots = isOpen ? TimesPage.slots(state, visit, form) : []
        chosen = isOpen ? form.tick("chosen", say("chosen"), small: say("chosenSmall")) : nil
        let soonest = state.settings.fastLeadDays.due(from: visit.today)
        fast =
            isOpen ? form.tick("fast", say("fast"), small: say("fastSmall", ["date": visit.dates.day(soonest)])) : nil
        interpreter = form.choices(
            "interpreter", say("interpreter"), .one,
            TimesForm.languages.map { Choices.Option($0, say("language.\($0)")) }, hint: say("interpreterHint"),
            layout: .two)
        municipality = form.field("municipality", say("municipality"), hint: say("municipalityHint"), max: 100)
        place = form.field("place", say("place"), hint: say("placeHint"), readers: readers, max: 200)
        remote = form.field("remote", say("remote"), readers: readers, max: 300)
        access = form.field(
            "access", say("access"), .lines, hint: say("accessHint"),
            readers: Readers(words: words).sentence(state.innerNames(words)), max: 300)
    }

    /// The example is a day that will do, so that it can be copied.
    private static func slots(_ state: CallTogetherState, _ visit: Visit, _ form: Form) -> [Field] {
        let day = state.earliest(from: visit.today)
        let example = TimeOfDay(hour: 10).map { visit.dates.moment(day, $0) } ?? visit.dates.day(day)
        return TimesForm.slotFields.enumerated().map { index, name in
            form.field(
                name, visit.words("callTogether.times.slot.\(index + 1)"), .short,
                hint: index == 0 ? visit.words("callTogether.times.slotHint", ["example": example]) : nil, max: 60)
        }
    }

    private static func fixed(_ state: CallTogetherState, _ visit: Visit) -> Notice? {
        let key = state.meeting?.start == nil ? "callTogether.times.polling" : "callTogether.times.fixed"
        let starts = state.meeting?.start.map { [$0] } ?? state.meeting?.slots.map(\.start) ?? []
        return Notice(
            visit.words(key, ["time": visit.words.list(starts.map(visit.dates.moment))]),
            visit.words("callTogether.times.newAsked"))
    }
}

extension CallTogetherState {
    /// Nothing has been sent yet, so the slots may still be chosen here.
    var slotsAreOpen: Bool { meeting.map { $0.state == .floating } ?? true }

    /// The first day a meeting may be on.
    func earliest(from today: Day, isFast: Bool = false) -> Day {
        (isFast ? settings.fastLeadDays : settings.leadDays).due(from: today)
    }
}
