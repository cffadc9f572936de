package import Core
import SQL

/// What a link alone shows (S3): who asks, and when and where. Nothing of the client, no topic.
package struct GuestLinkView: Sendable {
    /// Names of the county that is controller.
    package let controller: MotiControllerName
    package let convenerName: String
    package let convenerPhone: String?
    package let checkWord: String?
    /// Answer by this day; nil when nothing is asked.
    package let replyBy: Day?
    package let slots: [GuestSlot]
    /// The fixed time, once there is one.
    package let start: Instant?
    package let municipality: String?
    package let canBeRemote: Bool
    /// Length of the meeting.
    package let minutes: Int
    /// Asked in all, with preparing.
    package let minutesInAll: Int
    package let invitation: ID<Invitation>
    package let seat: ID<Seat>?
    package let part: Part
    package let state: InvitationState
    /// An answer can still be given or changed.
    package let isOpen: Bool
    package let codeBy: String
    package let language: String

    /// - Returns: nil when the link opens nothing here any more.
    package static func read(_ reading: any Reading) throws -> GuestLinkView? {
        let records = try MotiRecords(reading)
        guard let person = reading.standing.actor.person,
            let seat = try records.seats().last(where: { $0.person == person && Part.motiGuests.contains($0.part) }),
            let asked = try records.invitations().last(where: { $0.person == person && $0.seat == seat.id })
        else { return nil }
        let circle = try records.circle()
        let meeting = try records.meetings().first { $0.id == asked.meeting }
        let host = try GuestHost.load(records, circle)
        let settings = try MotiCaseLoader.settings(circle.programme, reading)
        let language = try reading.row(PersonStatements.language(person))?.text(0) ?? "fi"
        let chosen = try records.answers()[asked.id] ?? []
        let isPolling = meeting?.state == .polling
        let begun = meeting?.start.map { $0 <= reading.now } ?? false
        let isOpen = (isPolling || meeting?.state == .fixed) && !begun && asked.state != .ended
        return GuestLinkView(
            controller: host.controller, convenerName: host.name, convenerPhone: host.phone,
            checkWord: settings.checkWord ? CheckWord.of(asked.id, language) : nil,
            replyBy: isPolling && circle.nextWhy == MotiWhy.chooseTime.rawValue ? circle.nextOn : nil,
            slots: try records.slots().filter { $0.meeting == asked.meeting }.map {
                GuestSlot(id: $0.id, start: $0.start, isChosen: chosen.contains($0.id))
            },
            start: meeting?.start, municipality: meeting?.municipality,
            canBeRemote: meeting?.remote != nil || asked.mode == "remote",
            minutes: meeting?.length.count ?? 0, minutesInAll: Int(clamping: asked.minutes), invitation: asked.id,
            seat: seat.id, part: seat.part, state: asked.state, isOpen: isOpen, codeBy: asked.codeBy, language: language
        )
    }
}

/// Names of the controller in fi, sv and en.
package struct MotiControllerName: Sendable, Hashable {
    package let fi: String
    package let sv: String
    package let en: String
}

package struct GuestSlot: Sendable, Hashable {
    package let id: ID<Slot>
    package let start: Instant
    package let isChosen: Bool
}

extension Part {
    /// Parts of people who are asked from elsewhere.
    static let motiGuests: Set<Part> = [.invited, .supportPerson, .interpreter]
}

/// Who asks: the convener, later the responsible worker.
struct GuestHost {
    let controller: MotiControllerName
    let name: String
    let phone: String?

    static func load(_ records: MotiRecords, _ circle: StoredCircle) throws -> GuestHost {
        let seats = try records.allSeats()
        let host =
            seats.last { $0.isOpen && ($0.part == .responsible || $0.part == .convener) }?.person ?? circle.owner
            ?? seats.first { $0.part == .convener }?.person
        let card = try host.flatMap { try PeopleCards.load([$0], records.reading)[$0] }
        let row = try records.reading.row(CircleStatements.programme(circle.programme))
        return GuestHost(
            controller: MotiControllerName(
                fi: try row?.text(2) ?? "", sv: try row?.text(3) ?? "", en: try row?.text(4) ?? ""),
            name: card?.name ?? "", phone: card?.phone)
    }
}

/// What stands behind "your access has ended", for 14 days: which meeting it was. No client.
package struct GuestEndedView: Sendable {
    package let controller: MotiControllerName
    package let convenerName: String
    package let meetingOn: Day?

    /// - Returns: nil unless the actor came by such a link to this circle.
    package static func read(_ reading: any Reading) throws -> GuestEndedView? {
        guard case .link(let id) = reading.standing.actor.way, let row = try reading.row(LinkStatements.find(id)),
            try row.text(0) == "once", try row.optionalInteger(2) == reading.vault.rawValue,
            try row.optionalInstant(5).map({ reading.now < $0 }) ?? false
        else { return nil }
        let records = try MotiRecords(reading)
        let circle = try records.circle()
        let host = try GuestHost.load(records, circle)
        let meeting = try records.meetings().last { $0.start != nil }
        return GuestEndedView(
            controller: host.controller, convenerName: host.name, meetingOn: meeting?.start.map(Day.today(at:)))
    }
}

/// What link and code show, or an account: everything of the own line.
package struct GuestView: Sendable {
    package let circle: ID<Circle>
    package let state: MotiState
    package let outline: GuestLinkView?
    package let clientName: String?
    package let goals: [MotiGoalLine]
    package let people: [MotiPerson]
    package let meeting: MotiMeetingLine?
    /// What to prepare.
    package let why: String?
    /// Own actions, open first.
    package let actions: [MotiActionLine]
    /// Texts of the own line, the own written input too.
    package let entries: [MotiEntryLine]
    /// Who will read a written input, by name.
    package let writtenReaders: [String]
    /// The own line as a sentence; nil for an interpreter.
    package let line: MotiConsentLine?
    /// Own extract of the newest plan.
    package let extract: MotiExtract?
    package let history: [MotiEventLine]

    package static func read(_ reading: any Reading) throws -> GuestView {
        let open = try MotiOpenCircle(reading)
        let mine = open.people.seats.last { $0.person == open.me && $0.isOpen }
        let meetings = try open.meetingLines()
        let asked = try open.records.invitations().last { $0.person == open.me && $0.state != .draft }
        return GuestView(
            circle: open.records.id, state: open.state, outline: try GuestLinkView.read(reading),
            clientName: try open.clientName(), goals: try open.items.goalLines(),
            people: try open.people.open(owner: open.circle.owner),
            meeting: meetings.first { $0.id == asked?.meeting },
            why: try asked.flatMap { try open.records.open($0.why, "invitation", $0.id.rawValue, "why") },
            actions: try open.items.actionLines().filter(\.isMine).sorted(by: MotiActionLine.byDue),
            entries: try open.items.entryLines(),
            writtenReaders: try open.items.audience(of: .written, about: nil),
            line: try open.consentLines().first { $0.id == mine?.line },
            extract: try MotiExtract.read(reading, for: mine?.id), history: try open.items.eventLines())
    }
}
