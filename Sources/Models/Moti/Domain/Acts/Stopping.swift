package import Core
import SQL

/// A recipient, or some topics of theirs, stopped. Never refused, no reason asked; access ends in this transaction.
package struct WithdrawLine: MotiAct {
    package let line: ID<ConsentLine>
    /// Only these topics are taken away; nil = the whole line.
    package let topics: Set<String>?
    package let how: MotiLineEnd
    /// Present when a worker records it on the client's word.
    package let word: MotiWord?
    private let tokens: any Tokens

    package init(
        _ line: ID<ConsentLine>, topics: Set<String>? = nil, how: MotiLineEnd = .withdrawn, word: MotiWord?,
        tokens: any Tokens
    ) {
        self.line = line
        self.topics = topics
        self.how = how
        self.word = word
        self.tokens = tokens
    }

    package var name: String { MotiEvent.withdrawLine.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.tokens = tokens
        texts.item = line.rawValue
        texts.codes["how"] = how.rawValue
        try acts.act(
            .withdrawLine,
            MotiInput(.withdrawing(MotiWithdrawing(line: line, topics: topics, how: how)), word: word), texts)
    }
}

/// The client stops everything, told to any of them. Every seat but the client's closes, links and sessions die, and all who
/// had access are told.
package struct WithdrawAll: MotiAct {
    package let mayRing: Bool
    package let word: MotiWord?
    private let tokens: any Tokens

    package init(mayRing: Bool, word: MotiWord?, tokens: any Tokens) {
        self.mayRing = mayRing
        self.word = word
        self.tokens = tokens
    }

    package var name: String { MotiEvent.withdrawAll.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        var texts = MotiTexts()
        texts.tokens = tokens
        try change.run(CircleStatements.mayRing(acts.circle, mayRing))
        try acts.act(.withdrawAll, MotiInput(.stopping(mayRing: mayRing), word: word), texts)
        try change.endEverything(of: acts)
    }
}

/// Somebody leaves their own seat.
package struct LeaveSeat: MotiAct {
    package init() {}
    package var name: String { MotiEvent.leaveSeat.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.act(.leaveSeat, MotiInput(.seat(try acts.requireSeat().id)))
    }
}

/// An owner's or a deputy's account, assignment, line or seat has ended: the clock hands the duty on.
package struct OwnerLost: MotiAct {
    package let person: ID<Person>

    package init(_ person: ID<Person>) {
        self.person = person
    }

    package var name: String { MotiEvent.ownerLost.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.ownerLost, MotiInput(.losing(person)))
    }
}

extension Change {
    /// Links, their sessions and open offers of a circle that has ended; the client's own stay.
    func endEverything(of acts: MotiActs) throws {
        let client = acts.clientSeat?.person
        try run(LinkStatements.endAllSessions(in: acts.circle, keeping: client, before: now))
        try run(LinkStatements.endAll(in: acts.circle, keeping: client, before: now))
        try run(OfferStatements.withdrawAll(acts.circle, at: now))
    }
}
