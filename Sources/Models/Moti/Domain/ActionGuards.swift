package import Core

extension ActionQuestion {
    func faults(_ condition: ActionGuard) -> [MotiRefusal] {
        switch condition {
        case .complete:
            return fault(.goalsMissing, unless: hasGoal) + fault(.textMissing, unless: hasText)
                + fault(.ownerMissing, unless: hasHolder)
        case .dated:
            let isDated = action.map { $0.due != nil || $0.hasNoDateReason } ?? false
            return fault(.actionWithoutDate, unless: isDated)
        case .waitNamed:
            return fault(.reasonMissing, unless: ["queue", "decision", "client", "other"].contains(waitsFor))
        case .checkWithinSixtyDays: return checkFaults
        case .withinThirtyDays:
            let isSoon = action?.finishedOn.map { today <= $0.adding(days: 30) } ?? false
            return fault(.tooLate, unless: isSoon)
        case .yes: return fault(.clientYesMissing, unless: yes.map { $0.on <= today } ?? false)
        case .reason: return fault(.reasonMissing, unless: !(reason ?? "").isEmpty)
        case .clientToldFirst: return fault(.clientNotTold, unless: toldClient.map { $0.on <= today } ?? false)
        case .lateToday: return fault(.notNow, unless: action.flatMap { ActionLateness.of($0, today) } != nil)
        }
    }

    private func fault(_ code: MotiRefusal.Code, unless isMet: Bool) -> [MotiRefusal] {
        isMet ? [] : [MotiRefusal(code)]
    }

    private var checkFaults: [MotiRefusal] {
        guard let checkOn, checkOn > today else { return [MotiRefusal(.checkMissing)] }
        let last = today.adding(days: 60)
        return checkOn <= last ? [] : [MotiRefusal(.checkTooFar, ["day": last.iso])]
    }
}

/// How far an agreed thing has slipped: each step is told once (`action.late_told`).
package enum ActionLateness: Int, Sendable, Comparable, CaseIterable {
    /// 3 days before the due date: the owner of the thing is reminded.
    case soon = 1
    /// The due date, or the day a waiting one was to be checked.
    case due
    /// `moti.lateDays` later: the responsible worker too.
    case late
    /// `moti.lateManagerDays` later: a count in the line manager's figure, never the thing itself.
    case counted

    package static func of(_ action: MotiAction, _ today: Day, _ settings: MotiSettings = MotiSettings())
        -> ActionLateness?
    {
        switch action.state {
        case .accepted:
            guard let due = action.due else { return nil }
            if settings.lateManagerDays.due(from: due) <= today { return .counted }
            if settings.lateDays.due(from: due) <= today { return .late }
            if due <= today { return .due }
            return due.adding(days: -3) <= today ? .soon : nil
        case .waiting: return action.checkOn.map { $0 <= today } ?? false ? .due : nil
        default: return nil
        }
    }

    package static func < (left: ActionLateness, right: ActionLateness) -> Bool { left.rawValue < right.rawValue }
}
