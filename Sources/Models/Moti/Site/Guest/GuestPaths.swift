package import Core
package import Site

// The guest's page (S3). The link's own address opens nothing by itself: its one button does.
extension MotiPaths {
    package static let link: Path<LinkToken> = "/v/{}"
    package static let newLink: Path<LinkToken> = "/v/{}/new"

    package static let guest: PlainPath = "/guest"
    package static let guestReply: PlainPath = "/guest/reply"
    package static let guestCode: PlainPath = "/guest/code"
    package static let guestCodeSending: PlainPath = "/guest/code/sending"
    package static let guestInput: PlainPath = "/guest/input"
    package static let guestTaking: Path<ID<Action>> = "/guest/actions/{}/taking"
    package static let guestRefusal: Path<ID<Action>> = "/guest/actions/{}/refusal"
    package static let guestFinish: Path<ID<Action>> = "/guest/actions/{}/finish"
    package static let guestGoingOn: Path<ID<Action>> = "/guest/actions/{}/going-on"
    package static let guestWait: Path<ID<Action>> = "/guest/actions/{}/wait"
    package static let guestRecord: PlainPath = "/guest/record"
    package static let guestStop: PlainPath = "/guest/stop"
    package static let guestLeaving: PlainPath = "/guest/leaving"
    package static let guestStopped: PlainPath = "/guest/stopped"
}
