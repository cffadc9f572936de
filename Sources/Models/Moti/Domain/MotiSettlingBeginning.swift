import Core

// Worry, coach, talk.
extension MotiSettling {
    mutating func seatConvener() {
        guard let person = question.by.person, let worry = input.worry else { return }
        take(
            .openSeat(
                MotiSeat(id: fresh.id(), person: person, part: .convener, unit: worry.unit, unitKind: worry.unitKind)))
    }

    /// End and purge dates; in worry they are one, for there is nothing to round off.
    mutating func setEnds(_ end: Day, isWorry: Bool = false) {
        after.ends = end
        after.purges = isWorry ? end : settings.purgeDays.due(from: settings.closeDays.due(from: end))
    }

    mutating func postponeTalk() {
        guard let day = input.day else { return }
        take(.postponeTalk(until: day))
        setEnds(settings.talkDays.due(from: day), isWorry: true)
    }

    mutating func openAsking() {
        guard let person = question.by.person else { return }
        take(.openAsking(MotiAsking(asker: person, due: settings.coachDays.due(from: today))))
    }

    /// In worry a coach sits down without content: both of the pair, or whoever took it alone.
    mutating func seatCoaches() {
        guard before.state == .worry, let taker = question.by.person else { return }
        let pair = before.pair?.people ?? []
        seatCoordinators(pair.contains(taker) ? pair : [taker], on: nil)
    }

    mutating func seatClient() {
        guard let client = input.talk?.client else { return }
        take(.openSeat(MotiSeat(id: fresh.id(), person: client, part: .client, hasAccount: false)))
    }

    /// Line 1: the convener, all topics; and the standing duty, contact details only.
    mutating func openFirstLines() {
        guard let convener = after.seat(.convener) else { return }
        let line = openLine(for: .person(convener.person), .everything, isConfirmed: false)
        take(.putSeat(convener.id, on: line))
        openDutyLine(for: convener.person)
    }

    mutating func openDutyLine(for owner: ID<Person>) {
        guard let last = after.fallback(for: owner) else { return }
        _ = openLine(for: .duty(last), Scope(all: false, topics: [], contactOnly: true), isConfirmed: false)
    }

    /// Line 2: the pair if the client says yes, else the coach's seats close.
    mutating func letPairIn() {
        guard input.talk?.pairYes ?? false, let pair = before.pair else {
            drop(after.coordinators)
            return
        }
        let line = openLine(for: .pair(pair.one, pair.other), .everything, isConfirmed: false)
        drop(after.coordinators.filter { !pair.people.contains($0.person) })
        seatCoordinators(pair.people, on: line)
        nameDeputy(among: pair.people, on: line)
    }

    /// Up to the end date and the rounding off: for those who carry the circle.
    mutating func openLine(for recipient: MotiRecipient, _ scope: Scope, isConfirmed: Bool) -> ID<ConsentLine> {
        let to = settings.closeDays.due(from: after.ends ?? today)
        let line = MotiLine(id: fresh.id(), recipient: recipient, scope: scope, to: to, isConfirmed: isConfirmed)
        take(.openLine(line))
        return line.id
    }

    mutating func seatCoordinators(_ people: Set<ID<Person>>, on line: ID<ConsentLine>?) {
        for person in people.sorted() {
            if let seat = after.coordinators.first(where: { $0.person == person }) {
                if let line { take(.putSeat(seat.id, on: line)) }
            } else {
                take(
                    .openSeat(
                        MotiSeat(id: fresh.id(), person: person, part: .coordinator, unitKind: "county", line: line)))
            }
        }
    }

    /// Standing acceptance (3b.1): one of the pair is deputy where there is none, by turns, never beside oneself.
    mutating func nameDeputy(among people: Set<ID<Person>>, on line: ID<ConsentLine>) {
        guard settings.pairIsDeputy, after.seat(.deputy) == nil else { return }
        let busy = Set([after.ownerSeat?.person, after.seat(.responsible)?.person].compactMap { $0 })
        let free = people.subtracting(busy).sorted()
        let turn = free.first { $0 == before.pair?.turn } ?? free.first
        guard let turn else { return }
        take(.openSeat(MotiSeat(id: fresh.id(), person: turn, part: .deputy, unitKind: "county", line: line)))
    }
}
