import Core

/// An event that the clock raises by itself, on the circle's own dates.
///
/// A date is the last day it holds: what ends then ends from the next midnight in Helsinki. The purge comes on its day.
package struct MotiAlarm: Sendable {
    package let event: MotiEvent
    package let input: MotiInput

    /// The first event due in a circle today; asked again after each, until there is none.
    package static func due(_ facts: MotiCase) -> MotiAlarm? {
        guard let state = facts.state else { return nil }
        if MotiState.final.contains(state), facts.purges.map({ $0 <= facts.today }) ?? false {
            return MotiAlarm(event: .purge, input: .nothing)
        }
        return ending(state, facts) ?? line(state, facts) ?? offer(state, facts)
    }

    private static func ending(_ state: MotiState, _ facts: MotiCase) -> MotiAlarm? {
        guard let ends = facts.ends else { return nil }
        let isOver = ends.isOverdue(on: facts.today)
        switch state {
        case .worry: return isOver ? MotiAlarm(event: .letGo, input: .nothing) : nil
        case .closing:
            let last = facts.settings.closeDays.due(from: ends)
            return last.isOverdue(on: facts.today) ? MotiAlarm(event: .closingEnds, input: .nothing) : nil
        case .preparing, .inviting, .scheduled, .held, .following, .paused:
            return isOver ? MotiAlarm(event: .termEnds, input: .nothing) : nil
        default: return nil
        }
    }

    private static func line(_ state: MotiState, _ facts: MotiCase) -> MotiAlarm? {
        guard state.isLive || state == .closed else { return nil }
        guard let line = facts.lines.first(where: { $0.to.isOverdue(on: facts.today) }) else { return nil }
        return MotiAlarm(
            event: .withdrawLine, input: MotiInput(.withdrawing(MotiWithdrawing(line: line.id, how: .term))))
    }

    private static func offer(_ state: MotiState, _ facts: MotiCase) -> MotiAlarm? {
        guard state.isLive, let offer = facts.offers.first(where: { $0.until.isOverdue(on: facts.today) }) else {
            return nil
        }
        return MotiAlarm(event: .refuseDuty, input: MotiInput(.answeringOffer(offer.id, nil)))
    }
}
