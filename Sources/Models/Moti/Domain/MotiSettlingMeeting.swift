import Core

// Invitations and meetings.
extension MotiSettling {
    mutating func pollMeeting() {
        guard let sending = input.sending, after.meeting?.state != .fixed else { return }
        if after.meeting == nil { take(.openMeeting(fresh.id(), sending.minutes)) }
        guard let meeting = after.meeting else { return }
        let stands = sending.slots.isEmpty && meeting.state == .polling
        take(.pollMeeting(meeting.id, stands ? meeting.slots : slots(sending.slots)))
    }

    private func slots(_ starts: [Instant]) -> [MotiSlot] {
        Set(starts).sorted().map { MotiSlot(id: fresh.id(), start: $0) }
    }

    /// "D in place": the standing duty, with contact details only, if nobody else accepts.
    mutating func standInDeputy() {
        guard after.seat(.deputy) == nil, let line = after.standIn, let person = line.recipient.people.first else {
            return
        }
        take(.openSeat(MotiSeat(id: fresh.id(), person: person, part: .deputy, unitKind: "county", line: line.id)))
    }

    mutating func askEach() {
        guard let sending = input.sending, let meeting = after.meeting else { return }
        for invitation in after.drafts where sending.invitations.contains(invitation.id) {
            take(.ask(invitation.id, seat: seat(for: invitation), meeting: meeting.id))
        }
    }

    private mutating func seat(for invitation: MotiInvitation) -> ID<Seat> {
        if let open = after.seats(of: invitation.person).first(where: { $0.part == invitation.part }) { return open.id }
        let seat = MotiSeat(
            id: fresh.id(), person: invitation.person, part: invitation.part, unit: invitation.unit,
            line: invitation.part == .interpreter ? nil : after.line(for: invitation)?.id,
            hasAccount: invitation.hasAccount)
        take(.openSeat(seat))
        return seat.id
    }

    mutating func answerInvitation() {
        guard let answering = input.answering, let answer = answering.answer else { return }
        take(.answer(answering.invitation, answer, slots: answering.slots))
    }

    mutating func fixMeeting() {
        guard let fixing = input.fixing, let meeting = after.meeting, let chair = fixing.chair,
            let scribe = fixing.scribe,
            let slot = meeting.slots.first(where: { $0.id == fixing.slot })
        else { return }
        take(
            .fixMeeting(
                meeting.id, slot, chair: chair, scribe: scribe, goWithout: fixing.goWithout, soloOk: fixing.soloOk))
    }

    /// New slots; a yes or no to the old time is asked anew, written input and deputies stand.
    mutating func unfixMeeting() {
        guard let meeting = after.meeting else { return }
        take(.pollMeeting(meeting.id, slots(input.moving.slots)))
        for one in after.asked where [.yes, .yesRemote, .no, .deputyOffered].contains(one.state) {
            if let seat = one.seat { take(.ask(one.id, seat: seat, meeting: meeting.id)) }
        }
    }

    mutating func missMeeting() {
        guard let meeting = after.meeting else { return }
        take(.missMeeting(meeting.id, input.attendance))
        endInvitations()
    }

    mutating func holdMeeting() {
        guard let meeting = after.meeting else { return }
        let isClientThere = before.clientSeats.contains { input.attendance[$0.id]?.isPresent ?? false }
        take(.holdMeeting(meeting.id, input.attendance))
        if !isClientThere { take(.spendMeetingWithout) }
        endInvitations()
    }

    mutating func cancelMeeting() {
        guard let meeting = after.meeting else { return }
        take(.cancelMeeting(meeting.id))
        endInvitations()
    }

    /// With the meeting its invitations end, and the interpreter, who was there for it alone.
    private mutating func endInvitations() {
        for invitation in after.asked { take(.endInvitation(invitation.id)) }
        for seat in after.seats where seat.part == .interpreter { take(.closeSeat(seat.id)) }
    }
}
