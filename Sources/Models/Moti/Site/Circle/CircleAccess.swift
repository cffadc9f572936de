import Core
import Gate
import Moti
import Site

/// Who works with a circle on these pages: every worker's seat (W of the design). What such a seat may see is decided item by
/// item; what is outside its line is absent.
enum CircleAccess {
    static let parts = Part.motiWorkers

    static func row(_ name: String) -> AccessRow { .seats(name, parts) }

    /// A worker's seat, signed in wholly.
    static let rule: Gate.Rule = { standing in
        guard standing.actor.level == .full else { return nil }
        return standing.seats.first { parts.contains($0.part) }.map { $0.line == nil ? .seat : .consentLine }
    }

    /// Coordinators of the area and those already in, for askings that nobody has taken.
    static let queue: Gate.Rule = { standing in
        guard standing.actor.level == .full else { return nil }
        return MotiAccess.queueGround(standing) ?? standing.seat(.coordinator).map { _ in .seat }
    }

    static let queueRow = AccessRow.roles("moti.coaching", [.coordinator])
}
