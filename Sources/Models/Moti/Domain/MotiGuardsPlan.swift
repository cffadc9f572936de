import Core

extension MotiQuestion {
    /// Guards of the plan, of contacts and of duties.
    func planFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .responsibleAndDeputy: pairOfDuties
        case .actionsAccepted: fault(.actionNotAccepted, ["count": "\(unpromised)"], unless: unpromised == 0)
        case .actionsDated: fault(.actionWithoutDate, ["count": "\(undated)"], unless: undated == 0)
        case .goalsHaveActions: fault(.goalWithoutAction, ["count": "\(idleGoals)"], unless: idleGoals == 0)
        case .readAloud: fault(.notReadAloud, unless: input.planning?.readAloud ?? false)
        case .yesOrDissent: fault(.clientYesMissing, unless: hasYes || (input.planning?.hasDissent ?? false))
        case .firstContactSoon: contactFaults(within: facts.settings.firstContactDays)
        case .contactComplete:
            fault(.channelMissing, unless: input.contacting?.channel != nil)
                + fault(.resultMissing, unless: input.contacting?.result != nil)
        case .contactSoon: contactFaults(within: facts.settings.contactDays)
        default: dutyFaults(condition)
        }
    }

    /// Both have accepted, and they are two.
    private var pairOfDuties: [MotiRefusal] {
        let responsible = facts.seat(.responsible)
        let deputy = facts.seat(.deputy)
        let isOne = responsible != nil && responsible?.person == deputy?.person
        return fault(.responsibleMissing, unless: responsible != nil) + fault(.deputyMissing, unless: deputy != nil)
            + fault(.responsibleIsDeputy, unless: !isOne)
    }

    private var unpromised: Int {
        let left = input.planning?.leftProposed ?? []
        return facts.actions.count { $0.state == .proposed && !left.contains($0.id) }
    }

    private var undated: Int { facts.actions.count { $0.isOpen && $0.due == nil && !$0.hasNoDateReason } }

    private var idleGoals: Int {
        let busy = Set(facts.actions.filter { $0.isOpen || $0.state == .done }.map(\.goal))
        return facts.goals.count { !busy.contains($0.id) && !(input.planning?.leftOpen.contains($0.id) ?? false) }
    }

    private func contactFaults(within term: Term) -> [MotiRefusal] {
        guard let day = input.day, day >= facts.today else { return [MotiRefusal(.contactDateMissing)] }
        let last = term.due(from: facts.today)
        return fault(.contactTooFar, ["day": last.iso], unless: day <= last)
    }

    private func dutyFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .dutyOfferable: offerableFaults
        case .personHasLine: fault(.personWithoutLine, unless: hasContentLine)
        case .handOverDone: fault(.handOverNotDone, unless: !needsHandOver || (input.handOver?.isDone ?? false))
        case .twoPeople: fault(.responsibleIsDeputy, unless: areTwoPeople)
        case .offerOpen: fault(.offerEnded, unless: isOfferOpen)
        case .ownSeat: ownSeatFaults
        case .dutiesForPlan: facts.isFollowed ? pairOfDuties : []
        default: followingFaults(condition)
        }
    }

    /// The duty and the person in question: being offered, or being answered.
    private var duty: (duty: MotiDuty, person: ID<Person>)? {
        input.offering ?? input.offer.flatMap(facts.offer).map { ($0.duty, $0.person) }
    }

    /// The convener changes until the circle is followed; nobody is offered what they hold.
    private var offerableFaults: [MotiRefusal] {
        guard let duty else { return [MotiRefusal(.dutyMissing)] }
        let isLate = duty.duty == .convener && (facts.isFollowed || facts.ownerPart != .convener)
        let isHeld = facts.seat(duty.duty.part)?.person == duty.person
        return fault(.dutyNotNow, unless: !isLate && !isHeld)
    }

    private var hasContentLine: Bool {
        guard let duty else { return true }
        return facts.line(for: duty.person).map { !$0.scope.contactOnly } ?? false
    }

    /// When a convener or responsible worker who reads content is followed by another person.
    private var needsHandOver: Bool {
        guard let duty, duty.duty != .deputy, let former = facts.seat(duty.duty.part) else { return false }
        return former.person != duty.person && !facts.scope(of: former).contactOnly
    }

    private var areTwoPeople: Bool {
        guard let duty else { return true }
        switch duty.duty {
        case .deputy:
            return facts.ownerSeat?.person != duty.person && facts.seat(.responsible)?.person != duty.person
        case .convener, .responsible: return facts.seat(.deputy)?.person != duty.person
        }
    }

    /// To be answered until its day; the clock lets it lapse after that.
    private var isOfferOpen: Bool {
        guard let offer = input.offer.flatMap(facts.offer) else { return false }
        return by.isClock == offer.until.isOverdue(on: facts.today)
    }

    private var ownSeatFaults: [MotiRefusal] {
        guard let seat = input.seat.flatMap(facts.seat), seat.person == by.person else {
            return [MotiRefusal(.notOwnSeat)]
        }
        if seat.part == .deputy { return [MotiRefusal(.deputyStays)] }
        return fault(.notOwnSeat, unless: [.invited, .supportPerson, .interpreter].contains(seat.part))
    }
}
