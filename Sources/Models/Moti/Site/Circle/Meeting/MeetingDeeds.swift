import Core
import Moti
import Site
import Words

/// The client was rung before the meeting, or it was tried on two days.
struct PrecallDeed: CircleDeed {
    let name = "precall"
    let fields = ["day": "on"]

    enum Outcome: String, CaseIterable { case reached, tried }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingCall(circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.precall) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] {
        [
            "reached": [Outcome.reached.rawValue], "on": [visit.dates.day(visit.today)],
            "channel": [MotiChannel.call.rawValue],
            "note": [view.page.entries.last { $0.kind == .precall }?.text ?? ""],
        ]
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        let ask = ["opens", "fears", "support"].map { DeedPart.text(words("circle.precall.ask.\($0)")) }
        return [
            DeedSection(words("circle.precall.askHeading"), ask),
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reached", words("circle.precall.reached"), .one,
                            WordFields.options(Outcome.self, "circle.precall.reachedCode", words))),
                    .field(form.field("on", words("circle.precall.on"), .short, hint: words("circle.dayHint"))),
                    .field(
                        form.field(
                            "before", words("circle.precall.before"), .short, hint: words("circle.precall.beforeHint"))),
                    .choices(
                        form.choices(
                            "channel", words("circle.contact.channel"), .one,
                            WordFields.options(MotiChannel.self, "circle.contact.channelCode", words), layout: .two)),
                    .field(
                        form.field(
                            "note", words("circle.precall.note"), .lines, hint: words("circle.optional"),
                            readers: Readers(words: words).sentence(view.carriers), max: MotiEntryKind.precall.limit)),
                ]),
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let outcome = form.choice("reached", Outcome.self, missing: "site.field.choose")
        let on = form.day("on", leaning: .back, missing: "refusal.dateMissing")
        let before = form.day("before", leaning: .back)
        let channel = form.choice("channel", MotiChannel.self, missing: "refusal.channelMissing")
        let note = form.text("note", max: MotiEntryKind.precall.limit)
        let isReached = outcome == .reached
        return [
            Precall(
                reachedOn: isReached ? on : nil, channel: channel?.rawValue,
                tries: isReached ? [] : Set([on, before].compactMap { $0 }), note: note)
        ]
    }
}

/// Another time: new slots, or one that the client has chosen.
struct MoveMeetingDeed: CircleDeed {
    let name = "move"
    let fields = ["slots": "slot1"]

    enum Reason: String, CaseIterable { case clientAsks, workerAway, place, illness, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingMove(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }
    func next(_ view: CircleView) -> String { MotiPaths.meeting(view.circle) }
    func isOpen(_ view: CircleView) -> Bool { view.may.may(.moveMeeting) && view.page.openMeeting?.state == .fixed }
    private func isOnWord(_ view: CircleView) -> Bool { view.may.onWordOnly.contains(.moveMeeting) }
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { WordFields.filled(visit) }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.move.reasonCode", words), layout: .two))
                ]), SlotFields.section(form, visit),
        ] + (isOnWord(view) ? [WordFields.section(form, visit)] : [])
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self, missing: "refusal.reasonMissing")
        let slots = SlotFields.read(&form, visit)
        return [
            MoveMeeting(
                reason: reason?.rawValue, slots: slots, chosenByClient: form.isTicked("chosen"),
                word: isOnWord(view) ? WordFields.read(&form) : nil, tokens: tokens)
        ]
    }
}

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

/// A review meeting that falls.
struct CancelMeetingDeed: CircleDeed {
    let name = "cancelMeeting"

    enum Reason: String, CaseIterable { case clientAsks, notNeeded, illness, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingCancellation(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.page.state == .following && view.isCarrier && view.page.openMeeting != nil
    }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.reason"), .one,
                            WordFields.options(Reason.self, "circle.cancelMeeting.reasonCode", words)))
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        [
            CancelMeeting(
                reason: form.choice("reason", Reason.self, missing: "refusal.reasonMissing")?.rawValue, tokens: tokens)
        ]
    }
}

/// The client did not come: no meeting, and no blame.
struct ClientAbsentDeed: CircleDeed {
    let name = "absence"

    enum Reason: String, CaseIterable { case unknown, forgot, fear, illness, transport, changedMind, other }

    func address(_ circle: ID<Circle>) -> String { MotiPaths.meetingAbsence(circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.meeting(circle) }

    func isOpen(_ view: CircleView) -> Bool {
        view.may.may(.clientAbsent) && view.page.openMeeting?.state == .fixed
    }

    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { ["reason": [Reason.unknown.rawValue]] }

    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] {
        let words = visit.words
        return [
            DeedSection(
                nil,
                [
                    .choices(
                        form.choices(
                            "reason", words("circle.absence.reason"), .one,
                            WordFields.options(Reason.self, "circle.absence.reasonCode", words), layout: .two))
                ])
        ]
    }

    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct] {
        let reason = form.choice("reason", Reason.self)
        let absent = view.page.people.filter { $0.part == .client || $0.part == .representative }
        return [
            ClientAbsent(
                absent.reduce(into: [:]) { $0[$1.seat] = .absent }, reason: reason == .unknown ? nil : reason?.rawValue,
                tokens: tokens)
        ]
    }
}
