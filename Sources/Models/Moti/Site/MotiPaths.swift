package import Core
package import Site

/// The addresses of MOTI. A change of state is a resource that is posted to.
package enum MotiPaths {
    // Call together (S2), one address a step.
    package static let new: PlainPath = "/moti/new"
    package static let talk: Path<ID<Circle>> = "/moti/{}/talk"
    package static let talkAnswer: Path<ID<Circle>> = "/moti/{}/talk/answer"
    package static let coach: Path<ID<Circle>> = "/moti/{}/coach"
    package static let goals: Path<ID<Circle>> = "/moti/{}/goals"
    package static let people: Path<ID<Circle>> = "/moti/{}/people"
    package static let unit: Path<ID<Circle>, ID<Core.Unit>> = "/moti/{}/people/unit/{}"
    package static let asked: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/people/{}"
    package static let consent: Path<ID<Circle>> = "/moti/{}/consent"
    package static let line: Path<ID<Circle>, ID<ConsentLine>> = "/moti/{}/consent/{}"
    package static let times: Path<ID<Circle>> = "/moti/{}/times"
    package static let sending: Path<ID<Circle>> = "/moti/{}/sending"
    package static let paperTalk: PlainPath = "/moti/paper/talk"
    package static let paperConsent: Path<ID<Circle>> = "/moti/{}/paper/consent"
    package static let paperInvitation: Path<ID<Circle>, ID<Invitation>> = "/moti/{}/paper/invitation/{}"

    // The circle (S4), its meetings and its follow-up (S6).
    package static let circle: Path<ID<Circle>> = "/moti/{}"
}
