import Core

extension MotiCase {
    /// The facts once a step is taken. The acts write the same to the database; tests hold both against each other.
    package mutating func take(_ step: MotiStep) {
        switch step {
        case .openLine(let line): lines.append(line)
        case .endLine(let id, _): lines.removeAll { $0.id == id }
        case .narrowLine(let id, let scope): change(&lines, { $0.id == id }) { $0.scope = scope }
        case .moveLineEnd(let id, let day): change(&lines, { $0.id == id }) { $0.to = day }
        case .openSeat(let seat): open(seat)
        case .putSeat(let id, let line): change(&seats, { $0.id == id }) { $0.line = line }
        case .changePart(let id, let part): change(&seats, { $0.id == id }) { $0.part = part }
        case .closeSeat(let id): close(id)
        default: takeAtTable(step)
        }
    }

    private mutating func open(_ seat: MotiSeat) {
        seats.append(seat)
        formerHolders.remove(seat.person)
        if seat.part == .deputy { lostOn = nil }
    }

    private mutating func close(_ id: ID<Seat>) {
        guard let seat = seat(id) else { return }
        seats.removeAll { $0.id == id }
        if seat.hasAccount, seats(of: seat.person).isEmpty { formerHolders.insert(seat.person) }
    }

    private mutating func takeAtTable(_ step: MotiStep) {
        switch step {
        case .openMeeting(let id, let minutes): meeting = MotiMeeting(id: id, state: .floating, minutes: minutes)
        case .pollMeeting(_, let slots): poll(slots)
        case .fixMeeting(_, let slot, let chair, let scribe, let goWithout, let soloOk):
            meeting?.state = .fixed
            meeting?.start = slot.start
            meeting?.chair = chair
            meeting?.scribe = scribe
            meeting?.goWithout = goWithout
            meeting?.soloOk = soloOk
        case .precallMeeting(_, let day): meeting?.precalledOn = day
        case .holdMeeting(_, let attendance): endMeeting(.held, attendance)
        case .missMeeting(_, let attendance): endMeeting(.notHeld, attendance)
        case .cancelMeeting: meeting = nil
        case .settleMeeting: lastMeeting?.isPlanned = true
        case .spendMeetingWithout: mayMeetWithout = false
        case .ask(let id, let seat, _):
            change(&invitations, { $0.id == id }) {
                $0.state = .asked
                $0.seat = seat
                $0.answeredOn = nil
            }
        case .answer(let id, let state, _):
            let day = today
            change(&invitations, { $0.id == id }) {
                $0.state = state
                $0.answeredOn = day
            }
        case .endInvitation(let id): invitations.removeAll { $0.id == id }
        default: takeAgreed(step)
        }
    }

    private mutating func poll(_ slots: [MotiSlot]) {
        meeting?.state = .polling
        meeting?.slots = slots
        meeting?.start = nil
        meeting?.precalledOn = nil
        meeting?.pollingSince = today
    }

    private mutating func endMeeting(_ state: MeetingState, _ attendance: [ID<Seat>: MotiAttendance]) {
        lastMeeting = meeting
        lastMeeting?.state = state
        meeting = nil
        guard state == .held else { return }
        tookPart.formUnion(attendance.filter(\.value.isPresent).keys.compactMap { seat($0)?.unit })
    }

    private mutating func takeAgreed(_ step: MotiStep) {
        switch step {
        case .handBack(let id, let owner):
            change(&actions, { $0.id == id }) {
                $0.state = .proposed
                $0.owner = owner ?? $0.owner
            }
        case .moveAction(let id, let seat): change(&actions, { $0.id == id }) { $0.owner = seat }
        case .openOffer(let offer): offers.append(offer)
        case .endOffer(let id, _): offers.removeAll { $0.id == id }
        case .openAsking(let one): asking = one
        case .closeAsking: asking = nil
        case .noteLoss: lostOn = today
        case .postponeTalk(let day): talkLaterOn = day
        case .pauseUntil(let day): resumeOn = day
        case .keepPlan(let newest, _, _, _, let next):
            plan = newest
            nextContactOn = next
            ticked = []
        case .noteContact(_, let next):
            nextContactOn = next
            lastContactOn = today
        case .nextContact(let day): nextContactOn = day
        case .tick(let unit, _, _, _): ticked.insert(unit)
        default: break
        }
    }

    private func change<Item>(_ items: inout [Item], _ isMeant: (Item) -> Bool, _ edit: (inout Item) -> Void) {
        for index in items.indices where isMeant(items[index]) { edit(&items[index]) }
    }
}
