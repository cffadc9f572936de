package import Core
package import Site

/// The addresses of MOTI. A change of state is a resource that is posted to.
package enum MotiPaths {
    // Call together (S2), one address a step.
    package static let new: PlainPath = "/moti/new"
    package static let declined: PlainPath = "/moti/declined"
    package static let talk: Path<ID<Circle>> = "/moti/{}/talk"
    package static let letGo: Path<ID<Circle>> = "/moti/{}/let-go"
    package static let coach: Path<ID<Circle>> = "/moti/{}/coach"
    package static let client: Path<ID<Circle>> = "/moti/{}/client"
    package static let goals: Path<ID<Circle>> = "/moti/{}/goals"
    package static let people: Path<ID<Circle>> = "/moti/{}/people"
    package static let units: Path<ID<Circle>> = "/moti/{}/units"
    package static let unit: Path<ID<Circle>, ID<Core.Unit>> = "/moti/{}/units/{}"
    package static let supportPerson: Path<ID<Circle>> = "/moti/{}/support-person"
    package static let interpreter: Path<ID<Circle>> = "/moti/{}/interpreter"
    package static let asked: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/asked/{}"
    package static let pair: Path<ID<Circle>> = "/moti/{}/pair"
    package static let pairRemoval: Path<ID<Circle>> = "/moti/{}/pair/removal"
    package static let consent: Path<ID<Circle>> = "/moti/{}/consent"
    /// The row of somebody asked.
    package static let line: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/consent/{}"
    package static let times: Path<ID<Circle>> = "/moti/{}/times"
    package static let sending: Path<ID<Circle>> = "/moti/{}/sending"
    package static let paperTalk: PlainPath = "/moti/paper/talk"
    package static let paperConsent: Path<ID<Circle>> = "/moti/{}/paper/consent"
    package static let paperInvitation: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/paper/invitation/{}"

    // The circle (S4), its meetings and its follow-up (S6).
    package static let circle: Path<ID<Circle>> = "/moti/{}"
}
