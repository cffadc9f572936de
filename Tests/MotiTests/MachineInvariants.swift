import Core
import Moti

/// What holds after every decision, whatever happened before (core's rules and the design's section 2 and 3).
enum Invariants {
    static func broken(_ before: MotiCase, _ decision: MotiDecision) -> [String] {
        let after = decision.after
        return owned(decision) + seated(after, decision.to) + dated(after, decision) + ended(before, decision)
            + hung(after, decision.to)
    }

    /// An owner and a next date in every state that is not final; none in a final one, save one call.
    private static func owned(_ decision: MotiDecision) -> [String] {
        guard decision.to.isFinal else {
            return when(decision.owner == nil, "no owner") + when(decision.onDuty == nil, "nobody on duty")
                + when(decision.next == nil, "no next date")
        }
        let isRinging = decision.to == .withdrawn && decision.next?.why == .ringAfterStop
        return when(decision.next != nil && !isRinging, "a final state waits")
            + when((decision.next == nil) != (decision.onDuty == nil), "owner and date part")
            + when(decision.owner != nil && !isRinging, "a final state is owned")
    }

    /// No seat without its line but those that need none; two people for two duties; one of each.
    private static func seated(_ facts: MotiCase, _ state: MotiState) -> [String] {
        var faults: [String] = []
        let lines = Set(facts.lines.map(\.id))
        for seat in facts.seats where state != .worry && !Part.motiNeedsNoLine.contains(seat.part) {
            faults += when(seat.line.map { !lines.contains($0) } ?? true, "a \(seat.part) without a line")
        }
        for part in [Part.client, .convener, .responsible, .deputy] {
            faults += when(facts.seats.count { $0.part == part } > 1, "two of \(part)")
        }
        let pairs = facts.seats.map { "\($0.person) \($0.part)" }
        faults += when(Set(pairs).count != pairs.count, "one person holds a part twice")
        faults += when(Set(facts.seats.map(\.id)).count != facts.seats.count, "a seat twice")
        let responsible = facts.seat(.responsible)?.person
        faults += when(responsible != nil && responsible == facts.seat(.deputy)?.person, "responsible is deputy")
        faults += when(
            state.isLive && facts.ownerSeat != nil && facts.ownerSeat?.person == facts.seat(.deputy)?.person,
            "owner is deputy")
        if state.isLive { faults += when(facts.seat(.client) == nil, "no client") }
        return faults
    }

    /// End and purge dates from the first day; clocks ahead or due.
    private static func dated(_ facts: MotiCase, _ decision: MotiDecision) -> [String] {
        if decision.to == .purged { return [] }
        if decision.to.isFinal {
            return when(facts.purges == nil, "a final state without a purge date")
                + when(facts.ends != nil, "a final state with an end date")
        }
        var faults = when(facts.ends == nil, "no end date") + when(facts.purges == nil, "no purge date")
        if let ends = facts.ends, let purges = facts.purges {
            faults += when(purges < ends, "purged before the end")
            let last = facts.settings.closeDays.due(from: ends)
            faults += when(facts.lines.contains { $0.to > last && decision.to.isLive }, "a line beyond the end")
        }
        let isNew = decision.from != decision.to
        if isNew, let next = decision.next, ![.nameDeputy, .actionLate].contains(next.why) {
            faults += when(next.on < facts.today, "a clock begins overdue: \(next.why)")
        }
        return faults
    }

    /// Stops and ends leave the client alone, and nothing leaves `purged`.
    private static func ended(_ before: MotiCase, _ decision: MotiDecision) -> [String] {
        let after = decision.after
        let others = after.seats.filter { $0.part != .client && $0.part != .representative }
        var faults = when(before.state == .purged, "something left purged")
        switch decision.to {
        case .withdrawn, .closed, .cancelled, .declined, .lapsed:
            let kept = others.filter { after.scope(of: $0).contactOnly || after.hasDied }
            faults += when(others.count > 1 || kept.count != others.count, "seats stay after the end")
            if decision.event == .close || decision.event == .cancel { faults += when(!others.isEmpty, "seats stay") }
            faults += when(after.meeting != nil, "a meeting stays") + when(!after.offers.isEmpty, "an offer stays")
            faults += when(after.asking != nil, "a coach is still asked for")
            if let was = before.purges, let now = after.purges { faults += when(now > was, "purged later than it was") }
        default: break
        }
        if decision.to == .purged { faults += when(!decision.steps.contains(.destroyKey), "the key lives") }
        return faults
    }

    /// Nothing hangs on a seat that has ended; at most one meeting is open.
    private static func hung(_ facts: MotiCase, _ state: MotiState) -> [String] {
        let seats = Set(facts.seats.map(\.id))
        var faults: [String] = []
        for one in facts.asked {
            faults += when(one.seat.map { !seats.contains($0) } ?? true, "an invitation without a seat")
        }
        faults += when(facts.meeting.map { !$0.isOpen } ?? false, "an open meeting that is not")
        faults += when(facts.lastMeeting?.isOpen ?? false, "two open meetings")
        faults += when(state != .paused && facts.keptState != nil, "a kept state outside a pause")
        faults += when(state == .paused && facts.keptState == nil, "a pause without a kept state")
        guard state.isLive else { return faults }
        for action in facts.actions where [.accepted, .waiting].contains(action.state) {
            faults += when(!seats.contains(action.owner), "a promise of nobody")
        }
        for offer in facts.offers { faults += when(facts.line(for: offer.person) == nil, "an offer without a line") }
        return faults
    }

    private static func when(_ isBroken: Bool, _ fault: String) -> [String] { isBroken ? [fault] : [] }
}
