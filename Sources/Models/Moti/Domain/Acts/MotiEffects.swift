import Core
import SQL

/// Writes what the machine decided, in the event's own transaction: the steps in order, state and version, owner and next
/// date, end and purge dates, the event with its tally, and everybody who is told.
struct MotiEffects {
    let change: any Change
    let facts: MotiCase
    let version: Int64
    let texts: MotiTexts

    /// - Throws: ``EngineFailure/unavailable(_:)`` when somebody else moved the circle meanwhile.
    @discardableResult
    static func apply(
        _ decision: MotiDecision, in change: any Change, _ facts: MotiCase, version: Int64,
        _ texts: MotiTexts = MotiTexts()
    ) throws -> ID<Event> {
        try MotiEffects(change: change, facts: facts, version: version, texts: texts).apply(decision)
    }

    private func apply(_ decision: MotiDecision) throws -> ID<Event> {
        try change.ready(people(decision))
        try move(decision)
        var letters = MotiLetters(change: change, tokens: texts.tokens)
        for step in decision.steps { try write(step, decision, &letters) }
        try change.due(
            decision.onDuty ?? decision.owner, on: decision.next?.on, why: decision.next?.why.rawValue)
        try change.ends(on: decision.ends, purgeOn: decision.purges)
        let event = try change.note(note(decision))
        try letters.send(decision, event)
        return event
    }

    /// Their names and addresses are opened one by one below: ask for all keys at once.
    private func people(_ decision: MotiDecision) -> Set<ID<Vault>> {
        Set(decision.told.flatMap(\.people).map(\.vault) + facts.seats.map(\.person.vault) + [.outbox])
    }

    private func move(_ decision: MotiDecision) throws {
        let reason = decision.to.isFinal && decision.to != decision.from ? texts.codes["reason"] : nil
        let moved = try change.run(
            CircleStatements.move(
                facts.circle, to: decision.to.rawValue, kept: decision.keptState?.rawValue, reason: reason,
                from: version))
        guard moved == 1 else { throw EngineFailure.unavailable("The circle moved meanwhile.") }
    }

    private func note(_ decision: MotiDecision) -> EventNote {
        var codes = texts.codes
        for step in decision.steps {
            switch step {
            case .nextContact(let day): codes["nextContact"] = day.iso
            case .postponeTalk(let day), .pauseUntil(let day): codes["until"] = day.iso
            default: break
            }
        }
        return EventNote(
            decision.event.rawValue, seat: ownSeat?.id, item: texts.item, codes: codes, from: decision.from?.rawValue,
            to: decision.to.rawValue)
    }

    /// The actor's own seat, the one of the weightiest part.
    private var ownSeat: MotiSeat? {
        facts.seats.first { $0.person == change.standing.actor.person }
    }

    // MARK: Steps

    private func write(_ step: MotiStep, _ decision: MotiDecision, _ letters: inout MotiLetters) throws {
        switch step {
        case .openLine, .endLine, .narrowLine, .moveLineEnd: try writeLine(step)
        case .openSeat, .putSeat, .changePart, .closeSeat: try writeSeat(step, decision)
        case .openMeeting, .pollMeeting, .fixMeeting, .precallMeeting, .holdMeeting, .missMeeting, .cancelMeeting,
            .settleMeeting:
            try writeMeeting(step)
        case .ask, .answer, .endInvitation: try writeInvitation(step, &letters)
        case .openOffer, .endOffer, .openAsking, .closeAsking: try writeOffer(step)
        default: try writePlan(step, decision)
        }
    }

    private func writeLine(_ step: MotiStep) throws {
        switch step {
        case .openLine(let line): try MotiLineWriting(change: change, circle: facts.circle, texts: texts).open(line)
        case .endLine(let line, let how): try change.run(ConsentStatements.end(line, how: how.rawValue, at: change.now))
        case .narrowLine(let line, let scope): try change.narrow(line, to: scope)
        case .moveLineEnd(let line, let day): try change.run(ConsentStatements.prolong(line, to: day))
        default: break
        }
    }

