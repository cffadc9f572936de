package import Core
import SQL

/// It is time to round off with the client.
package struct StartClosing: MotiAct {
    package let word: MotiWord?
    private let tokens: any Tokens

    package init(word: MotiWord? = nil, tokens: any Tokens) {
        self.word = word
        self.tokens = tokens
    }

    package var name: String { MotiEvent.startClosing.rawValue }

    package func perform(_ change: any Change) throws {
        var texts = MotiTexts()
        texts.tokens = tokens
        try MotiActs(change).act(.startClosing, MotiInput(word: word), texts)
    }
}

/// Not yet: going on after all, by the client's yes.
package struct Continue: MotiAct {
    package let yes: MotiYes?
    package let word: MotiWord?

    package init(yes: MotiYes?, word: MotiWord? = nil) {
        self.yes = yes
        self.word = word
    }

    package var name: String { MotiEvent.continue.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.continue, MotiInput(word: word, yes: yes))
    }
}

/// Ended as agreed.
package struct CloseCircle: MotiAct {
    /// `goalsMet`, `clientEnds`, `ownWorker`, `movedAway`, `other`.
    package let reason: String?
    /// Goals the client was asked about and did not rate.
    package let notAnswered: Set<ID<Goal>>
    /// Whom to turn to from now on; ≤ 200.
    package let remainingContact: String?
    package let toldHowToComeBack: Bool
    /// What was missing in services: life areas.
    package let gaps: Set<String>
    private let tokens: any Tokens

    package init(
        reason: String?, notAnswered: Set<ID<Goal>>, remainingContact: String?, toldHowToComeBack: Bool,
        gaps: Set<String> = [], tokens: any Tokens
    ) {
        self.reason = reason
        self.notAnswered = notAnswered
        self.remainingContact = remainingContact
        self.toldHowToComeBack = toldHowToComeBack
        self.gaps = gaps
        self.tokens = tokens
    }

    package var name: String { MotiEvent.close.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let named = remainingContact.map { !$0.trimmingBlanks().isEmpty } ?? false
        if named, let remainingContact {
            let stored = try acts.records.entries(.remaining).last
            try SaveEntry(
                .remaining, field: "remaining", text: remainingContact, version: stored?.version ?? 0
            ).perform(change)
        }
        var texts = MotiTexts()
        texts.tokens = tokens
        try acts.act(
            .close,
            MotiInput(
                .closing(
                    MotiClosing(
                        notAnswered: notAnswered, remainingContactNamed: named, toldHowToComeBack: toldHowToComeBack,
                        gaps: gaps.intersection(acts.facts.settings.lifeAreas))), reason: reason), texts)
    }
}

/// The client opens a closed circle again, with a responsible worker and a deputy who have said yes.
package struct Reopen: MotiAct {
    package let responsible: MotiReturning?
    package let deputy: MotiReturning?
    package let consent: GiveConsents

    package init(responsible: MotiReturning?, deputy: MotiReturning?, consent: GiveConsents) {
        self.responsible = responsible
        self.deputy = deputy
        self.consent = consent
    }

    package var name: String { MotiEvent.reopen.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        guard let manner = consent.manner else { throw Refusals([MotiRefusal(.consentMannerMissing)]) }
        guard let version = consent.textVersion, !version.isEmpty else { throw Refusals([MotiRefusal(.textNotShown)]) }
        var texts = MotiTexts()
        texts.consent = try ConsentWriting(
            textVersion: version, language: consent.language ?? "fi", manner: manner, heardBy: consent.heardBy,
            keptAt: consent.keptAt
        ).write(acts)
        try acts.act(
            .reopen, MotiInput(.reopening(MotiReopening(responsible: responsible, deputy: deputy)), word: consent.word),
            texts)
    }
}

/// Ended before a meeting, not by the client's stop.
package struct CancelCircle: MotiAct {
    /// `needSolved`, `otherPlan`, `moved`, `mistake`.
    package let reason: String?
    package let toldClient: Bool
    package let tries: Set<Day>
    private let tokens: any Tokens

    package init(reason: String?, toldClient: Bool, tries: Set<Day> = [], tokens: any Tokens) {
        self.reason = reason
        self.toldClient = toldClient
        self.tries = tries
        self.tokens = tokens
    }

    package var name: String { MotiEvent.cancel.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.tokens = tokens
        try acts.act(.cancel, MotiInput(.cancelling(toldClient: toldClient, tries: tries), reason: reason), texts)
        try change.endEverything(of: acts)
    }
}

/// The client has died. Messages and forms to the client stop at once.
package struct ClientDied: MotiAct {
    package let on: Day?
    private let tokens: any Tokens

    package init(on: Day?, tokens: any Tokens) {
        self.on = on
        self.tokens = tokens
    }

    package var name: String { MotiEvent.clientDied.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.tokens = tokens
        texts.codes["reason"] = "died"
        if let client = acts.clientSeat {
            try change.run(PersonStatements.silence(client.person))
            try change.run(PersonStatements.dropUnsent(client.person))
        }
        try acts.act(.clientDied, MotiInput(day: on), texts)
    }
}

/// A review meeting that falls.
package struct CancelMeeting: MotiAct {
    package let reason: String?
    private let tokens: any Tokens

    package init(reason: String?, tokens: any Tokens) {
        self.reason = reason
        self.tokens = tokens
    }

    package let name = "cancelMeeting"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard acts.facts.state == .following, let meeting = acts.facts.meeting else {
            throw Refusals([MotiRefusal(.notNow, ["event": name, "state": acts.facts.state?.rawValue ?? ""])])
        }
        guard let reason, !reason.isEmpty, reason.count <= 40 else { throw Refusals([MotiRefusal(.reasonMissing)]) }
        try change.run(MeetingStatements.state(meeting.id, MeetingState.cancelled.rawValue, reason: reason))
        for asked in acts.facts.asked {
            try change.run(InvitationStatements.state(asked.id, InvitationState.ended.rawValue))
        }
        try change.note(
            EventNote(
                name, seat: acts.ownSeat?.id, item: meeting.id.rawValue, codes: ["reason": reason],
                from: acts.facts.state?.rawValue, to: acts.facts.state?.rawValue))
        let people = Set(acts.facts.asked.map(\.person) + acts.facts.clientSeats.map(\.person))
        try change.ready(Set(people.map(\.vault) + [.outbox]))
        let letters = MotiLetters(change: change, tokens: tokens)
        for person in people.sorted() where person != acts.actor {
            try letters.send(.O5, to: person, by: nil, checkWord: false)
        }
        try change.rearm()
    }
}

extension Change {
    /// Owner, next date and why as the clock reads them now, after rows that no event of the machine has moved.
    func rearm() throws {
        let facts = try MotiCaseLoader.load(self)
        let next = MotiClock.next(facts)
        try due(next == nil ? nil : facts.onDuty, on: next?.on, why: next?.why.rawValue)
    }
}
