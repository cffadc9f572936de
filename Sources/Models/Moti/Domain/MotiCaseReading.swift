package import Core

extension MotiCase {
    package func seat(_ part: Part) -> MotiSeat? { seats.first { $0.part == part } }
    package func seat(_ id: ID<Seat>) -> MotiSeat? { seats.first { $0.id == id } }
    package func seats(of person: ID<Person>) -> [MotiSeat] { seats.filter { $0.person == person } }
    package func seats(on line: ID<ConsentLine>) -> [MotiSeat] { seats.filter { $0.line == line } }
    package func line(_ id: ID<ConsentLine>) -> MotiLine? { lines.first { $0.id == id } }
    package func invitation(_ id: ID<Invitation>) -> MotiInvitation? { invitations.first { $0.id == id } }
    package func offer(_ id: ID<Offer>) -> MotiOffer? { offers.first { $0.id == id } }

    /// The line in force that lets this person in, the widest first: their own, the pair's, the duty's.
    package func line(for person: ID<Person>) -> MotiLine? {
        let theirs = lines.filter { $0.recipient.people.contains(person) }
        return theirs.first { !$0.scope.contactOnly } ?? theirs.first
    }

    /// The line an invitation rests on, if it is in force.
    package func line(for invitation: MotiInvitation) -> MotiLine? {
        if let id = invitation.line { return line(id) }
        return line(for: invitation.person)
            ?? lines.first { line in invitation.unit.map { line.recipient == .unit($0) } ?? false }
    }

    /// What a seat opens: all for the client and who stands for them, else its line's.
    package func scope(of seat: MotiSeat) -> Scope {
        switch seat.part {
        case .client, .representative: .everything
        default: seat.line.flatMap(line)?.scope ?? .nothing
        }
    }

    /// The seat's line covers every goal on the table.
    package func coversEveryGoal(_ seat: MotiSeat) -> Bool {
        let scope = scope(of: seat)
        return goals.allSatisfy { scope.covers($0.topics) }
    }

    /// Invitations of the open meeting that were sent and have not ended.
    package var asked: [MotiInvitation] { invitations.filter { $0.state != .draft && $0.state != .ended } }
    package var drafts: [MotiInvitation] { invitations.filter { $0.state == .draft } }
    package var musts: [MotiInvitation] { asked.filter(\.isMust) }

    /// Chair or scribe of the meeting that is fixed, else of the latest one.
    package var tableMeeting: MotiMeeting? { meeting?.state == .fixed ? meeting : lastMeeting }

    package var clientSeats: [MotiSeat] { seats.filter { $0.part == .client || $0.part == .representative } }
    package var workerSeats: [MotiSeat] { seats.filter(\.isWorker) }
    package var coordinators: [MotiSeat] { seats.filter { $0.part == .coordinator } }
}
