import Core
import Moti
import Site
import Words

/// A circle as one worker sees it at one moment: what it holds and what they may do now. Every page here is made of it.
struct CircleView: Sendable {
    let page: CirclePage
    let may: MotiPossible
    /// What of the plan the reader may have in their own record; nil before there is one.
    let extract: MotiExtract?

    static func read(_ reading: any Reading) throws -> CircleView {
        CircleView(
            page: try CirclePage.read(reading), may: try MotiPossible.read(reading),
            extract: try MotiExtract.read(reading))
    }

    var circle: ID<Circle> { page.circle }
    var client: String { page.clientName ?? "" }

    /// What needs no more than a seat in a circle that lives.
    var isAlive: Bool { page.state.isLive }

    /// Carries the circle and reads content.
    var isCarrier: Bool {
        !page.myParts.isDisjoint(with: [.convener, .coordinator, .responsible, .deputy]) && !page.myTopics.contactOnly
    }

    /// Names of those who read what is written of contacts: the client and those who carry the circle.
    var carriers: [String] {
        let parts: Set<Part> = [.client, .representative, .convener, .coordinator, .responsible, .deputy]
        return page.people.filter { parts.contains($0.part) && !$0.isMe }.map(\.name).filter { !$0.isEmpty }
    }

    func action(_ id: ID<Action>) -> MotiActionLine? { page.actions.first { $0.id == id } }

    func asked(_ id: ID<Invitation>) -> MotiAskedLine? { page.openMeeting?.asked.first { $0.id == id } }

    /// Whether it is the reader who is asked.
    func isMine(_ line: MotiAskedLine) -> Bool { page.people.contains { $0.isMe && $0.seat == line.seat } }

    /// Whether the reader may answer: for themselves, or for somebody who told them by phone.
    func mayReply(_ line: MotiAskedLine) -> Bool {
        guard ![.draft, .ended, .replaced].contains(line.state) else { return false }
        if isCarrier && may.may(.reply) { return true }
        return isMine(line) && [.inviting, .scheduled, .following].contains(page.state)
    }

    /// Those who come in by link and code, as long as their seat is open: before the meeting and after it.
    var guests: [MotiAskedLine] {
        let seats = Set(page.people.map(\.seat))
        return page.meetings.flatMap(\.asked).filter { line in
            !line.hasAccount && line.part != .interpreter && line.state != .draft
                && line.seat.map(seats.contains) ?? false
        }
    }

    /// Where a code is read aloud to this guest.
    func codeAddress(of person: MotiPerson) -> String? {
        guard isCarrier, isAlive, let line = guests.last(where: { $0.seat == person.seat }) else { return nil }
        return MotiPaths.code(circle, line.id)
    }
}
