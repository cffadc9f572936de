package import Core

extension MotiCase {
    /// The circle is followed: it has a plan, or was opened again.
    package var isFollowed: Bool { plan != nil || wasReopened }

    /// The part whose holder owns the circle (design 3.1): the responsible worker once it is followed, before that the convener.
    package var ownerPart: Part { ownerPart(in: state) }

    private func ownerPart(in state: MotiState?) -> Part {
        switch state {
        case .following: .responsible
        case .closing: isFollowed ? .responsible : .convener
        case .paused: ownerPart(in: keptState ?? .preparing)
        default: .convener
        }
    }

    /// The seat that carries the owner's duty; none when only the standing duty is left.
    package var ownerSeat: MotiSeat? { seat(ownerPart) }

    /// Who owns the circle: holder of the duty, else the fallback owner by standing duty. Nobody in a final state.
    package var owner: ID<Person>? {
        guard let state, !state.isFinal else { return nil }
        return ownerSeat?.person ?? fallback?.owner
    }

    /// Owner on duty: the first of owner, deputy, the other coordinator, fallback owner (and their deputy) whose absence is not
    /// on. When all are away, the fallback owner all the same: a circle never has nobody.
    package var onDuty: ID<Person>? {
        guard let owner else { return nil }
        let coordinators = coordinators.map(\.person).sorted()
        let order =
            [owner, seat(.deputy)?.person].compactMap { $0 } + coordinators
            + [fallback?.owner, fallback?.deputy].compactMap { $0 }
        return order.first { !away.contains($0) } ?? fallback?.owner ?? owner
    }

    /// Holder of the standing duty for this circle: its owner, or its deputy when the owner is the one it stands in for.
    package func fallback(for person: ID<Person>?) -> ID<Person>? {
        guard let fallback else { return nil }
        return fallback.owner == person ? fallback.deputy : fallback.owner
    }

    /// Once the client stopped all: who may still ring, if the client allowed it.
    package var ringer: MotiSeat? {
        guard state == .withdrawn else { return nil }
        return seats.first { $0.isWorker }
    }
}

extension MotiCase {
    /// The line that lets the holder of the standing duty stand in, with contact details only.
    package var standIn: MotiLine? {
        lines.first { line in
            if case .duty = line.recipient { true } else { false }
        }
    }
}
