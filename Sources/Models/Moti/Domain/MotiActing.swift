import Core

extension MotiMachine {
    package static func acts(_ who: MotiWho, _ question: MotiQuestion) -> Bool {
        question.acts(who)
    }

    package static func holds(_ choice: MotiChoice, _ question: MotiQuestion) -> Bool {
        let facts = question.facts
        switch choice {
        case .followed: return facts.isFollowed
        case .keptBeforeMeeting: return facts.keptState.map(MotiState.pre.contains) ?? true
        }
    }
}

extension MotiQuestion {
    /// Open seats of whoever acts.
    var mySeats: [MotiSeat] { by.person.map(facts.seats(of:)) ?? [] }

    func acts(_ who: MotiWho) -> Bool {
        switch who {
        case .clock: by.isClock
        case .client: holds(.client)
        case .representative: holds(.representative)
        case .convener: holds(.convener) || standsIn(for: .convener)
        case .coordinator: holds(.coordinator)
        case .responsible: holds(.responsible) || standsIn(for: .responsible)
        case .deputy: holds(.deputy)
        case .invited: holds(.invited)
        case .support: holds(.supportPerson)
        case .interpreter: holds(.interpreter)
        case .worker: mySeats.contains(where: \.isWorker)
        case .owner: isOnDuty
        case .opens: isClient || isOnDuty || holds(.coordinator)
        case .stops: isClient || mySeats.contains(where: \.isWorker)
        default: actsBeside(who)
        }
    }

    /// Those who act by a meeting, an invitation, an offer or an assignment.
    private func actsBeside(_ who: MotiWho) -> Bool {
        switch who {
        case .chair: mySeats.contains { $0.id == facts.tableMeeting?.chair }
        case .scribe: mySeats.contains { $0.id == facts.tableMeeting?.scribe }
        case .asked:
            by.person != nil && by.person == input.answering.flatMap { facts.invitation($0.invitation) }?.person
        case .offered: by.person != nil && by.person == input.offer.flatMap(facts.offer)?.person
        case .areaWorker: isAreaWorker
        case .areaCoordinator: by.roles[.coordinator] != nil
        case .areaCoordinatorOutside: by.roles[.coordinator] != nil && mySeats.isEmpty
        case .fallbackOwner: by.person != nil && by.person == facts.fallback?.owner
        default: false
        }
    }

    var isClient: Bool { holds(.client) || holds(.representative) }

    /// By one's own right: not merely on the client's word.
    var actsByOwnRight: Bool {
        guard let rule = MotiMachine.rule(for: event, in: facts.state) else { return false }
        return isClient || by.isClock || rule.by.subtracting([.opens, .stops]).contains(where: acts)
    }

    private func holds(_ part: Part) -> Bool { mySeats.contains { $0.part == part } }

    /// On duty, or the owner themselves although marked absent.
    private var isOnDuty: Bool {
        by.person != nil && (by.person == facts.onDuty || by.person == facts.owner)
    }

    /// A deputy may what the owner may, while the owner is absent or lost.
    private func standsIn(for part: Part) -> Bool { facts.ownerPart == part && isOnDuty }

    private var isAreaWorker: Bool {
        by.roles[.coordinator] != nil
            || !(by.roles[.professional] ?? []).isDisjoint(with: facts.settings.convenerKinds)
    }
}
