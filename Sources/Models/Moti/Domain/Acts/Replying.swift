package import Core
import SQL

/// An answer from somebody asked: by link, by account, or recorded by the owner for whoever answered by phone.
package struct ReplyToInvitation: MotiAct {
    package let invitation: ID<Invitation>
    /// `yes`, `yesRemote`, `written`, `deputyOffered`, `no`.
    package let answer: InvitationState?
    package let slots: Set<ID<Slot>>
    /// Handed in instead of coming; ≤ 1,500. Which goal it is about, when one.
    package let written: String?
    package let goal: ID<Goal>?
    package let deputyName: String?
    package let deputyContact: String?

    package init(
        _ invitation: ID<Invitation>, _ answer: InvitationState?, slots: Set<ID<Slot>> = [], written: String? = nil,
        about goal: ID<Goal>? = nil, deputyName: String? = nil, deputyContact: String? = nil
    ) {
        self.invitation = invitation
        self.answer = answer
        self.slots = slots
        self.written = written
        self.goal = goal
        self.deputyName = deputyName
        self.deputyContact = deputyContact
    }

    package var name: String { MotiEvent.reply.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let known = acts.facts.meeting?.slots.map(\.id) ?? []
        var texts = MotiTexts()
        texts.item = invitation.rawValue
        texts.deputy = try deputy()
        let text = written?.trimmingBlanks() ?? ""
        try acts.act(
            .reply,
            MotiInput(
                .answering(
                    MotiAnswering(
                        invitation: invitation, answer: answer, slots: slots.intersection(known), length: text.count,
                        isOnOwnTopics: isOnOwnTopics(acts), deputyNamed: deputyName?.trimmingBlanks().isEmpty == false,
                        deputyReachable: deputyContact?.trimmingBlanks().isEmpty == false))), texts)
        if answer == .written { try keep(text, acts) }
    }

    private func deputy() throws -> String? {
        guard answer == .deputyOffered else { return nil }
        let name = try MotiLimit.optional(deputyName, "deputyName", upTo: 100)
        let contact = try MotiLimit.optional(deputyContact, "deputyContact", upTo: 200)
        return [name, contact].compactMap { $0 }.joined(separator: ", ")
    }

    private func isOnOwnTopics(_ acts: MotiActs) throws -> Bool {
        guard let goal else { return true }
        guard let topics = acts.facts.goals.first(where: { $0.id == goal })?.topics,
            let seat = acts.facts.invitation(invitation)?.seat.flatMap(acts.facts.seat)
        else { return false }
        return acts.facts.scope(of: seat).covers(topics)
    }

    /// What was handed in stands under the seat it is for, whoever typed it.
    private func keep(_ text: String, _ acts: MotiActs) throws {
        guard let seat = acts.facts.invitation(invitation)?.seat else { throw MotiRecordsMissing() }
        let text = try MotiLimit.text(text, "written", upTo: MotiEntryKind.written.limit)
        for old in try acts.records.entries() where old.kind == .written && old.author == seat {
            try acts.change.run(EntryStatements.remove(old.id, at: acts.change.now))
        }
        let id = ID<Entry>.random()
        try acts.change.run(
            EntryStatements.insert(
                id, acts.circle, kind: MotiEntryKind.written.rawValue, about: goal?.rawValue,
                text: acts.seal(text, "entry", id.rawValue, "text"), author: seat, audience: "circle",
                at: acts.change.now))
    }
}

/// The deputy somebody offered is let in: line, seat and a new link pass to them, the first one's end.
package struct LetDeputy: MotiAct {
    package let invitation: ID<Invitation>
    /// A fresh id; its key is made by the gate before the act runs.
    package let deputy: ID<Person>
    package let contact: PersonContact
    package let shownAs: String
    /// The client's yes, when the line does not allow a deputy.
    package let yes: MotiYes?
    private let tokens: any Tokens

    package init(
        _ invitation: ID<Invitation>, deputy: ID<Person> = .random(), contact: PersonContact, shownAs: String,
        yes: MotiYes?, tokens: any Tokens
    ) {
        self.invitation = invitation
        self.deputy = deputy
        self.contact = contact
        self.shownAs = shownAs
        self.yes = yes
        self.tokens = tokens
    }

    package let name = "letDeputy"
    package var fresh: [ID<Vault>] { [deputy.vault] }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard let asked = acts.facts.invitation(invitation), let seat = asked.seat else { throw MotiRecordsMissing() }
        let line = acts.facts.line(for: asked)
        _ = try InvitationMachine.judge(
            .letDeputy, in: asked.state,
            InvitationQuestion(
                by: SmallBy(acts.by, in: acts.facts), isDeputyAllowed: line?.deputyAllowed ?? false || yes != nil))
        try contact.insert(deputy, change)
        let shown = try MotiLimit.text(shownAs, "shownAs", upTo: 60)
        let newLine = try line.map { try pass($0, shown, acts) }
        let newSeat = ID<Seat>.random()
        let seatShown: [UInt8] = try acts.seal(shown, "seat", newSeat.rawValue, "shown_as")
        try change.close(seat, how: name)
        try change.run(
            SeatStatements.insert(
                newSeat, acts.circle, person: deputy, part: asked.part, unit: asked.unit,
                shownAs: seatShown, line: newLine,
                basis: newLine == nil ? "work" : "line", at: change.now))
        try change.run(InvitationStatements.handTo(invitation, person: deputy, seat: newSeat))
        try change.run(InvitationStatements.rest(invitation, on: nil))
        try change.run(
            InvitationStatements.show(
                invitation, acts.seal(shown, "invitation", invitation.rawValue, "shown_as")))
        try tell(asked, newSeat, acts)
    }

    /// The line ends for the first and begins for the deputy, with the same topics.
    private func pass(_ line: MotiLine, _ shown: String, _ acts: MotiActs) throws -> ID<ConsentLine> {
        let stored = try acts.records.lines().first { $0.id == line.id }
        var texts = MotiTexts()
        texts.consent = stored?.consent
        texts.names[.person(deputy)] = shown
        if let stored {
            texts.exclusions[.person(deputy)] = try acts.records.open(
                stored.exclusions, "consent_line", stored.id.rawValue, "exclusions")
        }
        let new = MotiLine(
            id: .random(), recipient: .person(deputy), scope: line.scope, direction: line.direction,
            deputyAllowed: false, to: line.to)
        try MotiLineWriting(change: acts.change, circle: acts.circle, texts: texts).open(new)
        try acts.change.run(
            ConsentStatements.end(line.id, how: MotiLineEnd.replaced.rawValue, at: acts.change.now))
        return new.id
    }

    private func tell(_ asked: MotiInvitation, _ seat: ID<Seat>, _ acts: MotiActs) throws {
        let event = try acts.change.note(
            EventNote(
                name, seat: acts.ownSeat?.id, item: invitation.rawValue, from: acts.facts.state?.rawValue,
                to: acts.facts.state?.rawValue))
        var letters = MotiLetters(change: acts.change, tokens: tokens)
        letters.asked[seat] = invitation
        try letters.send(.O2, to: deputy, by: nil, checkWord: acts.facts.settings.checkWord)
        try letters.send(.O6, to: asked.person, by: nil, checkWord: false)
        try acts.change.tell(Set(acts.facts.clientSeats.map(\.person)), of: event)
    }
}
