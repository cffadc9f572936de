import Core

extension MotiQuestion {
    /// Guards of records, pauses, terms and endings.
    func followingFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .recordNamed: fault(.recordMissing, unless: isRecordNamed)
        case .dissentFits:
            fault(.textMissing, unless: input.length > 0)
                + fault(.textTooLong, ["max": "1000"], unless: input.length <= 1_000)
        case .resumeInTime: resumeFaults
        case .termWithinLimit: termFaults
        case .linesRenewed: fault(.lineUnknown, unless: input.renewing.isSubset(of: facts.lines.map(\.id)))
        case .planExists: fault(.planMissing, unless: facts.isFollowed)
        case .endAhead: fault(.endPassed, unless: facts.ends.map { $0 > facts.today } ?? false)
        default: closingFaults(condition)
        }
    }

    private var isRecordNamed: Bool {
        guard let ticking = input.ticking, let unit = ticking.unit else { return false }
        let isHere = facts.tookPart.contains(unit) || facts.seats.contains { $0.unit == unit }
        let isRecorded =
            facts.settings.recordKinds.contains(ticking.kind ?? "") && (input.day.map { $0 <= facts.today } ?? false)
        return isHere && (isRecorded || isCode(ticking.notNeeded))
    }

    private var resumeFaults: [MotiRefusal] {
        guard let day = input.day, day > facts.today else { return [MotiRefusal(.resumeMissing)] }
        let last = facts.settings.pauseDays.due(from: facts.today)
        return fault(.resumeTooFar, ["day": last.iso], unless: day <= last)
            + fault(.resumeAfterEnd, ["day": facts.ends?.iso ?? ""], unless: facts.ends.map { day <= $0 } ?? true)
    }

    private var termFaults: [MotiRefusal] {
        let old = max(facts.ends ?? facts.today, facts.today)
        guard let day = input.day, day > old else { return [MotiRefusal(.endMissing)] }
        let last = facts.settings.termDays.due(from: old)
        return fault(.endTooFar, ["day": last.iso], unless: day <= last)
    }

    private func closingFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .closeReason: codeFaults(["goalsMet", "clientEnds", "ownWorker", "movedAway", "other"])
        case .actionsFinal: fault(.actionsOpen, ["count": "\(openActions)"], unless: openActions == 0)
        case .goalsAsked: fault(.goalsNotAsked, ["count": "\(unasked)"], unless: unasked == 0)
        case .allTicked: fault(.recordsMissing, ["count": "\(unticked)"], unless: unticked == 0)
        case .remainingContact: fault(.contactPersonMissing, unless: input.closing?.remainingContactNamed ?? false)
        case .toldComeBack: fault(.comeBackNotTold, unless: input.closing?.toldHowToComeBack ?? false)
        case .cancelReason: codeFaults(["needSolved", "otherPlan", "moved", "mistake"])
        case .clientToldOrTried: fault(.clientNotTold, unless: isClientToldOrTried)
        default: returningFaults(condition)
        }
    }

    private func codeFaults(_ known: Set<String>) -> [MotiRefusal] {
        guard let reason = input.reason, !reason.isEmpty else { return [MotiRefusal(.reasonMissing)] }
        return fault(.reasonUnknown, unless: known.contains(reason))
    }

    private var openActions: Int { facts.actions.count(where: \.isOpen) }

    private var unasked: Int {
        facts.goals.count { !$0.isRated && !(input.closing?.notAnswered.contains($0.id) ?? false) }
    }

    private var unticked: Int { facts.tookPart.subtracting(facts.ticked).count }

    private var isClientToldOrTried: Bool {
        input.cancelling.told || input.cancelling.tries.count { $0 <= facts.today } >= 3
    }

    private func returningFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .beforePurge: fault(.purgePassed, unless: facts.purges.map { facts.today < $0 } ?? false)
        case .notDied: fault(.clientDied, unless: !facts.hasDied)
        case .returnersAccept: returnerFaults
        case .linesAnew: fault(.linesMissing, unless: areLinesAnew)
        case .signedInAnew: fault(.notSignedInAnew, unless: input.breaking?.signedInAnew ?? false)
        case .reasonTenCharacters: fault(.reasonTooShort, unless: (input.breaking?.length ?? 0) >= 10)
        case .nobodyAnswers: fault(.tickMissing, unless: input.breaking?.nobodyAnswers ?? false)
        default: []
        }
    }

    private var returnerFaults: [MotiRefusal] {
        let back = input.reopening
        let isOne = back?.responsible != nil && back?.responsible?.person == back?.deputy?.person
        return fault(.responsibleMissing, unless: back?.responsible?.accepted ?? false)
            + fault(.deputyMissing, unless: back?.deputy?.accepted ?? false)
            + fault(.responsibleIsDeputy, unless: !isOne)
    }

    private var areLinesAnew: Bool {
        [input.reopening?.responsible, input.reopening?.deputy].allSatisfy { one in
            guard let one else { return true }
            return one.scope.map { !$0.contactOnly } ?? false
        }
    }
}
