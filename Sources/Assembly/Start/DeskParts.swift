import Core
import Desk
import Gate
import MotiSite
import Site

/// What the shared pages bring: who is signed in, what stands in the header, and the pages themselves, each told which
/// models there are.
struct DeskParts {
    let sessions: any Sessions
    let headers: any Headers
    let groups: [any PageGroup]

    init(_ open: OpenInstallation, secrets: SiteSecrets) {
        let gate = open.gate
        let signIn = SignIn(gate: gate, secrets: secrets)
        sessions = signIn.sessions
        headers = DeskHeaders(
            gate: gate, ownPage: MotiSlice.ownPage, guestPage: MotiSlice.guestPage, places: MotiSlice.places)
        groups =
            signIn.groups + [
                HomePages(gate: gate, ownPage: MotiSlice.ownPage, guestPage: MotiSlice.guestPage),
                TodayPages(gate: gate, models: Slices.todayModels) { MotiSlice.start($0.words, $1) },
                StatementPages(
                    controller: open.installation.controller, phone: open.installation.phones.help),
            ]
    }
}
