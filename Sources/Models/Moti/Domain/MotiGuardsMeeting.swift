import Core

extension MotiQuestion {
    /// Guards of fixing, moving, calling beforehand, missing and holding a meeting.
    func timeFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .slotYes: slotYesFaults
        case .mustsReady: mustFaults
        case .chairAndScribe: tableFaults
        case .interpreterBooked: fault(.interpreterNotBooked, unless: isInterpreterSettled)
        case .meetingFixed: fault(.meetingNotFixed, unless: facts.meeting?.state == .fixed)
        case .meetingNotBegun: fault(.meetingBegun, unless: !hasBegun)
        case .meetingBegun: fault(.meetingNotBegun, unless: hasBegun)
        case .moveReason: fault(.reasonMissing, unless: isCode(input.reason))
        case .movedSlotsRight: movedFaults
        case .clientReached: fault(.clientNotReached, unless: isClientReached)
        case .clientMissing: fault(.clientPresent, unless: !isClientPresent)
        case .noMeetingWithout: fault(.mayMeetWithout, unless: !facts.mayMeetWithout)
        case .clientPresentOrMay: fault(.clientAbsent, unless: isClientPresent || facts.mayMeetWithout)
        case .attendanceComplete: fault(.attendanceMissing, ["count": "\(unmarked)"], unless: unmarked == 0)
        default: planFaults(condition)
        }
    }

    private var hasBegun: Bool { facts.meeting?.hasBegun(at: facts.now) ?? false }

    private var slotYesFaults: [MotiRefusal] {
        guard let meeting = facts.meeting, meeting.state == .polling else { return [MotiRefusal(.meetingNotOpen)] }
        let slot = meeting.slots.first { $0.id == input.fixing?.slot }
        return fault(.slotMissing, unless: slot.map { $0.start > facts.now } ?? false)
            + fault(.clientYesMissing, unless: hasYes)
    }

    private var mustFaults: [MotiRefusal] {
        let waiting = facts.musts.count { !$0.state.isReady }
        let isSettled = waiting == 0 || (input.fixing?.goWithout ?? false)
        return fault(.mustNotReady, ["count": "\(waiting)"], unless: isSettled)
    }

    private var tableFaults: [MotiRefusal] {
        let chair = input.fixing?.chair.flatMap(facts.seat)
        let scribe = input.fixing?.scribe.flatMap(facts.seat)
        let isOne = chair != nil && chair?.person == scribe?.person
        return fault(.chairMissing, unless: chair?.isWorker ?? false)
            + fault(.scribeMissing, unless: scribe?.isWorker ?? false)
            + fault(.chairDoesNotCover, unless: chair.map(facts.coversEveryGoal) ?? true)
            + fault(.scribeDoesNotCover, unless: scribe.map(facts.coversEveryGoal) ?? true)
            + fault(.chairAndScribeAreOne, unless: !isOne || (input.fixing?.soloOk ?? false))
    }

    private var isInterpreterSettled: Bool {
        guard let meeting = facts.meeting else { return true }
        return !meeting.interpreterFlagged || meeting.interpreterBooked
    }

    private var movedFaults: [MotiRefusal] {
        let (slots, chosen) = input.moving
        return slotCountFaults(slots, chosen: chosen)
            + fault(
                .slotTooSoon, ["day": facts.today.iso], unless: slots.allSatisfy { $0 > facts.now })
    }

    private var isClientReached: Bool {
        guard let precall = input.precalling else { return false }
        if let reached = precall.reachedOn { return reached <= facts.today && isCode(precall.channel) }
        return precall.tries.count { $0 <= facts.today } >= 2
    }

    private var isClientPresent: Bool {
        facts.clientSeats.contains { input.attendance[$0.id]?.isPresent ?? false }
    }

    /// People with a seat, contact details only left out, whose attendance nobody has set.
    private var unmarked: Int {
        let marked = Set(input.attendance.keys.compactMap { facts.seat($0)?.person })
        let expected = facts.seats.filter { seat in
            Part.motiNeedsNoLine.contains(seat.part) || !facts.scope(of: seat).contactOnly
        }
        return Set(expected.map(\.person)).subtracting(marked).count
    }
}
