package import Core
import SQL

/// Somebody the client wants at the table, before anything is sent. A guest is a new person with a key of their own; a
/// worker with an account is named by `known`.
package struct AddInvited: MotiAct {
    /// A fresh id; its key is made by the gate before the act runs.
    package let guest: ID<Person>
    /// A worker who already has an account here.
    package let known: ID<Person>?
    /// `invited`, `supportPerson` or `interpreter`.
    package let part: Part
    package let unit: ID<Unit>?
    /// Profession and organisation, never the unit unless the client says so; ≤ 60.
    package let shownAs: String
    package let contact: PersonContact
    package let isMust: Bool
    /// Minutes asked in all, 5–480.
    package let minutes: Int
    /// `onSite`, `remote`.
    package let mode: String
    /// What to prepare; ≤ 200.
    package let why: String?
    /// `codeBySms`, `codeByVoice`.
    package let codeBy: String

    package init(
        guest: ID<Person> = .random(), known: ID<Person>? = nil, part: Part = .invited, unit: ID<Unit>? = nil,
        shownAs: String, contact: PersonContact, isMust: Bool = true, minutes: Int, mode: String = "onSite",
        why: String? = nil, codeBy: String = "codeByVoice"
    ) {
        self.guest = guest
        self.known = known
        self.part = part
        self.unit = unit
        self.shownAs = shownAs
        self.contact = contact
        self.isMust = isMust
        self.minutes = minutes
        self.mode = mode
        self.why = why
        self.codeBy = codeBy
    }

    package let name = "edited"
    package var fresh: [ID<Vault>] { known == nil ? [guest.vault] : [] }
    static let most = 12

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard Part.motiGuests.contains(part) else { throw MotiRecordsMissing() }
        try allow(acts)
        if known == nil { try contact.insert(guest, change) }
        let id = ID<Invitation>.random()
        let shape = try InvitedShape(shownAs, why, minutes, mode, codeBy, id, acts)
        try change.run(
            InvitationStatements.insert(
                id, acts.circle, person: known ?? guest, unit: unit, part: part, line: nil,
                need: isMust ? "must" : "nice", minutes: minutes, mode: mode, why: shape.why, shownAs: shape.shownAs,
                codeBy: codeBy))
        try acts.edited("invited", item: id.rawValue)
    }

    private func allow(_ acts: MotiActs) throws {
        let left = PeopleLeftOut(try acts.records.entries(.notInvited).map { try acts.records.text(of: $0) })
        guard !left.matches(shownAs), !left.matches(contact.name) else {
            throw Refusals([MotiRefusal(.askedNotInvited)])
        }
        let same = acts.facts.invitations.filter { $0.part == part && $0.state != .ended }
        let most = part == .invited ? AddInvited.most : part == .supportPerson ? 2 : 1
        guard same.count < most else {
            throw MotiTextRefusal(
                .textTooLong, field: "invited", ["limit": String(most), "is": String(same.count + 1)])
        }
        guard
            known.map({ known in !acts.facts.invitations.contains { $0.person == known && $0.state != .ended } })
                ?? true
        else { throw Refusals([MotiRefusal(.alreadyAsked)]) }
    }
}

/// Need, minutes and words of an invitation not yet sent.
package struct EditInvited: MotiAct {
    package let invitation: ID<Invitation>
    package let shownAs: String
    package let isMust: Bool
    package let minutes: Int
    package let mode: String
    package let why: String?
    package let codeBy: String

    package init(
        _ invitation: ID<Invitation>, shownAs: String, isMust: Bool, minutes: Int, mode: String, why: String?,
        codeBy: String
    ) {
        self.invitation = invitation
        self.shownAs = shownAs
        self.isMust = isMust
        self.minutes = minutes
        self.mode = mode
        self.why = why
        self.codeBy = codeBy
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        guard acts.facts.invitations.contains(where: { $0.id == invitation }) else { throw MotiRecordsMissing() }
        let shape = try InvitedShape(shownAs, why, minutes, mode, codeBy, invitation, acts)
        try change.run(
            InvitationStatements.shape(
                invitation, need: isMust ? "must" : "nice", minutes: minutes, mode: mode, why: shape.why,
                shownAs: shape.shownAs, codeBy: codeBy))
        try acts.edited("invited", item: invitation.rawValue)
    }
}

