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

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action)
        let verdict = try acts.judge(.wait, stored) { question in
            question.waitsFor = on
            question.checkOn = check
        }
        guard let check else { throw Refusals([MotiRefusal(.checkMissing)]) }
        try change.run(ActionStatements.wait(action, on: on, until: check))
        try acts.done(verdict, action, holder: stored.owner, codes: ["waitsFor": on])
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
        let stored = try acts.action(action)
        let verdict = try acts.judge(.goOn, stored)
        try change.run(ActionStatements.goOn(action))
        try acts.done(verdict, action, holder: stored.owner)
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
        let stored = try acts.action(action)
        let verdict = try acts.judge(.finish, stored, word: word)
        try change.run(ActionStatements.finish(action, at: change.now))
        try acts.done(verdict, action, holder: stored.owner)
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

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let stored = try acts.action(action)
        let verdict = try acts.judge(.notSo, stored, word: word)
        try change.run(ActionStatements.goOn(action))
        try acts.done(verdict, action, holder: stored.owner)
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
        let stored = try acts.action(action)
        let verdict = try acts.judge(.change, stored, aloud: true) { $0.yes = yes }
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
        try acts.done(verdict, action, holder: stored.owner)
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
        let stored = try acts.action(action)
        let verdict = try acts.judge(.drop, stored) { question in
            question.reason = reason
            question.toldClient = told.map { MotiYes(on: $0.on, manner: $0.manner) }
        }
        try change.run(
            ActionStatements.end(
                action, ActionState.dropped.rawValue, reason: reason.map { String($0.prefix(40)) }, at: change.now))
        try acts.done(verdict, action, holder: stored.owner, codes: ["reason": reason ?? ""])
    }
}
