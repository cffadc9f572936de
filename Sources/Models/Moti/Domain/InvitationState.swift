import Core

/// How an invitation stands (design 3.3). `draft`: prepared, not yet sent.
package enum InvitationState: String, MachineCode {
    case draft, asked, yes, yesRemote, written, deputyOffered, no, replaced, ended

    /// A *must* that stands so does not hold up `fixTime`.
    package var isReady: Bool { [.yes, .yesRemote, .written, .replaced].contains(self) }
    /// The asked person has said something.
    package var isAnswered: Bool { ![.draft, .asked].contains(self) }
}

package enum InvitationEvent: String, MachineCode {
    case ask, answer, letDeputy, end
}
