import Core
import SQL

/// A circle opened for one reader: the start of every page of it.
struct MotiOpenCircle {
    let reading: any Reading
    let records: MotiRecords
    let circle: StoredCircle
    let sight: MotiSight
    let people: MotiPeopleReading
    let items: MotiItemReading
    let meetings: [StoredMeeting]

    init(_ reading: any Reading) throws {
        self.reading = reading
        records = try MotiRecords(reading)
        circle = try records.circle()
        meetings = try records.meetings()
        let chairing = meetings.filter { $0.state == .fixed || $0.state == .held }.flatMap { [$0.chair, $0.scribe] }
        sight = MotiSight(reading.standing, chairing: Set(chairing.compactMap { $0 }))
        people = try MotiPeopleReading(records, sight, seats: records.allSeats())
        items = try MotiItemReading(records, sight, people)
    }

    var state: MotiState { MotiState(rawValue: circle.state) ?? .purged }
    var me: ID<Person>? { reading.standing.actor.person }
    var clientSeat: StoredSeat? { people.seats.first { $0.part == .client && $0.isOpen } }

    func next() throws -> MotiNextStep? {
        guard let on = circle.nextOn, let why = circle.nextWhy.flatMap(MotiWhy.init(rawValue:)) else { return nil }
        let owner = try circle.owner.map(people.name(ofPerson:)) ?? ""
        let deputy = try people.seats.first { $0.part == .deputy && $0.isOpen && $0.person != circle.owner }
            .map(people.name)
        return MotiNextStep(on: on, why: why, isMine: circle.owner == me, ownerName: owner, deputyName: deputy)
    }

    func clientName() throws -> String? {
        guard sight.clientName, let client = clientSeat ?? people.seats.first(where: { $0.part == .client }) else {
            return nil
        }
        return try people.name(client)
    }

    // MARK: Meetings

    func meetingLines() throws -> [MotiMeetingLine] {
        let slots = try records.slots()
        let invitations = try records.invitations()
        let answers = try records.answers()
        let attendance = try records.attendance()
        return try meetings.map { meeting in
            let asked = invitations.filter { $0.meeting == meeting.id || ($0.meeting == nil && meeting.isOpen) }
            return try line(
                meeting, slots: slots.filter { $0.meeting == meeting.id }, asked: asked, answers: answers,
                attendance: attendance.filter { $0.meeting == meeting.id })
        }
    }

    private func line(
        _ meeting: StoredMeeting, slots: [StoredSlot], asked: [StoredInvitation],
        answers: [ID<Invitation>: Set<ID<Slot>>], attendance: [StoredAttendance]
    ) throws -> MotiMeetingLine {
        let id = meeting.id.rawValue
        let seesPlace = sight.isClient || sight.isWorker || sight.isSupport || sight.isInterpreter
        return MotiMeetingLine(
            id: meeting.id, state: meeting.state, purpose: meeting.purpose, minutes: meeting.length.count,
            municipality: meeting.municipality,
            place: seesPlace ? try records.open(meeting.place, "meeting", id, "place") : nil,
            remote: seesPlace ? try records.open(meeting.remote, "meeting", id, "remote") : nil,
            access: sight.isClient || sight.isCarrier ? try records.open(meeting.access, "meeting", id, "access") : nil,
            interpreter: meeting.interpreter, interpreterBooked: meeting.interpreterBooked, isFast: meeting.fast,
            soloOk: meeting.soloOk, start: meeting.start, slots: try slotLines(slots, asked, answers),
            chair: meeting.chair, chairName: try meeting.chair.map(people.name(of:)), scribe: meeting.scribe,
            scribeName: try meeting.scribe.map(people.name(of:)),
            precalledOn: meeting.precalled.map(Day.today(at:)), clientSawAt: meeting.clientSaw,
            asked: sight.people ? try askedLines(asked, answers) : [],
            attendance: attendance.reduce(into: [:]) { $0[$1.seat] = $1.how }, version: meeting.version)
    }

    private func slotLines(
        _ slots: [StoredSlot], _ asked: [StoredInvitation], _ answers: [ID<Invitation>: Set<ID<Slot>>]
    ) throws -> [MotiSlotLine] {
        let musts = asked.filter { $0.need == "must" && $0.state != .ended && $0.state != .draft }
        return try slots.map { slot in
            let suits = asked.filter { answers[$0.id]?.contains(slot.id) ?? false }
            return MotiSlotLine(
                id: slot.id, start: slot.start,
                suits: sight.isClient || sight.isCarrier ? try suits.map(records.shownAs) : [],
                answered: asked.filter(\.state.isAnswered).count,
                allMusts: musts.allSatisfy { must in
                    must.state == .written || must.state == .replaced || suits.contains { $0.id == must.id }
                })
        }
    }

    func askedLines(
        _ asked: [StoredInvitation], _ answers: [ID<Invitation>: Set<ID<Slot>>]
    ) throws -> [MotiAskedLine] {
        let cards = sight.guestContact ? try PeopleCards.load(Set(asked.map(\.person)), reading) : [:]
        let languages = try reading.rows(PersonStatements.languages(asked.map(\.person)))
            .reduce(into: [ID<Person>: String]()) { $0[try $1.id(0)] = try $1.text(1) }
        let seesDetail = sight.invitationDetail
        return try asked.filter { $0.state != .draft || seesDetail }.map { one in
            let mine = one.person == me
            return MotiAskedLine(
                id: one.id, seat: one.seat, person: one.person, part: one.part, shownAs: try records.shownAs(one),
                isMust: (seesDetail || mine) && one.need == "must", mode: one.mode,
                minutes: seesDetail || mine ? Int(clamping: one.minutes) : 0, state: one.state,
                slots: seesDetail || mine ? (answers[one.id] ?? []).sorted() : [],
                deputy: seesDetail || mine
                    ? try records.open(one.deputy, "invitation", one.id.rawValue, "deputy") : nil,
                checkWord: seesDetail || mine ? CheckWord.of(one.id, languages[one.person] ?? "fi") : "",
                why: seesDetail || mine ? try records.open(one.why, "invitation", one.id.rawValue, "why") : nil,
                line: one.line, unit: one.unit, phone: cards[one.person]?.phone, email: cards[one.person]?.email,
                codeBy: one.codeBy, hasAccount: one.hasAccount)
        }
    }

    // MARK: Consents

    /// Lines as sentences. Those who read no consents get their own.
    func consentLines(ended: Bool = false) throws -> [MotiConsentLine] {
        let consents = try records.consents().reduce(into: [ID<Consent>: StoredConsent]()) { $0[$1.id] = $1 }
        let mine = Set(people.seats.filter { $0.person == me && $0.isOpen }.compactMap(\.line))
        let lines = try ended ? records.allLines() : records.lines()
        return try lines.filter { sight.consents || (sight.mayRead && mine.contains($0.id)) }.map { line in
            let recipient = try records.recipient(of: line)
            let consent = line.consent.flatMap { consents[$0] }
            return MotiConsentLine(
                id: line.id, kind: line.kind, name: recipient.name, people: recipient.people,
                direction: line.direction, isAll: line.scope.all, isContactOnly: line.scope.contactOnly,
                topics: line.scope.topics.sorted(), deputyAllowed: line.deputyAllowed,
                exclusions: try records.open(line.exclusions, "consent_line", line.id.rawValue, "exclusions"),
                from: line.from, to: line.to, isDraft: line.isDraft, endedAt: line.ended, endedHow: line.endedHow,
                manner: consent?.manner, givenOn: consent?.givenOn, textVersion: consent?.textVersion)
        }
    }
}
