import Core
import SQL

/// Messages of one decision. Whoever has no account gets a link of their own; whose access ended, one that shows for 14 days
/// which meeting it was.
struct MotiLetters {
    let change: any Change
    let tokens: (any Tokens)?
    /// Seats asked by this decision.
    var asked: [ID<Seat>: ID<Invitation>] = [:]

    init(change: any Change, tokens: (any Tokens)?) {
        self.change = change
        self.tokens = tokens
    }

    /// How long the page behind "access ended" is shown.
    static let endedDays = 14

    func send(_ decision: MotiDecision, _ event: ID<Event>) throws {
        for message in decision.told {
            if message.code == .O1 {
                try change.tell(message.people, of: event)
            } else {
                for person in message.people.sorted() where person != change.standing.actor.person {
                    try send(
                        message.code, to: person, by: decision.next?.on, checkWord: decision.after.settings.checkWord)
                }
            }
        }
    }

    /// - Parameter day: by when an answer is asked for (O2).
    func send(_ code: MessageCode, to person: ID<Person>, by day: Day?, checkWord: Bool) throws {
        var fields = MessageFields(path: "/")
        let seat = try seat(of: person)
        if let seat, try isGuest(person, on: seat), seat.isOpen || code == .O6 {
            fields.path = try link(person, seat)
        }
        if code == .O2 {
            fields.day = day?.iso
            if checkWord, let invitation = seat.flatMap({ asked[$0.id] }) {
                fields.word = CheckWord.of(invitation, try language(of: person))
            }
        }
        try change.send(code, to: person, fields: fields)
    }

    private struct LetterSeat {
        let id: ID<Seat>
        let isOpen: Bool
        let part: Part
    }

    /// Their seat, open or the last that was.
    private func seat(of person: ID<Person>) throws -> LetterSeat? {
        try change.row(SeatStatements.latest(of: person, in: ID(rawValue: change.vault.rawValue))).map {
            LetterSeat(id: try $0.id(0), isOpen: $0.isNull(1), part: try $0.code(2))
        }
    }

    /// Asked from elsewhere, without an account, and reached by a message: a link is their only way in.
    private func isGuest(_ person: ID<Person>, on seat: LetterSeat) throws -> Bool {
        guard Part.motiGuests.contains(seat.part) else { return false }
        return try change.row(PersonStatements.waysIn(person))?.integer(0) == 0
    }

    /// An open seat gets a link that lasts as long as the seat; one that has ended, a page that shows for 14 days.
    private func link(_ person: ID<Person>, _ seat: LetterSeat) throws -> String {
        guard let token = tokens?.newToken() else { return "/" }
        let end = seat.isOpen ? nil : change.now.adding(minutes: MotiLetters.endedDays * 1_440)
        try change.run(
            LinkStatements.insert(
                .random(), kind: seat.isOpen ? "guest" : "once", hash: token.hash, person: person, vault: change.vault,
                seat: seat.id, at: change.now, until: end))
        return "/v/\(token.text)"
    }

    private func language(of person: ID<Person>) throws -> String {
        try change.row(PersonStatements.language(person))?.text(0) ?? "fi"
    }
}