    private func writeSeat(_ step: MotiStep, _ decision: MotiDecision) throws {
        switch step {
        case .openSeat(let seat): try open(seat)
        case .putSeat(let seat, let line): try change.run(SeatStatements.rest(seat, on: line))
        case .changePart(let seat, let part): try change.run(SeatStatements.become(seat, part))
        case .closeSeat(let seat): try change.close(seat, how: decision.event.rawValue)
        default: break
        }
    }

    private func open(_ seat: MotiSeat) throws {
        let shown = try texts.shownAs[seat.person].map {
            try change.seal($0, Place("seat", seat.id.rawValue, "shown_as"), in: change.vault)
        }
        let basis = seat.line != nil ? "line" : seat.part == .client || seat.part == .representative ? "own" : "work"
        try change.run(
            SeatStatements.insert(
                seat.id, facts.circle, person: seat.person, part: seat.part, unit: try seat.unit ?? unit(of: seat),
                shownAs: shown, line: seat.line, basis: basis, at: change.now))
    }

    /// The unit that a worker sits for, when the machine does not know it.
    private func unit(of seat: MotiSeat) throws -> ID<Unit>? {
        guard seat.hasAccount, seat.isWorker else { return nil }
        if let known = facts.seats.first(where: { $0.person == seat.person && $0.unit != nil }) { return known.unit }
        return try change.row(SeatStatements.assignmentUnit(seat.person, on: change.today))?.id(0)
    }

    private func writeMeeting(_ step: MotiStep) throws {
        switch step {
        case .openMeeting(let meeting, let minutes):
            let purpose = facts.lastMeeting?.state == .held ? "review" : "first"
            try change.run(
                MeetingStatements.insert(
                    meeting, facts.circle, state: "floating", purpose: purpose, minutes: minutes.count))
        case .pollMeeting(let meeting, let slots):
            try change.run(MeetingStatements.unfix(meeting, reason: texts.codes["reason"]))
            try poll(meeting, slots)
        case .fixMeeting(let meeting, let slot, let chair, let scribe, let goWithout, let soloOk):
            try change.run(MeetingStatements.duties(meeting, chair: chair, scribe: scribe, soloOk: soloOk))
            try change.run(
                MeetingStatements.fix(
                    meeting, slot: slot.id, start: slot.start, chair: chair, scribe: scribe, goWithout: goWithout))
        case .precallMeeting(let meeting, _): try change.run(MeetingStatements.precalled(meeting, at: change.now))
        case .holdMeeting(let meeting, let seats): try end(meeting, as: .held, seats)
        case .missMeeting(let meeting, let seats): try end(meeting, as: .notHeld, seats)
        case .cancelMeeting(let meeting):
            try change.run(
                MeetingStatements.state(
                    meeting, MeetingState.cancelled.rawValue, reason: texts.codes["reason"]))
        default: break
        }
    }

    /// Slots that stand keep their answers.
    private func poll(_ meeting: ID<Meeting>, _ slots: [MotiSlot]) throws {
        let before = facts.meeting?.id == meeting ? facts.meeting?.slots ?? [] : []
        for slot in before where !slots.contains(slot) {
            try change.run(MeetingStatements.dropSlot(slot.id, at: change.now))
        }
        for slot in slots where !before.contains(slot) {
            try change.run(MeetingStatements.addSlot(slot.id, meeting, start: slot.start))
        }
    }

    private func end(_ meeting: ID<Meeting>, as state: MeetingState, _ seats: [ID<Seat>: MotiAttendance]) throws {
        try change.run(MeetingStatements.state(meeting, state.rawValue, reason: texts.codes["reason"]))
        for (seat, how) in seats.sorted(by: { $0.key < $1.key }) {
            try change.run(MeetingStatements.forgetAttendance(meeting, seat))
            try change.run(
                MeetingStatements.attend(meeting, seat, how: how.rawValue, reason: texts.absences[seat]))
        }
        guard state == .held, let convener = facts.seats.first(where: { $0.part == .convener }) else { return }
        try change.run(MeetingStatements.countHeld(convener.person))
    }

