import Core

// Lines given and withdrawn.
extension MotiSettling {
    /// A new line takes the place of the one in force for the same recipient; seats on it are widened, or narrowed, at once.
    mutating func openLine() {
        guard let giving = input.giving, let recipient = giving.recipient, let scope = giving.scope, let to = giving.to
        else { return }
        let line = MotiLine(
            id: fresh.id(), recipient: recipient, scope: scope, direction: giving.direction ?? .both,
            deputyAllowed: giving.deputyAllowed, to: to)
        let replaced = after.lines.filter {
            $0.recipient.people == recipient.people && $0.recipient.isSameKind(recipient)
        }
        take(.openLine(line))
        for old in replaced {
            for seat in after.seats(on: old.id) { take(.putSeat(seat.id, on: line.id)) }
            take(.endLine(old.id, .replaced))
        }
        seatPair(of: line)
    }

    /// A line for the pair, or for one of them when the client refuses the other, opens their seats.
    private mutating func seatPair(of line: MotiLine) {
        let pair = before.pair?.people ?? []
        let people = line.recipient.isPair ? line.recipient.people : line.recipient.people.intersection(pair)
        guard !people.isEmpty, !line.scope.contactOnly, before.ownerPart != .coordinator else { return }
        if case .duty = line.recipient { return }
        seatCoordinators(people, on: line.id)
        nameDeputy(among: people, on: line.id)
    }

    /// The whole line, or some of its topics. A line that has ended already leaves nothing to do: nobody is refused.
    mutating func endLine() {
        guard let asked = input.withdrawing, let line = after.line(asked.line) else { return }
        if let topics = asked.topics, !line.scope.contactOnly {
            narrow(line, by: topics)
        } else {
            take(.endLine(line.id, question.by.isClock ? .term : asked.how))
            drop(after.seats(on: line.id))
            withdrawOffers()
        }
    }

    private mutating func narrow(_ line: MotiLine, by topics: Set<String>) {
        let open = line.scope.all ? Set(settings.lifeAreas) : line.scope.topics
        let scope = Scope(all: false, topics: open.subtracting(topics))
        take(.narrowLine(line.id, to: scope))
        let goals = Set(after.goals.filter { !scope.covers($0.topics) }.map(\.id))
        let seats = Set(after.seats(on: line.id).map(\.id))
        for action in after.actions where action.isOpen && seats.contains(action.owner) && goals.contains(action.goal) {
            take(.handBack(action.id, to: after.ownerSeat?.id))
        }
    }

    /// After "stop all": the last owner on duty keeps name and phone for `moti.ringDays`, if the client ticked it.
    mutating func keepOwnersPhone() {
        guard input.mayRing, let owner = before.onDuty else { return }
        let line = MotiLine(
            id: fresh.id(), recipient: .person(owner), scope: Scope(all: false, topics: [], contactOnly: true),
            to: settings.ringDays.due(from: today))
        take(.openLine(line))
        // The seat of their duty, if they sit on several: an invited one does not read a client's number.
        let seats = before.seats(of: owner).filter(\.isWorker)
        let seat = seats.first { $0.part != .invited } ?? seats.first
        take(
            .openSeat(
                MotiSeat(
                    id: fresh.id(), person: owner, part: seat?.part ?? .coordinator, unit: seat?.unit,
                    unitKind: seat?.unitKind, line: line.id)))
    }
}

extension MotiRecipient {
    /// A standing duty's line is apart from the same person's own.
    func isSameKind(_ other: MotiRecipient) -> Bool {
        switch (self, other) {
        case (.person, .person), (.pair, .pair), (.duty, .duty): true
        case (.unit(let one), .unit(let two)): one == two
        default: false
        }
    }
}