/// Taken off the list before anything was sent. Their consent line, if one was drafted, goes too.
package struct DropInvited: MotiAct {
    package let invitation: ID<Invitation>

    package init(_ invitation: ID<Invitation>) {
        self.invitation = invitation
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let stored = try acts.records.invitations().first { $0.id == invitation && $0.state == .draft }
        guard let stored else { throw MotiRecordsMissing() }
        try change.run(InvitationStatements.remove(invitation))
        for line in try acts.records.lines() where line.person == stored.person && line.kind == "person" {
            try change.run(
                line.isDraft
                    ? ConsentStatements.dropDraftTopics(line.id)
                    : ConsentStatements.end(line.id, how: MotiLineEnd.removed.rawValue, at: change.now))
            if line.isDraft { try change.run(ConsentStatements.dropDraft(line.id)) }
        }
        try acts.edited("invited", item: invitation.rawValue)
    }
}

/// The same people once more: drafts of everybody whose seat is open and who was asked to the meeting before.
package struct AskAgain: MotiAct {
    package init() {}
    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let waiting = Set(acts.facts.invitations.filter { $0.state != .ended }.map(\.person))
        let before = try acts.records.invitations().filter { one in
            one.state == .ended && one.meeting == acts.facts.lastMeeting?.id && !waiting.contains(one.person)
                && (one.part == .interpreter || acts.facts.seats.contains { $0.person == one.person })
        }
        for one in before { try draft(one, acts) }
        if !before.isEmpty { try acts.edited("invited", item: acts.circle.rawValue) }
    }

    private func draft(_ one: StoredInvitation, _ acts: MotiActs) throws {
        let id = ID<Invitation>.random()
        let why = try acts.records.open(one.why, "invitation", one.id.rawValue, "why")
        try acts.change.run(
            InvitationStatements.insert(
                id, acts.circle, person: one.person, unit: one.unit, part: one.part, line: nil, need: one.need,
                minutes: Int(clamping: one.minutes), mode: one.mode,
                why: acts.seal(why, "invitation", id.rawValue, "why"),
                shownAs: acts.seal(acts.records.shownAs(one), "invitation", id.rawValue, "shown_as"),
                codeBy: one.codeBy))
    }
}

/// Checks and seals what is said of somebody asked.
private struct InvitedShape {
    let shownAs: [UInt8]
    let why: [UInt8]?

    init(
        _ shownAs: String, _ why: String?, _ minutes: Int, _ mode: String, _ codeBy: String,
        _ id: ID<Invitation>, _ acts: MotiActs
    ) throws {
        guard (5...480).contains(minutes) else { throw MotiTextRefusal(.textMissing, field: "minutes") }
        guard ["onSite", "remote"].contains(mode), ["codeBySms", "codeByVoice"].contains(codeBy) else {
            throw MotiTextRefusal(.textMissing, field: "mode")
        }
        let row = id.rawValue
        self.shownAs = try acts.seal(
            MotiLimit.text(shownAs, "shownAs", upTo: 60), "invitation", row, "shown_as")
        self.why = try acts.seal(MotiLimit.optional(why, "why", upTo: 200), "invitation", row, "why")
    }
}

/// Plans that already lead: `employment`, `activation`, `integration`, `care`, `clientPlan`, `childPlan`.
package struct SaveOtherPlans: MotiAct {
    package let plans: Set<String>
    package let leads: Bool

    package init(_ plans: Set<String>, leads: Bool) {
        self.plans = plans
        self.leads = leads
    }

    package let name = "edited"
    package static let kinds = ["employment", "activation", "integration", "care", "clientPlan", "childPlan"]

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let known = SaveOtherPlans.kinds.filter(plans.contains)
        try change.run(CircleStatements.otherPlans(acts.circle, Codes.text(known), leads: leads && !known.isEmpty))
        try acts.edited("otherPlans", item: acts.circle.rawValue)
    }
}
