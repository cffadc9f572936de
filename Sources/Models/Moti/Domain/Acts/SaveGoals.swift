package import Core
import SQL

/// One question as typed: new when it has no id.
package struct GoalDraft: Sendable, Hashable {
    package var id: ID<Goal>?
    package var text: String
    package var topics: Set<String>
    /// The version it was read at.
    package var version: Int64

    package init(id: ID<Goal>? = nil, text: String, topics: Set<String>, version: Int64 = 0) {
        self.id = id
        self.text = text
        self.topics = topics
        self.version = version
    }
}

/// What matters to the client: one to four questions, verbatim. An empty text takes its question away.
///
/// Fields are named `goal1`, `goal2`, … in the order given.
package struct SaveGoals: MotiAct {
    package let goals: [GoalDraft]

    package init(_ goals: [GoalDraft]) {
        self.goals = goals
    }

    package let name = "edited"
    static let most = 4

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let stored = try acts.records.goals()
        let kept = goals.filter { !$0.text.trimmingBlanks().isEmpty }
        let untouched = stored.filter { goal in !goals.contains { $0.id == goal.id } }
        guard kept.count + untouched.count <= SaveGoals.most else { throw Refusals([MotiRefusal(.goalsTooMany)]) }
        var number = stored.map(\.number).max() ?? 0
        for (index, draft) in goals.enumerated() {
            let field = "goal\(index + 1)"
            if let id = draft.id {
                guard let goal = stored.first(where: { $0.id == id }) else { throw MotiRecordsMissing() }
                try rewrite(goal, to: draft, field, acts)
            } else if !draft.text.trimmingBlanks().isEmpty {
                number += 1
                try add(draft, number: Int(clamping: number), field, acts)
            }
        }
    }

    private func add(_ draft: GoalDraft, number: Int, _ field: String, _ acts: MotiActs) throws {
        let id = ID<Goal>.random()
        let text = try MotiLimit.text(draft.text, field, upTo: 300, atLeast: 3)
        try acts.change.run(
            GoalStatements.insert(
                id, acts.circle, number: min(number, 99), text: acts.seal(text, "goal", id.rawValue, "text"),
                by: acts.requireActor()))
        try put(topics(draft, acts), on: id, acts)
        try acts.edited("goal", item: id.rawValue)
    }

    private func rewrite(_ goal: StoredGoal, to draft: GoalDraft, _ field: String, _ acts: MotiActs) throws {
        let before = try acts.records.text(of: goal)
        guard goal.version == draft.version else {
            guard before != draft.text.trimmingBlanks() else { return }
            throw EditedMeanwhile(field: field, mine: draft.text, theirs: before, theirVersion: goal.version)
        }
        if draft.text.trimmingBlanks().isEmpty {
            try acts.change.run(GoalStatements.remove(goal.id, at: acts.change.now))
            return try acts.edited("goal", item: goal.id.rawValue)
        }
        let text = try MotiLimit.text(draft.text, field, upTo: 300, atLeast: 3)
        let topics = try topics(draft, acts)
        if text != before { try write(text, over: before, goal, acts) }
        if topics != goal.topics { try put(topics, on: goal.id, acts) }
        if text != before || topics != goal.topics { try acts.edited("goal", item: goal.id.rawValue) }
    }

    private func write(_ text: String, over before: String, _ goal: StoredGoal, _ acts: MotiActs) throws {
        try acts.change.keepRevision(
            acts.circle, table: "goal", item: goal.id.rawValue, version: goal.version, text: before,
            author: goal.writtenBy.rawValue)
        let changed = try acts.change.run(
            GoalStatements.edit(
                goal.id, text: acts.seal(text, "goal", goal.id.rawValue, "text"), by: acts.requireActor(),
                from: goal.version))
        guard changed == 1 else { throw EngineFailure.unavailable("The text moved meanwhile.") }
    }

    private func topics(_ draft: GoalDraft, _ acts: MotiActs) throws -> Set<String> {
        let topics = draft.topics.intersection(acts.facts.settings.lifeAreas)
        guard !topics.isEmpty else { throw Refusals([MotiRefusal(.topicsMissing)]) }
        return topics
    }

    private func put(_ topics: Set<String>, on goal: ID<Goal>, _ acts: MotiActs) throws {
        try acts.change.run(GoalStatements.dropTopics(of: goal))
        for topic in topics.sorted() { try acts.change.run(GoalStatements.addTopic(topic, to: goal)) }
    }
}

/// The client rates an own question, 0–10. Nobody else may.
package struct RateGoal: MotiAct {
    package let goal: ID<Goal>
    package let rating: Int

    package init(_ goal: ID<Goal>, _ rating: Int) {
        self.goal = goal
        self.rating = rating
    }

    package let name = "rateGoal"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        guard MotiSight(change.standing).isClient, acts.facts.goals.contains(where: { $0.id == goal }) else {
            throw MotiRecordsMissing()
        }
        guard (0...10).contains(rating) else { throw MotiTextRefusal(.textMissing, field: "rating") }
        let id = ID<Goal>.random().rawValue
        try change.run(
            GoalStatements.rate(
                id, goal, sealed: acts.seal(String(rating), "goal_rating", id, "rating"), at: change.now))
        try change.note(
            EventNote(
                name, seat: acts.ownSeat?.id, item: goal.rawValue, from: acts.facts.state?.rawValue,
                to: acts.facts.state?.rawValue))
    }
}
