package import Core
package import SQL

/// How typing a code went.
package enum GuestCodeOutcome: Sendable, Hashable {
    case right
    /// So many tries are left.
    case wrong(left: Int)
    /// No code is waiting, or its ten minutes are over.
    case none
    /// Too many tries: nothing opens until then.
    case shut(until: Instant)
}

/// The guest types the six digits. Five wrong ones shut the link's code for half an hour, and the owner is told.
package struct EnterGuestCode: Sendable {
    package let link: ID<Link>
    package let typed: String
    /// Opens the session, of level `full`.
    package let session: Statement

    package init(_ link: ID<Link>, typed: String, session: Statement) {
        self.link = link
        self.typed = typed
        self.session = session
    }

    package let name = "enterCode"

    /// What was tried stays counted, so a wrong code is an outcome and no error.
    package func perform(_ change: any Change) throws -> GuestCodeOutcome {
        guard let row = try change.row(GuestLinkStatements.code(of: link)) else { throw MotiRecordsMissing() }
        let shut = try row.instant(1)
        if change.now < shut { return .shut(until: shut) }
        guard let until = try row.optionalInstant(2), change.now < until else { return .none }
        if try GuestCode.matches(typed, link, change) {
            try change.run(GuestLinkStatements.used(link))
            try change.run(session)
            return .right
        }
        let tries = try row.integer(0) + 1
        guard tries >= GuestCode.tries else {
            try change.run(GuestLinkStatements.wrong(link, tries: tries))
            return .wrong(left: GuestCode.tries - Int(clamping: tries))
        }
        let end = change.now.adding(minutes: GuestCode.shutMinutes)
        try change.run(GuestLinkStatements.shut(link, until: end))
        try tellOwner(change)
        return .shut(until: end)
    }

    private func tellOwner(_ change: any Change) throws {
        let acts = try MotiActs(change)
        let state = acts.facts.state?.rawValue
        let event = try change.note(EventNote("codeShut", seat: acts.ownSeat?.id, from: state, to: state))
        let people = Set([acts.facts.onDuty].compactMap { $0 })
        try change.ready(Set(people.map(\.vault) + [.outbox]))
        try change.tell(people, of: event)
    }
}

/// The guest asks for a code to their phone.
package struct SendGuestCode: Sendable {
    package let link: ID<Link>
    private let code: String

    package init(_ link: ID<Link>, code: String) {
        self.link = link
        self.code = code
    }

    package let name = "sendCode"
    static let pauseMinutes = 2

    /// - Returns: `none` when a code has left, or one left a moment ago; else that it is shut.
    package func perform(_ change: any Change) throws -> GuestCodeOutcome {
        guard let row = try change.row(GuestLinkStatements.code(of: link)), let person = change.standing.actor.person
        else { throw MotiRecordsMissing() }
        let shut = try row.instant(1)
        if change.now < shut { return .shut(until: shut) }
        let asked = try row.optionalInstant(2)?.adding(minutes: SendGuestCode.pauseMinutes - GuestCode.validMinutes)
        if let asked, change.now < asked { return .none }
        let sealed = try change.seal(code, Place("link", link.rawValue, "code_hash"), in: change.vault)
        let until = change.now.adding(minutes: GuestCode.validMinutes)
        try change.ready([person.vault, .outbox])
        try change.run(GuestLinkStatements.put(sealed, on: link, until: until))
        try change.send(.O3, to: person, fields: MessageFields(code: code))
        return .none
    }
}
