import Core

/// How a meeting stands (design 3.3). `floating`: prepared, not yet put to anybody.
package enum MeetingState: String, MachineCode {
    case floating, polling, fixed, held, notHeld, cancelled
}

package enum MeetingEvent: String, MachineCode {
    case poll, fix, unfix, hold, miss, cancelMeeting
}
