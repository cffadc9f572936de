import Core

/// The states of a MOTI circle (design 3.1), in the order they are usually lived.
package enum MotiState: String, MachineCode {
    case worry, preparing, inviting, scheduled, held, following, paused, closing
    case closed, cancelled, withdrawn, declined, lapsed, purged

    /// Before the first meeting, with the client in.
    package static let pre: Set<MotiState> = [.preparing, .inviting, .scheduled]
    /// The client is in and something is expected.
    package static let live: Set<MotiState> = pre.union([.held, .following, .paused, .closing])
    /// Nothing is expected but the purge.
    package static let final: Set<MotiState> = [.closed, .cancelled, .withdrawn, .declined, .lapsed]

    /// Final, or already purged: no owner and no next date.
    package var isFinal: Bool { self == .purged || MotiState.final.contains(self) }
    package var isLive: Bool { MotiState.live.contains(self) }
}
