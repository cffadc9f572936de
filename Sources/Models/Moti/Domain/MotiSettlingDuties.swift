import Core

// The plan, contacts, duties, seats that end.
extension MotiSettling {
    mutating func keepPlan() {
        guard let planning = input.planning, let next = input.day, let responsible = after.seat(.responsible),
            let deputy = after.seat(.deputy)
        else { return }
        let plan = MotiPlan(id: planning.plan, version: (after.plan?.version ?? 0) + 1, confirmedOn: today)
        let meeting = after.lastMeeting.flatMap { $0.state == .held ? $0.id : nil }
        take(.keepPlan(plan, responsible: responsible.id, deputy: deputy.id, meeting: meeting, next: next))
    }

    mutating func noteContact() {
        guard let contacting = input.contacting, let next = input.day else { return }
        take(.noteContact(contacting, next: next))
    }

    /// Back in `following`, the rhythm of contacts begins anew.
    mutating func freshContact() {
        guard to == .following, before.state != .following else { return }
        take(.nextContact(settings.contactDays.due(from: today)))
    }

    mutating func openOffer() {
        guard let (duty, person) = input.offering else { return }
        let until = settings.dutyDays.due(from: today)
        let line = after.line(for: person)?.id
        take(.openOffer(MotiOffer(id: fresh.id(), person: person, duty: duty, line: line, until: until)))
    }

    /// In one transaction: the former holder steps down, the new one sits down on the line the client gave them.
    mutating func moveDuty() {
        guard let id = input.offer, let offer = after.offer(id) else { return }
        take(.endOffer(offer.id, .accepted))
        let former = after.seat(offer.duty.part)
        if let former { stepDown(former) }
        let known = after.seats(of: offer.person).first(where: \.isWorker)
        take(
            .openSeat(
                MotiSeat(
                    id: fresh.id(), person: offer.person, part: offer.duty.part, unit: known?.unit,
                    unitKind: known?.unitKind, line: after.line(for: offer.person)?.id)))
        handBack(Set([former?.id].compactMap { $0 }))
    }

    mutating func refuseOffer() {
        guard let id = input.offer else { return }
        take(.endOffer(id, question.by.isClock ? .lapsed : .refused))
    }

    /// Becomes invited; without a line of content, or with another seat on the same line, the seat ends.
    mutating func stepDown(_ seat: MotiSeat) {
        let others = after.seats(of: seat.person).filter {
            $0.id != seat.id && [.invited, .coordinator].contains($0.part)
        }
        if let other = others.first {
            for action in after.actions where action.isOpen && action.owner == seat.id {
                take(.moveAction(action.id, to: other.id))
            }
            take(.closeSeat(seat.id))
        } else if after.scope(of: seat).contactOnly {
            take(.closeSeat(seat.id))
        } else {
            take(.changePart(seat.id, to: .invited))
        }
    }

    /// Somebody's account, assignment, line or seat has ended: all their working seats go.
    mutating func lose(_ person: ID<Person>) {
        for offer in after.offers where offer.person == person { take(.endOffer(offer.id, .withdrawn)) }
        drop(after.seats(of: person).filter(\.isWorker))
    }

    /// Ends seats with their invitations; open actions go back to the owner, a lost duty to who comes next.
    mutating func drop(_ gone: [MotiSeat]) {
        let ids = Set(gone.map(\.id))
        for invitation in after.asked where invitation.seat.map(ids.contains) ?? false {
            take(.endInvitation(invitation.id))
        }
        for seat in gone { take(.closeSeat(seat.id)) }
        if !to.isFinal { passDuties(of: gone) }
        handBack(ids)
    }

    /// Open actions of seats that have ended go back to the owner.
    private mutating func handBack(_ ended: Set<ID<Seat>>) {
        for action in after.actions
        where action.isOpen && ended.contains(action.owner) && after.seat(action.owner) == nil {
            take(.handBack(action.id, to: after.ownerSeat?.id))
        }
    }

    /// A duty offered to somebody who has no line any more is offered no longer.
    mutating func withdrawOffers() {
        for offer in after.offers where after.line(for: offer.person) == nil { take(.endOffer(offer.id, .withdrawn)) }
    }

    /// The deputy takes a lost owner's duty; without one, the standing duty does.
    private mutating func passDuties(of gone: [MotiSeat]) {
        let lost = Set(gone.map(\.part)).intersection([before.ownerPart, .deputy])
        guard !lost.isEmpty, before.state != .worry else { return }
        if after.ownerSeat == nil, lost.contains(before.ownerPart) {
            let people = Set(gone.map(\.person))
            if let deputy = after.seat(.deputy) {
                take(.changePart(deputy.id, to: before.ownerPart))
            } else if let line = after.standIn, let person = line.recipient.people.subtracting(people).first {
                let seat = MotiSeat(
                    id: fresh.id(), person: person, part: before.ownerPart, unitKind: "county", line: line.id)
                take(.openSeat(seat))
            }
        }
        if after.seat(.deputy) == nil { take(.noteLoss) }
    }
}
