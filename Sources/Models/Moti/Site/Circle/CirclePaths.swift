package import Core
import Moti
package import Site

// The circle (S4), its meetings, its follow-up (S6), its endings. A change of state is a resource that is posted to.
extension MotiPaths {
    package static let circles: PlainPath = "/moti"
    package static let coaching: PlainPath = "/moti/coaching"
    package static let coachTaking: Path<ID<Circle>> = "/moti/{}/coaching"
    package static let history: Path<ID<Circle>> = "/moti/{}/history"
    package static let support: Path<ID<Circle>> = "/moti/{}/support"
    package static let caughtUp: Path<ID<Circle>> = "/moti/{}/caught-up"

    // What is written.
    package static let contact: Path<ID<Circle>> = "/moti/{}/contact"
    package static let notes: Path<ID<Circle>> = "/moti/{}/notes"
    package static let note: Path<ID<Circle>, ID<Entry>> = "/moti/{}/notes/{}"
    package static let noteRemoval: Path<ID<Circle>, ID<Entry>> = "/moti/{}/notes/{}/removal"
    package static let safety: Path<ID<Circle>> = "/moti/{}/safety"
    package static let briefing: Path<ID<Circle>> = "/moti/{}/briefing"
    package static let ifWorse: Path<ID<Circle>> = "/moti/{}/if-worse"
    package static let record: Path<ID<Circle>> = "/moti/{}/record"
    package static let dissent: Path<ID<Circle>> = "/moti/{}/dissent"

    // Agreed things.
    package static let actions: Path<ID<Circle>> = "/moti/{}/actions"
    package static let action: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}"
    package static let actionTaking: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/taking"
    package static let actionRefusal: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/refusal"
    package static let actionFinish: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/finish"
    package static let actionWait: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/wait"
    package static let actionGoingOn: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/going-on"
    package static let actionChange: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/change"
    package static let actionDrop: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/drop"
    package static let actionNotSo: Path<ID<Circle>, ID<Action>> = "/moti/{}/actions/{}/not-so"

    // Duties.
    package static let duties: Path<ID<Circle>> = "/moti/{}/duties"
    package static let duty: Path<ID<Circle>, ID<Offer>> = "/moti/{}/duties/{}"
    package static let dutyRefusal: Path<ID<Circle>, ID<Offer>> = "/moti/{}/duties/{}/refusal"

    // The meeting.
    package static let meeting: Path<ID<Circle>> = "/moti/{}/meeting"
    package static let meetingCall: Path<ID<Circle>> = "/moti/{}/meeting/call"
    package static let meetingMove: Path<ID<Circle>> = "/moti/{}/meeting/move"
    package static let meetingCancellation: Path<ID<Circle>> = "/moti/{}/meeting/cancellation"
    package static let meetingAbsence: Path<ID<Circle>> = "/moti/{}/meeting/absence"
    package static let meetingInterpreter: Path<ID<Circle>> = "/moti/{}/meeting/interpreter"
    package static let reply: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/asked/{}/reply"
    package static let deputy: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/asked/{}/deputy"
    package static let code: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/asked/{}/code"
    package static let review: Path<ID<Circle>> = "/moti/{}/review"

    // Consent and stopping.
    package static let lines: Path<ID<Circle>> = "/moti/{}/lines"
    package static let stop: Path<ID<Circle>> = "/moti/{}/stop"
    package static let stopAll: Path<ID<Circle>> = "/moti/{}/stop/all"
    package static let stopLine: Path<ID<Circle>, ID<ConsentLine>> = "/moti/{}/stop/{}"
    package static let leaving: Path<ID<Circle>> = "/moti/{}/leaving"

    // Pauses, terms, endings.
    package static let pause: Path<ID<Circle>> = "/moti/{}/pause"
    package static let resumption: Path<ID<Circle>> = "/moti/{}/resumption"
    package static let term: Path<ID<Circle>> = "/moti/{}/term"
    package static let closing: Path<ID<Circle>> = "/moti/{}/closing"
    package static let continuing: Path<ID<Circle>> = "/moti/{}/continuing"
    package static let end: Path<ID<Circle>> = "/moti/{}/end"
    package static let cancellation: Path<ID<Circle>> = "/moti/{}/cancellation"
    package static let death: Path<ID<Circle>> = "/moti/{}/death"
}
