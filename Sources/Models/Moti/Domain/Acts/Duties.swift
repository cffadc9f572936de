package import Core

/// A duty is offered to somebody whom the client has let in.
package struct OfferDuty: MotiAct {
    package let duty: MotiDuty
    package let person: ID<Person>

    package init(_ duty: MotiDuty, to person: ID<Person>) {
        self.duty = duty
        self.person = person
    }

    package var name: String { MotiEvent.offerDuty.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(
            .offerDuty, MotiInput(.offering(duty, to: person), yes: MotiYes(on: change.today, manner: nil)))
    }
}

/// The offered person says yes.
package struct AcceptDuty: MotiAct {
    package let offer: ID<Offer>
    /// The hand-over list, when a convener or responsible worker changes.
    package let handOver: MotiHandOver?

    package init(_ offer: ID<Offer>, handOver: MotiHandOver? = nil) {
        self.offer = offer
        self.handOver = handOver
    }

    package var name: String { MotiEvent.acceptDuty.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.codes["duty"] = acts.facts.offers.first { $0.id == offer }?.duty.rawValue
        try acts.act(.acceptDuty, MotiInput(.answeringOffer(offer, handOver)), texts)
    }
}

/// The offered person says no; no reason is asked.
package struct RefuseDuty: MotiAct {
    package let offer: ID<Offer>

    package init(_ offer: ID<Offer>) {
        self.offer = offer
    }

    package var name: String { MotiEvent.refuseDuty.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.codes["duty"] = acts.facts.offers.first { $0.id == offer }?.duty.rawValue
        try acts.act(.refuseDuty, MotiInput(.answeringOffer(offer, nil)), texts)
    }
}

/// "I will": offered to oneself and accepted at once, at the table.
package struct TakeDuty: MotiAct {
    package let duty: MotiDuty
    package let handOver: MotiHandOver?

    package init(_ duty: MotiDuty, handOver: MotiHandOver? = nil) {
        self.duty = duty
        self.handOver = handOver
    }

    package var name: String { MotiEvent.acceptDuty.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let me = try acts.requireActor()
        if !acts.facts.offers.contains(where: { $0.person == me && $0.duty == duty }) {
            try OfferDuty(duty, to: me).perform(change)
        }
        let after = try MotiActs(change)
        guard let offer = after.facts.offers.first(where: { $0.person == me && $0.duty == duty }) else {
            throw MotiRecordsMissing()
        }
        var texts = MotiTexts()
        texts.codes["duty"] = duty.rawValue
        try after.act(.acceptDuty, MotiInput(.answeringOffer(offer.id, handOver)), texts)
    }
}
