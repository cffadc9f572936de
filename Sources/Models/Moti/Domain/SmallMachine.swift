package import Core

/// Who moves the small machines inside a circle.
package enum SmallWho: String, MachineCode {
    /// An event of the circle itself moves it; nobody does so by hand.
    case circle
    case asked
    case owner = "O"
    case opens = "X+"
    case stops = "X−"
    case chair, scribe
    /// The one owner of an agreed thing, or owner-to-be.
    case holder
    case clock = "sys"
}

/// Whom a small machine tells, as the design words it; the acts know the people.
package enum SmallTold: String, Hashable, Sendable, CustomStringConvertible {
    case client, owner, holder, responsible, deputyO2, formerO6

    package var description: String { rawValue }
}

/// A machine without a choice of targets.
package enum NoChoice: String, MachineCode {
    case none
}

/// Who acts on a small thing, worked out from the circle's facts once.
package struct SmallBy: Sendable {
    package var who: Set<SmallWho>

    package init(_ who: Set<SmallWho>) {
        self.who = who
    }

    /// - Parameter holder: owner of the agreed thing or of the invitation.
    package init(_ by: MotiBy, in facts: MotiCase, holder: ID<Person>? = nil, word: MotiWord? = nil) {
        let question = MotiQuestion(event: .caughtUp, input: MotiInput(word: word), facts: facts, by: by)
        let letters: [(SmallWho, MotiWho)] = [
            (.owner, .owner), (.chair, .chair), (.scribe, .scribe), (.clock, .clock),
        ]
        var who = Set(letters.filter { question.acts($0.1) }.map(\.0))
        if question.isClient || (word != nil && question.acts(.opens)) { who.insert(.opens) }
        if question.isClient || (word != nil && question.acts(.stops)) { who.insert(.stops) }
        if by.person != nil, by.person == holder { who.formUnion([.holder, .asked]) }
        self.init(who)
    }
}
