package import Core
import SQL

/// All that S4, the page of the circle, shows to one reader.
package struct CirclePage: Sendable {
    package let circle: ID<Circle>
    package let version: Int64
    package let state: MotiState
    package let keptState: MotiState?
    package let myParts: Set<Part>
    /// The actor's own seat and organisation, for ticks and record texts.
    package let mySeat: ID<Seat>?
    package let myUnit: ID<Unit>?
    package let myUnitKind: String?
    package let myTopics: Scope
    package let clientName: String?
    package let client: MotiPerson?
    package let next: MotiNextStep?
    package let people: [MotiPerson]
    /// By due date; what is done or dropped last.
    package let actions: [MotiActionLine]
    package let goals: [MotiGoalLine]
    package let meetings: [MotiMeetingLine]
    package let plans: [MotiPlanLine]
    package let entries: [MotiEntryLine]
    package let dissents: [MotiDissentLine]
    /// Newest first.
    package let contacts: [MotiContactLine]
    /// Newest first.
    package let history: [MotiEventLine]
    package let ticks: [MotiTickLine]
    package let offers: [MotiOfferLine]
    package let consents: [MotiConsentLine]
    package let lifeAreas: [String]
    package let size: String?
    package let mayMeetWithout: Bool
    package let startedOn: Day
    package let endsOn: Day?
    package let purgeOn: Day?
    /// A coach has been asked for and nobody has taken it.
    package let isCoachAsked: Bool
    /// Who will read a note to the circle, by name.
    package let noteReaders: [String]
    package let settings: MotiSettings

    /// The one meeting that is floating, polling or fixed.
    package var openMeeting: MotiMeetingLine? {
        meetings.first { [.floating, .polling, .fixed].contains($0.state) }
    }

    package static func read(_ reading: any Reading) throws -> CirclePage {
        let open = try MotiOpenCircle(reading)
        let items = open.items
        let mine = open.people.seats.first { $0.person == open.me && $0.isOpen }
        let people = try open.people.open(owner: open.circle.owner)
        return CirclePage(
            circle: open.records.id, version: open.circle.version, state: open.state,
            keptState: open.circle.keptState.flatMap(MotiState.init(rawValue:)), myParts: open.sight.parts,
            mySeat: mine?.id, myUnit: mine?.unit, myUnitKind: mine?.unitKind,
            myTopics: open.sight.mayRead ? open.sight.scope : .nothing,
            clientName: try open.clientName(), client: people.first { $0.part == .client }, next: try open.next(),
            people: people, actions: try items.actionLines().sorted(by: MotiActionLine.byDue),
            goals: try items.goalLines(), meetings: try open.meetingLines(), plans: try items.planLines(),
            entries: try items.entryLines(), dissents: try open.dissentLines(), contacts: try items.contactLines(),
            history: try items.eventLines(), ticks: try items.tickLines(), offers: try items.offerLines(),
            consents: try open.consentLines(), lifeAreas: open.sight.lifeAreas(open.circle.lifeAreas),
            size: open.circle.size,
            mayMeetWithout: open.circle.mayMeetWithout, startedOn: open.circle.startedOn, endsOn: open.circle.endsOn,
            purgeOn: open.circle.purgeOn,
            isCoachAsked: try reading.row(OfferStatements.asking(open.records.id)) != nil,
            noteReaders: try items.audience(of: .note, parts: Part.motiWorkers),
            settings: try MotiCaseLoader.settings(open.circle.programme, reading))
    }
}

extension MotiActionLine {
    package var isOpen: Bool { !state.isFinal }

    /// Open things first, by date; then what has ended, newest first.
    static func byDue(_ one: MotiActionLine, _ other: MotiActionLine) -> Bool {
        if one.isOpen != other.isOpen { return one.isOpen }
        if one.isOpen {
            return (one.checkOn ?? one.due ?? .last, one.id) < (other.checkOn ?? other.due ?? .last, other.id)
        }
        return (one.finishedOn ?? .first, one.id) > (other.finishedOn ?? .first, other.id)
    }
}

extension MotiOpenCircle {
    /// Dissents not yet joined to a version of the plan, and those that are, as far as the reader sees them.
    func dissentLines() throws -> [MotiDissentLine] {
        guard sight.isClient || sight.isWorker else { return [] }
        return try records.dissents().filter { sight.dissents || $0.person == me }.map(items.dissent)
    }
}
