package import Core

/// What the reader may do in the circle now, as far as the table of rules says by state and part. Its guards are asked when
/// the thing is done; a page shows what is in here and nothing greyed.
package struct MotiPossible: Sendable {
    package let events: Set<MotiEvent>
    /// Those that need the client's word, since the reader has no right of their own to them.
    package let onWordOnly: Set<MotiEvent>
    /// The reader is owner on duty.
    package let isOwner: Bool
    /// The circle is followed: it has a plan, or was opened again.
    package let isFollowed: Bool

    package static func read(_ reading: any Reading) throws -> MotiPossible {
        let facts = try MotiCaseLoader.load(reading)
        let by = MotiBy(reading.standing, in: facts.area)
        let questions = MotiEvent.allCases.map {
            MotiQuestion(event: $0, input: .nothing, facts: facts, by: by)
        }
        let open = questions.filter { question in
            guard let rule = MotiMachine.rule(for: question.event, in: facts.state) else { return false }
            return rule.by.contains(where: question.acts)
        }
        return MotiPossible(
            events: Set(open.map(\.event)), onWordOnly: Set(open.filter { !$0.actsByOwnRight }.map(\.event)),
            isOwner: by.person != nil && (by.person == facts.onDuty || by.person == facts.owner),
            isFollowed: facts.isFollowed)
    }

    package func may(_ event: MotiEvent) -> Bool { events.contains(event) }
}
