package import Core
package import Site

// My matters (S7): the client's own page, by card or account.
extension MotiPaths {
    package static let own: PlainPath = "/own"
    package static let ownCircle: Path<ID<Circle>> = "/own/{}"
    package static let ownTexts: Path<ID<Circle>> = "/own/{}/texts"
    package static let ownLooks: Path<ID<Circle>> = "/own/{}/looks"
    package static let ownPlan: Path<ID<Circle>, ID<Plan>> = "/own/{}/plan/{}"
    package static let ownStopPaper: Path<ID<Circle>> = "/own/{}/paper/stop"
    package static let ownStop: Path<ID<Circle>> = "/own/{}/stop"
    package static let ownStopLine: Path<ID<Circle>, ID<ConsentLine>> = "/own/{}/stop/{}"
    package static let ownRating: Path<ID<Circle>, ID<Goal>> = "/own/{}/ratings/{}"
    package static let ownDissent: Path<ID<Circle>> = "/own/{}/dissent"
    package static let ownCard: Path<ID<Circle>> = "/own/{}/card"
    package static let ownResumption: Path<ID<Circle>> = "/own/{}/resumption"
    package static let ownTaking: Path<ID<Circle>, ID<Action>> = "/own/{}/actions/{}/taking"
    package static let ownRefusal: Path<ID<Circle>, ID<Action>> = "/own/{}/actions/{}/refusal"
    package static let ownFinish: Path<ID<Circle>, ID<Action>> = "/own/{}/actions/{}/finish"
    package static let ownNotSo: Path<ID<Circle>, ID<Action>> = "/own/{}/actions/{}/not-so"
}
