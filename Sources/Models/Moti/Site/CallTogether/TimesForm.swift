import Core
import Moti
import Site
import Words

/// Step 5 as it was typed.
struct TimesForm {
    enum Size: String, CaseIterable { case call, joint, team }

    let size: Size?
    let starts: [Instant]
    let isChosen: Bool
    let isFast: Bool
    let interpreter: String?
    let municipality: String?
    let place: String?
    let remote: String?
    let access: String?
    private let settings: MotiSettings
    private let people: Int
    private let soloOk: Bool

    static let slotFields = ["slot1", "slot2", "slot3", "slot4"]
    /// Languages asked for most; `fse` is Finnish sign language.
    static let languages = ["none", "en", "ru", "uk", "et", "ar", "so", "fa", "ku", "se", "fse", "other"]

    init(_ form: inout Form, _ state: CallTogetherState, _ visit: Visit) {
        settings = state.settings
        people = state.roomCount
        soloOk = state.meeting?.soloOk ?? false
        size = form.choice("size", Size.self, missing: "callTogether.times.sizeMissing")
        isChosen = form.isTicked("chosen")
        isFast = form.isTicked("fast")
        starts = state.slotsAreOpen ? TimesForm.starts(&form, state, visit, isFast: isFast, isChosen: isChosen) : []
        let typed = form.typed("interpreter")
        interpreter = typed == "none" || !TimesForm.languages.contains(typed) ? nil : typed
        municipality = form.text("municipality", max: 100, missing: "callTogether.times.municipalityMissing")
        place = form.text("place", max: 200)
        remote = form.text("remote", max: 300)
        access = form.text("access", max: 300)
        if place == nil, remote == nil, form.typed("place").isEmpty, form.typed("remote").isEmpty {
            form.fault("place", "callTogether.times.placeMissing")
        }
    }

    /// By size; above six people in a team, longer; with an interpreter, double.
    var minutes: Int {
        let key = size == .team && people > TimesForm.largeFrom ? "large" : size?.rawValue ?? Size.team.rawValue
        let plain = settings.lengths[key] ?? 60
        return min(interpreter == nil ? plain : plain * 2, 480)
    }

    /// A team of more than six sits longer (design, section 10).
    private static let largeFrom = 6

    func act(version: Int64) -> SaveMeeting {
        SaveMeeting(
            size: size?.rawValue ?? "", minutes: minutes, municipality: municipality, place: place, remote: remote,
            access: access, interpreter: interpreter, isFast: isFast, slots: starts, chosenByClient: isChosen,
            soloOk: soloOk, version: version)
    }

    // MARK: Slots

    private static func starts(
        _ form: inout Form, _ state: CallTogetherState, _ visit: Visit, isFast: Bool, isChosen: Bool
    ) -> [Instant] {
        var starts: [Instant] = []
        for field in slotFields {
            guard let moment = form.meeting(field), let time = moment.time else { continue }
            let start = Helsinki.instant(moment.day, time)
            check(start, on: moment.day, field, starts, &form, state, visit, isFast: isFast)
            starts.append(start)
        }
        if form.typed("slot1").isEmpty { form.fault("slot1", "callTogether.times.slotFirst") }
        let isOne = slotFields.filter { !form.typed($0).isEmpty }.count == 1
        if isOne, !isChosen { form.fault("slot2", "callTogether.times.slotSecond") }
        return starts
    }

    private static func check(
        _ start: Instant, on day: Day, _ field: String, _ earlier: [Instant], _ form: inout Form,
        _ state: CallTogetherState, _ visit: Visit, isFast: Bool
    ) {
        if start <= visit.now { return form.fault(field, "callTogether.times.slotPast") }
        if earlier.contains(start) { return form.fault(field, "callTogether.times.slotTwice") }
        let first = state.earliest(from: visit.today, isFast: isFast)
        guard day < first else { return }
        let lead = isFast ? state.settings.fastLeadDays : state.settings.leadDays
        form.fault(
            field, "callTogether.times.slotEarly",
            ["days": visit.words.number(lead.count), "date": visit.dates.day(first)])
    }

    static func filled(_ state: CallTogetherState, _ visit: Visit) -> Form {
        let meeting = state.meeting
        var values = [
            "size": state.size ?? "", "municipality": meeting?.municipality ?? "", "place": meeting?.place ?? "",
            "remote": meeting?.remote ?? "", "access": meeting?.access ?? "",
            "interpreter": meeting?.interpreter ?? "none",
        ]
        for (field, slot) in zip(slotFields, meeting?.slots ?? []) { values[field] = visit.dates.moment(slot.start) }
        if meeting?.slots.count == 1 { values["chosen"] = "1" }
        if meeting?.isFast ?? false { values["fast"] = "1" }
        return visit.form.filled(values)
    }
}
