import Core

extension MotiQuestion {
    /// Guards of `sendInvitations` and `reply`.
    func invitingFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .firstLineConfirmed: fault(.firstLineNotConfirmed, unless: isFirstLineConfirmed)
        case .oneToFourGoals: goalFaults
        case .lineForEachAsked: askedFaults
        case .nobodyNotInvited: notInvitedFaults
        case .clientSawText: fault(.clientHasNotSeen, unless: input.sending?.clientSaw ?? false)
        case .slotsRight: slotFaults
        case .slotsFarEnough: leadFaults
        case .deputyInPlace: fault(.deputyMissing, unless: facts.seat(.deputy) != nil || facts.standIn != nil)
        case .meetingAnswerable: answerableFaults
        case .seatOpen: fault(.seatEnded, unless: isAskedSeatOpen)
        case .answerFits: MotiAnswering.faults(input.answering)
        default: timeFaults(condition)
        }
    }

    private var isFirstLineConfirmed: Bool {
        facts.ownerSeat?.line.flatMap(facts.line)?.isConfirmed ?? false
    }

    private var goalFaults: [MotiRefusal] {
        fault(.goalsMissing, unless: !facts.goals.isEmpty) + fault(.goalsTooMany, unless: facts.goals.count <= 4)
    }

    private var toSend: [MotiInvitation] {
        facts.drafts.filter { input.sending?.invitations.contains($0.id) ?? false }
    }

    private var askedFaults: [MotiRefusal] {
        let bare = toSend.filter { $0.part != .interpreter && facts.line(for: $0) == nil }
        return fault(.nobodyAsked, unless: !toSend.isEmpty)
            + fault(.askedWithoutLine, ["count": "\(bare.count)"], unless: bare.isEmpty)
    }

    private var notInvitedFaults: [MotiRefusal] {
        let barred = toSend.filter(\.isNotInvited)
        return fault(.askedNotInvited, ["count": "\(barred.count)"], unless: barred.isEmpty)
    }

    /// A fixed time stands; slots already put to people may stand.
    private var needsSlots: Bool {
        guard let meeting = facts.meeting, meeting.state != .floating else { return true }
        if meeting.state == .fixed { return false }
        return !(input.sending?.slots ?? []).isEmpty || meeting.slots.isEmpty
    }

    private var slotFaults: [MotiRefusal] {
        guard needsSlots, let sending = input.sending else { return [] }
        return slotCountFaults(sending.slots, chosen: sending.chosenByClient)
    }

    /// 2–4 slots, or 1 chosen by the client.
    func slotCountFaults(_ slots: [Instant], chosen: Bool) -> [MotiRefusal] {
        let count = Set(slots).count
        return fault(.slotsMissing, unless: count >= (chosen ? 1 : 2)) + fault(.slotsTooMany, unless: count <= 4)
    }

    private var leadFaults: [MotiRefusal] {
        guard needsSlots, let sending = input.sending, let first = sending.slots.min() else { return [] }
        let lead = sending.isFast ? facts.settings.fastLeadDays : facts.settings.leadDays
        let earliest = lead.due(from: facts.today)
        let isFarEnough = Day.today(at: first) >= earliest && first > facts.now
        return fault(.slotTooSoon, ["day": earliest.iso], unless: isFarEnough)
    }

    private var answerableFaults: [MotiRefusal] {
        guard let meeting = facts.meeting, meeting.state != .floating else { return [MotiRefusal(.meetingNotOpen)] }
        return fault(.meetingBegun, unless: !meeting.hasBegun(at: facts.now))
    }

    private var invitation: MotiInvitation? { input.answering.flatMap { facts.invitation($0.invitation) } }

    private var isAskedSeatOpen: Bool {
        guard let invitation, invitation.state != .draft, invitation.state != .ended else { return false }
        return invitation.seat.flatMap(facts.seat) != nil
    }
}