    private func writeInvitation(_ step: MotiStep, _ letters: inout MotiLetters) throws {
        switch step {
        case .ask(let invitation, let seat, let meeting):
            try change.run(InvitationStatements.ask(invitation, meeting: meeting, seat: seat, at: change.now))
            try change.run(InvitationStatements.forgetAnswers(of: invitation))
            letters.asked[seat] = invitation
        case .answer(let invitation, let state, let slots):
            let deputy = try texts.deputy.map {
                try change.seal($0, Place("invitation", invitation.rawValue, "deputy"), in: change.vault)
            }
            try change.run(
                InvitationStatements.answer(invitation, state: state.rawValue, deputy: deputy, at: change.now))
            try change.run(InvitationStatements.forgetAnswers(of: invitation))
            for slot in slots.sorted() { try change.run(InvitationStatements.choose(slot, invitation)) }
        case .endInvitation(let invitation):
            try change.run(InvitationStatements.state(invitation, InvitationState.ended.rawValue))
        default: break
        }
    }

    private func writeOffer(_ step: MotiStep) throws {
        switch step {
        case .openOffer(let offer):
            try change.run(
                OfferStatements.insert(
                    offer.id, facts.circle, person: offer.person, duty: offer.duty.rawValue, line: offer.line,
                    until: offer.until, at: change.now))
        case .endOffer(let offer, let how): try change.run(OfferStatements.answer(offer, how.rawValue, at: change.now))
        case .openAsking(let asking):
            try change.run(
                OfferStatements.ask(
                    ID<Offer>.random().rawValue, facts.circle, area: facts.area, asker: asking.asker,
                    due: asking.due, at: change.now))
        case .closeAsking(let coach):
            try change.run(OfferStatements.takeAsking(facts.circle, by: coach, at: change.now))
        default: break
        }
    }

    private func writePlan(_ step: MotiStep, _ decision: MotiDecision) throws {
        switch step {
        case .handBack(let action, let owner):
            guard let owner = owner ?? facts.actions.first(where: { $0.id == action })?.owner else { return }
            try change.run(ActionStatements.propose(action, to: owner))
        case .moveAction(let action, let owner): try change.run(ActionStatements.move(action, to: owner))
        case .keepPlan(let plan, let responsible, let deputy, let meeting, let next):
            try keep(plan, responsible, deputy, meeting, next)
        case .noteContact(let contact, let next): try note(contact, next)
        case .tick(let unit, let kind, let notNeeded, let day): try tick(unit, kind, notNeeded, day)
        case .catchUp(let person):
            try change.run(SeatStatements.caughtUp(person, in: facts.circle, at: change.now))
        case .postponeTalk: try change.run(CircleStatements.talkedLater(facts.circle))
        case .noteLoss:
            try change.note(
                EventNote(
                    MotiEvent.ownerLost.rawValue, from: decision.to.rawValue, to: decision.to.rawValue))
        case .spendMeetingWithout: try change.run(CircleStatements.mayMeetWithout(facts.circle, false))
        default: break
        }
    }

    private func keep(
        _ plan: MotiPlan, _ responsible: ID<Seat>, _ deputy: ID<Seat>, _ meeting: ID<Meeting>?, _ next: Day
    ) throws {
        let content = try texts.plan?(change) ?? ""
        try change.run(
            PlanStatements.insert(
                plan.id, facts.circle, meeting: meeting, version: plan.version,
                content: change.seal(content, Place("plan", plan.id.rawValue, "content"), in: change.vault),
                responsible: responsible, deputy: deputy,
                nextContact: next, clientAgreed: texts.clientAgreed, at: change.now))
        try change.run(PlanStatements.joinDissents(of: facts.circle, to: plan.id))
    }

    private func note(_ contact: MotiContacting, _ next: Day) throws {
        guard let channel = contact.channel, let result = contact.result, let author = ownSeat?.id else { return }
        let id = ID<Contact>.random()
        let line = try change.seal(texts.contactLine, Place("contact", id.rawValue, "line"), in: change.vault)
        try change.run(
            PlanStatements.insertContact(
                id, facts.circle, author: author, channel: channel.rawValue, result: result.rawValue,
                on: texts.contactOn ?? change.today, next: next, line: line, at: change.now))
    }

    private func tick(_ unit: ID<Unit>, _ kind: String?, _ notNeeded: String?, _ day: Day) throws {
        guard let seat = ownSeat?.id else { return }
        try change.run(
            PlanStatements.insertTick(
                ID<Event>.random().rawValue, facts.circle, unit: unit, kind: kind ?? "none", notNeeded: notNeeded,
                on: day, seat: seat))
    }
}
