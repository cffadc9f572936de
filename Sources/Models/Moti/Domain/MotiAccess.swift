package import Core

/// Who may see and touch what in a MOTI circle: the matrix of design 6, asked for one standing. Pure; the gate asks it before
/// anything is unsealed, pages ask it item by item.
package enum MotiAccess {
    /// What is asked about, beside its kind.
    package struct Thing: Sendable {
        package var topics: Set<String>
        /// Written by, or about the seat of, whoever asks.
        package var isOwn: Bool
        /// The client ticked that this one may read it.
        package var isTicked: Bool

        package init(topics: Set<String> = [], isOwn: Bool = false, isTicked: Bool = false) {
            self.topics = topics
            self.isOwn = isOwn
            self.isTicked = isTicked
        }
    }

    /// The ground on which an item may be looked for at all; nil = absent, 404. Which things of its kind are shown is then asked
    /// one by one.
    ///
    /// - Parameter table: seats of chair and scribe while a meeting lasts; they read as the convener.
    package static func ground(
        for item: MotiItem, _ standing: Standing, table: Set<ID<Seat>> = []
    ) -> Ground? {
        let seats = standing.seats.filter { seat in
            columns(seat, table).contains { column in
                let cell = MotiVisibility.cell(item, column)
                return (cell.read != .nothing || cell.write != .nothing) && isOpen(item, seat, standing)
            }
        }
        guard let seat = seats.first else { return nil }
        return seat.line == nil ? .seat : .consentLine
    }

    /// Whether one thing may be read or written.
    package static func may(
        _ deed: MotiDeed, _ item: MotiItem, _ standing: Standing, _ thing: Thing = Thing(), table: Set<ID<Seat>> = []
    ) -> Bool {
        standing.seats.contains { seat in
            isOpen(item, seat, standing)
                && columns(seat, table).contains { column in
                    let cell = MotiVisibility.cell(item, column)
                    return reaches(deed == .read ? cell.read : cell.write, thing, seat.scope)
                }
        }
    }

    /// The ground for raising an event of the circle: a seat; for the clock its own; for a coordinator of the area the queue, or
    /// breaking the glass; for an offered person the offer itself.
    package static func ground(
        toAct event: MotiEvent, _ standing: Standing, hasOffer: Bool = false
    ) -> Ground? {
        if case .system = standing.actor.way { return .clock }
        if let seat = standing.seats.first {
            guard standing.actor.level == .full || byLink.contains(event) else { return nil }
            return seat.line == nil ? .seat : .consentLine
        }
        guard standing.actor.level == .full else { return nil }
        if hasOffer, event == .acceptDuty || event == .refuseDuty { return .own }
        // The last owner, by standing duty alone.
        if standing.actor.person != nil, standing.vault.owner == standing.actor.person { return .assignment }
        let area = standing.vault.circle?.area
        let isOfArea = standing.assignments.contains { one in
            one.role == .coordinator && area.map(one.areas.contains) ?? false
        }
        guard isOfArea else { return nil }
        switch event {
        case .takeCoach: return .ownQueue
        case .breakGlass: return .breakGlass
        default: return nil
        }
    }

    /// What a link alone may hand in: the answer to a question, and leaving. "The client told me to stop" needs the code too (S3).
    package static let byLink: Set<MotiEvent> = [.reply, .leaveSeat]

    /// The coach's queue line: area, state, life areas, the convener's name and phone. Never identity.
    package static func queueGround(_ standing: Standing) -> Ground? {
        if standing.seats.contains(where: { $0.part == .convener }) { return .seat }
        guard let area = standing.vault.circle?.area, standing.actor.level == .full else { return nil }
        let isOfArea = standing.assignments.contains { $0.role == .coordinator && $0.areas.contains(area) }
        return isOfArea ? .ownQueue : nil
    }

    // MARK: How a cell is read

    /// By link alone, and with contact details only, almost nothing is open.
    private static func isOpen(_ item: MotiItem, _ seat: Standing.SeatFacts, _ standing: Standing) -> Bool {
        guard standing.actor.level == .full else { return item == .outline }
        guard seat.scope.contactOnly, !Part.motiNeedsNoLine.contains(seat.part) else { return true }
        return [.outline, .clientName, .clientContact].contains(item)
    }

    private static func columns(_ seat: Standing.SeatFacts, _ table: Set<ID<Seat>>) -> [MotiColumn] {
        [MotiColumn(seat.part), table.contains(seat.id) ? .convener : nil].compactMap { $0 }
    }

    private static func reaches(_ reach: MotiReach, _ thing: Thing, _ scope: Scope) -> Bool {
        switch reach {
        case .nothing: false
        case .all: true
        case .topics: scope.covers(thing.topics)
        case .own: thing.isOwn
        case .ticked: thing.isTicked
        }
    }
}
