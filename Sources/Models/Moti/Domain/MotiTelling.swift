import Core

/// Resolves whom an event is told to. Nobody gets two messages of one event: what says more (a time, an ending) is sent instead of O1.
struct MotiTelling {
    let question: MotiQuestion
    let after: MotiCase
    let steps: [MotiStep]

    private var before: MotiCase { question.facts }

    func messages(_ told: [MotiTold]) -> [MotiMessage] {
        var reached: Set<ID<Person>> = []
        var messages: [MotiMessage] = []
        for one in told.sorted(by: { $0.code != .O1 && $1.code == .O1 }) where one.code != .O5 || hasMeetingFallen {
            let people = people(one.who).subtracting(reached).subtracting(question.by.person.map { [$0] } ?? [])
            let offices = office(one.who)
            guard !people.isEmpty || !offices.isEmpty else { continue }
            reached.formUnion(people)
            messages.append(MotiMessage(one.code, people: people, offices: offices))
        }
        return messages
    }

    /// O5 says that a time is cancelled: only when somebody had one.
    private var hasMeetingFallen: Bool {
        let hadOne = before.meeting.map { $0.state != .floating } ?? false
        return hadOne && steps.contains { if case .cancelMeeting = $0 { true } else { false } }
    }

    private func people(_ who: MotiAudience) -> Set<ID<Person>> {
        switch who {
        case .client: persons(after.clientSeats)
        case .owner: set(after.onDuty ?? before.onDuty)
        case .convener: set((after.seat(.convener) ?? before.seat(.convener))?.person)
        case .deputy: set((after.seat(.deputy) ?? before.seat(.deputy))?.person)
        case .responsible: set(after.seat(.responsible)?.person)
        case .pair: persons(before.coordinators).union(persons(after.coordinators))
        case .seats: persons(after.seats).subtracting(persons(after.clientSeats))
        case .leavers: persons(before.seats).subtracting(persons(after.seats))
        case .workersBefore: persons(before.workerSeats)
        default: peopleBeside(who)
        }
    }

    private func peopleBeside(_ who: MotiAudience) -> Set<ID<Person>> {
        switch who {
        case .formerHolders: before.formerHolders
        case .recipientPair: question.input.giving?.recipient.map { $0.isPair ? $0.people : [] } ?? []
        case .recipient: recipients
        case .asked: Set(askedNow.map(\.person))
        case .askedWhoDidNotSayNo: Set(before.asked.filter { $0.state != .no }.map(\.person))
        case .company: persons(before.seats.filter { $0.part == .supportPerson || $0.part == .interpreter })
        case .offered: set(question.input.offering?.person)
        default: []
        }
    }

    /// Whoever was asked by this event; for events about a time, whoever had been asked.
    private var askedNow: [MotiInvitation] {
        guard question.event == .sendInvitations else { return before.asked }
        return before.drafts.filter { question.input.sending?.invitations.contains($0.id) ?? false }
    }

    /// Whom the withdrawn line let in, when the seat has ended; a narrowed one stays among the seats.
    private var recipients: Set<ID<Person>> {
        guard let line = question.input.withdrawing.flatMap({ before.line($0.line) }), after.line(line.id) == nil else {
            return []
        }
        return line.recipient.people.union(persons(before.seats(on: line.id)))
    }

    private func office(_ who: MotiAudience) -> Set<MotiOffice> {
        switch who {
        case .areaCoordinators: [.areaCoordinators]
        case .dataProtectionOfficer: [.dataProtectionOfficer]
        default: []
        }
    }

    private func persons(_ seats: [MotiSeat]) -> Set<ID<Person>> { Set(seats.map(\.person)) }
    private func set(_ person: ID<Person>?) -> Set<ID<Person>> { person.map { [$0] } ?? [] }
}
