import Core

extension MotiQuestion {
    /// Guards of `giveConsent`.
    func consentFaults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .textInClientsLanguage: fault(.textNotShown, unless: isTextShown)
        case .lineComplete: lineFaults
        case .lineWithinTerm: lineTermFaults
        case .exclusionsAsked: fault(.exclusionsNotAsked, unless: input.giving?.askedExclusions ?? false)
        case .consentManner: fault(.consentMannerMissing, unless: input.giving?.manner != nil)
        case .gainWitnessed: fault(.gainNotWitnessed, unless: isGainWitnessed)
        default: invitingFaults(condition)
        }
    }

    private var isTextShown: Bool {
        guard let giving = input.giving else { return false }
        return isCode(giving.textVersion) && giving.language == giving.clientLanguage
    }

    private var lineFaults: [MotiRefusal] {
        let scope = input.giving?.scope
        let isKnown = scope?.topics.isSubset(of: facts.settings.lifeAreas) ?? false
        return fault(.recipientMissing, unless: input.giving?.recipient != nil)
            + fault(.topicsMissing, unless: isKnown)
            + fault(.directionMissing, unless: input.giving?.direction != nil)
    }

    /// To the end date at most; for those who carry the circle `moti.closeDays` more.
    private var lineTermFaults: [MotiRefusal] {
        guard let to = input.giving?.to, to >= facts.today, let ends = facts.ends else {
            return [MotiRefusal(.lineDateMissing)]
        }
        let last = isForCarrier ? facts.settings.closeDays.due(from: ends) : ends
        return fault(.lineTooLong, ["day": last.iso], unless: to <= last)
    }

    /// The recipient is convener, owner, deputy, coordinator or the standing duty.
    private var isForCarrier: Bool {
        guard let recipient = input.giving?.recipient else { return false }
        let parts: Set<Part> = [.convener, .responsible, .deputy, .coordinator]
        let carriers = Set(facts.seats.filter { parts.contains($0.part) }.map(\.person))
            .union([facts.owner, facts.fallback?.owner, facts.fallback?.deputy].compactMap { $0 })
            .union(facts.pair?.people ?? [])
        return !recipient.people.isDisjoint(with: carriers)
    }

    /// Who records a line that opens for themselves needs a signature, the client's own page, or a second worker who heard it.
    private var isGainWitnessed: Bool {
        guard let giving = input.giving, let me = by.person, !isClient,
            giving.recipient?.people.contains(me) ?? false, giving.manner == .oral
        else { return true }
        return giving.heardBy.map { $0 != me } ?? false
    }
}
