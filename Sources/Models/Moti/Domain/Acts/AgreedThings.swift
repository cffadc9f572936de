package import Core
import SQL

/// Something to be done is written down for an owner-to-be: at the table, or later.
package struct ProposeAction: MotiAct {
    package let goal: ID<Goal>
    package let what: String
    package let owner: ID<Seat>?
    package let due: Day?
    package let noDateBecause: String?
    package let note: String?
    /// Ticked "mine" in the same breath, read aloud at the table.
    package let isTaken: Bool

    package init(
        goal: ID<Goal>, what: String, owner: ID<Seat>?, due: Day?, noDateBecause: String? = nil, note: String? = nil,
        isTaken: Bool = false
    ) {
        self.goal = goal
        self.what = what
        self.owner = owner
        self.due = due
        self.noDateBecause = noDateBecause
        self.note = note
        self.isTaken = isTaken
    }

    package let name = "propose"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let seat = owner.flatMap(acts.facts.seat)
        let verdict = try acts.judge(.propose, nil, aloud: true) { question in
            if acts.isAtTable { question.by.who.insert(.scribe) }
            question.hasGoal = acts.facts.goals.contains { $0.id == goal }
            question.hasText = !what.trimmingBlanks().isEmpty
            question.hasHolder = seat != nil
        }
        guard let owner = seat?.id else { throw Refusals([MotiRefusal(.ownerMissing)]) }
        let id = ID<Action>.random()
        let row = id.rawValue
        try change.run(
            ActionStatements.insert(
                id, acts.circle, goal: goal,
                what: acts.seal(MotiLimit.text(what, "what", upTo: 300), "action", row, "what"),
                owner: owner, due: due,
                noDateBecause: acts.sealed(noDateBecause, "action", row, "no_date_because", 100),
                note: acts.sealed(note, "action", row, "note", 200), cameFrom: nil))
        try acts.done(verdict, id, holder: owner)
        if isTaken { try TakeAction(id).perform(change) }
    }
}

/// The words, owner or date of a thing nobody has promised yet.
package struct EditAction: MotiAct {
    package let action: ID<Action>
    package let what: String
    package let owner: ID<Seat>?
    package let due: Day?
    package let noDateBecause: String?
    package let version: Int64

    package init(
        _ action: ID<Action>, what: String, owner: ID<Seat>?, due: Day?, noDateBecause: String?, version: Int64
    ) {
        self.action = action
        self.what = what
        self.owner = owner
        self.due = due
        self.noDateBecause = noDateBecause
        self.version = version
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireTable()
        let stored = try acts.action(action)
        guard stored.state == .proposed else { throw Refusals([ActionMachine.notNow(.propose, in: stored.state)]) }
        guard let owner, acts.facts.seat(owner) != nil else { throw Refusals([MotiRefusal(.ownerMissing)]) }
        let row = action.rawValue
        let before = try acts.records.open(stored.what, "action", row, "what")
        let text = try MotiLimit.text(what, "what", upTo: 300)
        guard stored.version == version else {
            throw EditedMeanwhile(field: "what", mine: what, theirs: before, theirVersion: stored.version)
        }
        if text != before {
            try change.keepRevision(
                acts.circle, table: "action", item: row, version: stored.version, text: before,
                author: stored.owner.rawValue)
        }
        try change.run(
            ActionStatements.edit(
                action, what: acts.seal(text, "action", row, "what"), owner: owner, due: due,
                noDateBecause: acts.sealed(noDateBecause, "action", row, "no_date_because", 100),
                from: stored.version))
        try acts.edited("action", item: row)
    }
}

/// "Mine": by its owner-to-be, or ticked at the table while it is read aloud.
package struct TakeAction: MotiAct {
    package let action: ID<Action>
    /// Nil keeps what was proposed.
    package let due: Day?
    package let noDateBecause: String?

    package init(_ action: ID<Action>, due: Day? = nil, noDateBecause: String? = nil) {
        self.action = action
        self.due = due
        self.noDateBecause = noDateBecause
    }

    package let name = "take"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action)
        let row = action.rawValue
        let kept = try acts.records.open(stored.noDateBecause, "action", row, "no_date_because")
        let because = due == nil ? noDateBecause ?? kept : nil
        let day = due ?? (noDateBecause == nil ? stored.due : nil)
        let verdict = try acts.judge(.take, stored, aloud: true) { question in
            question.action?.due = day
            question.action?.hasNoDateReason = because != nil
        }
        try change.run(
            ActionStatements.take(
                action, due: day, noDateBecause: acts.sealed(because, "action", row, "no_date_because", 100)))
        try acts.done(verdict, action, holder: stored.owner)
    }
}

/// "Not me": the owner of the circle is owner-to-be until another is found.
package struct RefuseAction: MotiAct {
    package let action: ID<Action>

    package init(_ action: ID<Action>) {
        self.action = action
    }

    package let name = "refuse"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action)
        let verdict = try acts.judge(.refuse, stored)
        try change.run(ActionStatements.propose(action, to: acts.facts.ownerSeat?.id ?? stored.owner))
        try acts.done(verdict, action, holder: stored.owner)
    }
}

/// "This is about somebody else": a thing not yet promised leaves with its words.
package struct EraseAction: MotiAct {
    package let action: ID<Action>

    package init(_ action: ID<Action>) {
        self.action = action
    }

    package let name = "erased"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireTable()
        let stored = try acts.action(action)
        guard stored.state == .proposed else { throw Refusals([ActionMachine.notNow(.drop, in: stored.state)]) }
        try change.run(EntryStatements.eraseRevisions(table: "action", item: action.rawValue))
        try change.run(ActionStatements.erase(action))
        try acts.edited("erased", item: action.rawValue)
    }
}
