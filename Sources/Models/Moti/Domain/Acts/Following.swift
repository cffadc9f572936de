package import Core

/// S6: a contact in a minute.
package struct NoteContact: MotiAct {
    package let channel: MotiChannel?
    package let result: MotiResult?
    package let on: Day?
    package let next: Day?
    /// ≤ 280.
    package let line: String?

    package init(channel: MotiChannel?, result: MotiResult?, on: Day? = nil, next: Day?, line: String? = nil) {
        self.channel = channel
        self.result = result
        self.on = on
        self.next = next
        self.line = line
    }

    package var name: String { MotiEvent.contact.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        if let on, on > change.today { throw Refusals([MotiRefusal(.dateInFuture, ["day": change.today.iso])]) }
        var texts = MotiTexts()
        texts.contactOn = on
        texts.contactLine = try MotiLimit.optional(line, "line", upTo: 280)
        try acts.act(
            .contact, MotiInput(.contacting(MotiContacting(channel: channel, result: result)), day: next), texts)
    }
}

/// "Recorded in our own record", or "not needed" with a code.
package struct TickRecorded: MotiAct {
    package let unit: ID<Unit>?
    package let kind: String?
    package let on: Day?
    package let notNeeded: String?

    /// - Parameter unit: nil = the organisation of the actor's own seat.
    package init(unit: ID<Unit>? = nil, kind: String?, on: Day?, notNeeded: String? = nil) {
        self.unit = unit
        self.kind = kind
        self.on = on
        self.notNeeded = notNeeded
    }

    package var name: String { MotiEvent.tickRecorded.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.act(
            .tickRecorded,
            MotiInput(
                .ticking(MotiTicking(unit: unit ?? acts.ownSeat?.unit, kind: kind, notNeeded: notNeeded)), day: on))
    }
}

/// "I am up to date": a declaration, never a trace of reading.
package struct CaughtUp: MotiAct {
    package init() {}
    package var name: String { MotiEvent.caughtUp.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.caughtUp)
    }
}

/// On hold, for a reason, until a day.
package struct Pause: MotiAct {
    package let reason: String?
    package let until: Day?
    package let word: MotiWord?
    private let tokens: any Tokens

    package init(reason: String?, until: Day?, word: MotiWord? = nil, tokens: any Tokens) {
        self.reason = reason
        self.until = until
        self.word = word
        self.tokens = tokens
    }

    package var name: String { MotiEvent.pause.rawValue }

    package func perform(_ change: any Change) throws {
        var texts = MotiTexts()
        texts.tokens = tokens
        try MotiActs(change).act(.pause, MotiInput(word: word, reason: reason, day: until), texts)
    }
}

/// Going on from where it was.
package struct Resume: MotiAct {
    package let word: MotiWord?

    package init(word: MotiWord? = nil) {
        self.word = word
    }

    package var name: String { MotiEvent.resume.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.resume, MotiInput(word: word))
    }
}

/// A longer term, by the client's yes; only the lines renewed go on.
package struct ExtendTerm: MotiAct {
    package let until: Day?
    package let renewing: Set<ID<ConsentLine>>
    package let yes: MotiYes?

    package init(until: Day?, renewing: Set<ID<ConsentLine>>, yes: MotiYes?) {
        self.until = until
        self.renewing = renewing
        self.yes = yes
    }

    package var name: String { MotiEvent.extendTerm.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.extendTerm, MotiInput(.renewing(renewing), yes: yes, day: until))
    }
}
