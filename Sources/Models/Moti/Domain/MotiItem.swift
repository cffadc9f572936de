package import Core

/// What can be seen in a MOTI circle: the rows of the visibility matrix (design 6). `outline` is what a link alone shows
/// (S3): who asks, slots, municipality or "remote", length; and with contact details only, nothing else of the meeting.
package enum MotiItem: String, MachineCode {
    case outline
    case meeting
    case people
    case clientName, clientContact
    case goals
    case goalRatings
    case clientCard
    case consentLines
    case safetyNote
    case understood
    case ownActions, othersActions
    case plan
    case dissent
    case contacts
    case history
    case accessRecords
    case feedback
}

/// The columns of the matrix. Who holds no seat (line manager, developer, administrator, data-protection officer) has no column
/// here: of a circle's content they see nothing, and what they see elsewhere is not a circle's.
package enum MotiColumn: String, MachineCode {
    case client, convener, coordinator, responsible, deputy, invited, support, interpreter

    /// A part that has no business here has no column.
    package init?(_ part: Part) {
        switch part {
        case .client, .representative: self = .client
        case .convener: self = .convener
        case .coordinator: self = .coordinator
        case .responsible: self = .responsible
        case .deputy: self = .deputy
        case .invited: self = .invited
        case .supportPerson: self = .support
        case .interpreter: self = .interpreter
        default: return nil
        }
    }
}

/// How far a reading or a writing reaches, as the matrix writes it.
package enum MotiReach: String, Sendable, CaseIterable {
    case nothing = "–"
    case all = "yes"
    /// `t`: only items all of whose topics are in the own line.
    case topics = "t"
    /// `o`: own.
    case own = "o"
    /// Only if the client ticked it.
    case ticked = "if ticked"
}

/// One cell.
package struct MotiPermission: Sendable, Hashable {
    package let read: MotiReach
    package let write: MotiReach

    package init(_ read: MotiReach, _ write: MotiReach = .nothing) {
        self.read = read
        self.write = write
    }

    package static let none = MotiPermission(.nothing)
}

package enum MotiDeed: Sendable {
    case read, write
}
