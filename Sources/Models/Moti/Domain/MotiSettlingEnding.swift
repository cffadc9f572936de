import Core

// Pauses, terms, endings.
extension MotiSettling {
    mutating func tick() {
        guard let ticking = input.ticking, let unit = ticking.unit else { return }
        take(.tick(unit, kind: ticking.kind, notNeeded: ticking.notNeeded, on: input.day ?? today))
    }

    /// A fixed time falls with the pause, so `scheduled` is kept as `inviting`.
    mutating func keepState() {
        guard let day = input.day else { return }
        after.keptState = before.state == .scheduled ? .inviting : before.state
        take(.pauseUntil(day))
    }

    mutating func moveTerm() {
        guard let end = input.day else { return }
        setEnds(end)
        let carriers = carrierLines
        for id in input.renewing.sorted() {
            take(.moveLineEnd(id, to: carriers.contains(id) ? settings.closeDays.due(from: end) : end))
        }
    }

    /// Lines of those who carry the circle to its end: convener, owner, deputy, coordinators, standing duty.
    private var carrierLines: Set<ID<ConsentLine>> {
        let parts: Set<Part> = [.convener, .responsible, .deputy, .coordinator]
        return Set(
            after.seats.filter { parts.contains($0.part) }.compactMap(\.line) + [after.standIn?.id].compactMap { $0 })
    }

    mutating func endTerm() {
        guard to != .cancelled else {
            closeAllSeats()
            setPurge()
            return
        }
        let carriers = carrierLines
        for line in after.lines where !carriers.contains(line.id) {
            take(.endLine(line.id, .term))
            drop(after.seats(on: line.id))
        }
        withdrawOffers()
    }

    /// All lines and all seats but the client's and their representatives'; what hangs on them ends with them.
    mutating func closeAllSeats() {
        cancelMeeting()
        endLoose()
        for line in after.lines { take(.endLine(line.id, .all)) }
        drop(after.seats.filter { $0.part != .client && $0.part != .representative })
    }

    private mutating func endLoose() {
        for offer in after.offers { take(.endOffer(offer.id, .withdrawn)) }
        if after.asking != nil { take(.closeAsking(takenBy: nil)) }
    }

    /// The client died: the owner keeps the seat `moti.ringDays`, to tick what is recorded elsewhere.
    mutating func closeAllButOwner() {
        after.hasDied = true
        endLoose()
        let owner = before.onDuty.map(after.seats(of:))?.first { $0.isWorker && $0.line != nil }
        let kept = owner?.line
        if let kept { take(.moveLineEnd(kept, to: settings.ringDays.due(from: today))) }
        for line in after.lines where line.id != kept { take(.endLine(line.id, .all)) }
        drop(after.seats.filter { $0.id != owner?.id })
    }

    /// Never later than it was.
    mutating func setPurge() {
        let day = settings.purgeDays.due(from: today)
        after.purges = after.purges.map { min($0, day) } ?? day
        after.ends = nil
    }

    mutating func purgeToday() {
        after.purges = after.purges.map { min($0, today) } ?? today
        after.ends = nil
    }

    /// Responsible and deputy come back, each on a line given anew; the standing duty with them.
    mutating func reseat() {
        guard let responsible = input.reopening?.responsible, let deputy = input.reopening?.deputy else { return }
        for line in after.lines { take(.endLine(line.id, .replaced)) }
        sit(responsible, as: .responsible)
        sit(deputy, as: .deputy)
        openDutyLine(for: responsible.person)
        after.wasReopened = true
    }

    private mutating func sit(_ one: MotiReturning, as part: Part) {
        let line = openLine(for: .person(one.person), one.scope ?? .nothing, isConfirmed: true)
        take(
            .openSeat(
                MotiSeat(
                    id: fresh.id(), person: one.person, part: part, unit: one.unit, unitKind: one.unitKind, line: line))
        )
    }

    mutating func openBriefing() {
        guard let person = question.by.person, let minutes = Minutes(settings.glassMinutes) else { return }
        take(.openBriefing(person, minutes))
    }
}
