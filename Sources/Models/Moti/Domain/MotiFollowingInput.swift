package import Core

/// `contact.channel`.
package enum MotiChannel: String, Sendable, CaseIterable {
    case call, visit, message, faceToFace, letter
}

/// `contact.result`.
package enum MotiResult: String, Sendable, CaseIterable {
    case reached, notReached, agreed, done, concern
}

/// `contact`. Next date is `MotiInput.day`.
package struct MotiContacting: Sendable, Hashable {
    package var channel: MotiChannel?
    package var result: MotiResult?

    package init(channel: MotiChannel?, result: MotiResult?) {
        self.channel = channel
        self.result = result
    }
}

/// The hand-over list (design 3b.5), point by point.
package struct MotiHandOver: Sendable, Hashable {
    package var clientAgrees: Bool
    /// Joint call or visit held, or "client did not want".
    package var jointCallSettled: Bool
    /// Each open action taken on by name or left with its owner.
    package var actionsSettled: Bool
    package var lineCovers: Bool
    package var noTellAgainRead: Bool
    package var nextDatesRead: Bool
    package var oldSeatEnds: Day?

    package init(
        clientAgrees: Bool = false, jointCallSettled: Bool = false, actionsSettled: Bool = false,
        lineCovers: Bool = false, noTellAgainRead: Bool = false, nextDatesRead: Bool = false, oldSeatEnds: Day? = nil
    ) {
        self.clientAgrees = clientAgrees
        self.jointCallSettled = jointCallSettled
        self.actionsSettled = actionsSettled
        self.lineCovers = lineCovers
        self.noTellAgainRead = noTellAgainRead
        self.nextDatesRead = nextDatesRead
        self.oldSeatEnds = oldSeatEnds
    }

    package var isDone: Bool {
        clientAgrees && jointCallSettled && actionsSettled && lineCovers && noTellAgainRead && nextDatesRead
            && oldSeatEnds != nil
    }
}

/// `tickRecorded`: recorded in the organisation's own record, or "not needed" with a code.
package struct MotiTicking: Sendable {
    package var unit: ID<Unit>?
    /// One of `moti.recordKinds`.
    package var kind: String?
    /// `MotiInput.day` is its date.
    package var notNeeded: String?

    package init(unit: ID<Unit>?, kind: String? = nil, notNeeded: String? = nil) {
        self.unit = unit
        self.kind = kind
        self.notNeeded = notNeeded
    }
}

/// `close`. The reason is `MotiInput.reason`.
package struct MotiClosing: Sendable {
    /// Goals for which the client was asked and did not answer.
    package var notAnswered: Set<ID<Goal>>
    package var remainingContactNamed: Bool
    package var toldHowToComeBack: Bool
    package var gaps: Set<String>

    package init(
        notAnswered: Set<ID<Goal>> = [], remainingContactNamed: Bool, toldHowToComeBack: Bool, gaps: Set<String> = []
    ) {
        self.notAnswered = notAnswered
        self.remainingContactNamed = remainingContactNamed
        self.toldHowToComeBack = toldHowToComeBack
        self.gaps = gaps
    }
}

/// `reopen`: responsible and deputy have accepted, and each gets a line anew.
package struct MotiReopening: Sendable {
    package var responsible: MotiReturning?
    package var deputy: MotiReturning?

    package init(responsible: MotiReturning?, deputy: MotiReturning?) {
        self.responsible = responsible
        self.deputy = deputy
    }
}

/// One who comes back, and the line that the client gives them anew.
package struct MotiReturning: Sendable {
    package var person: ID<Person>
    package var unit: ID<Unit>?
    package var unitKind: String?
    package var accepted: Bool
    package var scope: Scope?

    package init(person: ID<Person>, unit: ID<Unit>?, unitKind: String?, accepted: Bool, scope: Scope?) {
        self.person = person
        self.unit = unit
        self.unitKind = unitKind
        self.accepted = accepted
        self.scope = scope
    }
}

/// `breakGlass`.
package struct MotiBreaking: Sendable {
    package var signedInAnew: Bool
    /// Characters of the reason.
    package var length: Int
    /// Ticked: owner and deputy do not answer.
    package var nobodyAnswers: Bool

    package init(signedInAnew: Bool, length: Int, nobodyAnswers: Bool) {
        self.signedInAnew = signedInAnew
        self.length = length
        self.nobodyAnswers = nobodyAnswers
    }
}
