import Core

/// How an agreed thing stands (design 3.3).
package enum ActionState: String, MachineCode {
    case proposed, accepted, waiting, done, changed, dropped

    package var isFinal: Bool { [.done, .changed, .dropped].contains(self) }
}

package enum ActionEvent: String, MachineCode {
    case propose, take, refuse, handBack, wait, goOn, finish, notSo, change, drop, late
}
