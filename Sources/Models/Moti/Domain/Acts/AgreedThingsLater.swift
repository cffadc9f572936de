package import Core
import SQL

/// It waits for something that is not its owner's to do.
package struct WaitAction: MotiAct {
    package let action: ID<Action>
    /// `queue`, `decision`, `client`, `other`.
    package let on: String
    /// Checked again by this day, at most 60 days ahead.
    package let check: Day?

    package init(_ action: ID<Action>, on what: String, until check: Day?) {
        self.action = action
        on = what
        self.check = check
    }

    package let name = "wait"
    static let longest = 60

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.accepted, .waiting], name)
        try acts.require(stored, orTable: false)
        guard ["queue", "decision", "client", "other"].contains(on) else {
            throw Refusals([MotiRefusal(.reasonUnknown)])
        }
        guard let check, check > change.today else { throw Refusals([MotiRefusal(.checkMissing)]) }
        let last = change.today.adding(days: WaitAction.longest)
        guard check <= last else { throw Refusals([MotiRefusal(.checkTooFar, ["day": last.iso])]) }
        try change.run(ActionStatements.wait(action, on: on, until: check))
        try acts.tellAction(name, stored, [.client], codes: ["waitsFor": on])
    }
}

/// The waiting is over.
package struct GoOnWithAction: MotiAct {
    package let action: ID<Action>

    package init(_ action: ID<Action>) {
        self.action = action
    }

    package let name = "goOn"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.waiting], name)
        try acts.require(stored, orTable: false)
        try change.run(ActionStatements.goOn(action))
        try acts.tellAction(name, stored, [.client])
    }
}

/// Done: by its owner, by the client, or on the client's word.
package struct FinishAction: MotiAct {
    package let action: ID<Action>
    package let word: MotiWord?

    package init(_ action: ID<Action>, word: MotiWord? = nil) {
        self.action = action
        self.word = word
    }

    package let name = "finish"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.accepted, .waiting], name)
        try acts.require(stored, orClientsWord: word)
        try change.run(ActionStatements.finish(action, at: change.now))
        try acts.tellAction(name, stored, [.client, .responsible])
    }
}

/// "Not so": the client says it is not done. Within 30 days.
package struct ActionNotSo: MotiAct {
    package let action: ID<Action>
    package let word: MotiWord?

    package init(_ action: ID<Action>, word: MotiWord? = nil) {
        self.action = action
        self.word = word
    }

    package let name = "notSo"
    static let longest = 30

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.done], name)
        let sight = MotiSight(change.standing)
        guard sight.isClient || (sight.isWorker && word != nil) else { throw Refusals([MotiRefusal(.wordMissing)]) }
        let finished = stored.finished.map(Day.today(at:)) ?? change.today
        guard finished.days(until: change.today) <= ActionNotSo.longest else {
            throw Refusals([MotiRefusal(.tooLate, ["day": finished.adding(days: ActionNotSo.longest).iso])])
        }
        try change.run(ActionStatements.goOn(action))
        try acts.tellAction(name, stored, [.holder, .responsible])
    }
}

/// Agreed anew, by the client's yes: the old thing is closed and a new one proposed in its place.
package struct ChangeAction: MotiAct {
    package let action: ID<Action>
    package let what: String
    package let owner: ID<Seat>?
    package let due: Day?
    package let yes: MotiYes?

    package init(_ action: ID<Action>, what: String, owner: ID<Seat>?, due: Day?, yes: MotiYes?) {
        self.action = action
        self.what = what
        self.owner = owner
        self.due = due
        self.yes = yes
    }

    package let name = "change"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.accepted, .waiting], name)
        try acts.require(stored, orTable: true)
        guard yes != nil || MotiSight(change.standing).isClient else {
            throw Refusals([MotiRefusal(.clientYesMissing)])
        }
        guard let owner = owner ?? acts.facts.seat(stored.owner)?.id else {
            throw Refusals([MotiRefusal(.ownerMissing)])
        }
        let id = ID<Action>.random()
        try change.run(
            ActionStatements.end(action, ActionState.changed.rawValue, reason: nil, at: change.now))
        try change.run(
            ActionStatements.insert(
                id, acts.circle, goal: stored.goal,
                what: acts.seal(MotiLimit.text(what, "what", upTo: 300), "action", id.rawValue, "what"), owner: owner,
                due: due, noDateBecause: nil, note: nil, cameFrom: action))
        try acts.tellAction(name, stored, [.client, .responsible])
    }
}

/// Given up, with a reason; the client is told first.
package struct DropAction: MotiAct {
    package let action: ID<Action>
    package let reason: String?
    /// How and when the client was told.
    package let told: MotiWord?

    package init(_ action: ID<Action>, reason: String?, told: MotiWord?) {
        self.action = action
        self.reason = reason
        self.told = told
    }

    package let name = "drop"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action, in: [.proposed, .accepted, .waiting], name)
        try acts.require(stored, orTable: true)
        guard let reason, !reason.isEmpty, reason.count <= 40 else { throw Refusals([MotiRefusal(.reasonMissing)]) }
        guard told != nil || MotiSight(change.standing).isClient || stored.state == .proposed else {
            throw Refusals([MotiRefusal(.clientNotTold)])
        }
        try change.run(ActionStatements.end(action, ActionState.dropped.rawValue, reason: reason, at: change.now))
        try acts.tellAction(name, stored, [.client, .responsible, .holder], codes: ["reason": reason])
    }
}
