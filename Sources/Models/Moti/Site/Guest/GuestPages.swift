package import Core
package import Gate
import Moti
package import Site
import Words

/// S3: whoever holds a link, without an account. The link alone asks for an answer and names nobody; link and code open what
/// the client has allowed.
package struct GuestPages: PageGroup {
    let gate: Gate
    let tokens: any Tokens

    package static var pages: [any Page.Type] {
        [
            DoorPage.self, GuestEndedPage.self, GuestReplyPage.self, GuestCodePage.self, GuestPage.self,
            GuestWaitPage.self, GuestStopPage.self, GuestStoppedPage.self,
        ]
    }

    package init(gate: Gate, tokens: any Tokens) {
        self.gate = gate
        self.tokens = tokens
    }

    package func add(to routes: inout Routes) {
        let door = AccessRow.open("moti.link")
        routes.get(MotiPaths.link, door, showDoor)
        routes.post(MotiPaths.link, door, openDoor)
        routes.post(MotiPaths.newLink, door, sendNewLink)
        routes.get(MotiPaths.guest, GuestAccess.byLink, showGuest)
        routes.get(MotiPaths.guestReply, GuestAccess.byLink, showReply)
        routes.post(MotiPaths.guestReply, GuestAccess.byLink, saveReply)
        routes.get(MotiPaths.guestCode, GuestAccess.byLink, showCode)
        routes.post(MotiPaths.guestCode, GuestAccess.byLink, enterCode)
        routes.post(MotiPaths.guestCodeSending, GuestAccess.byLink, sendCode)
        addContent(to: &routes)
    }

    private func addContent(to routes: inout Routes) {
        let row = GuestAccess.byCode
        routes.post(MotiPaths.guestInput, row, saveInput)
        routes.post(MotiPaths.guestTaking, row) { try await act(TakeAction($1), $0) }
        routes.post(MotiPaths.guestRefusal, row) { try await act(RefuseAction($1), $0) }
        routes.post(MotiPaths.guestFinish, row) { try await act(FinishAction($1), $0) }
        routes.post(MotiPaths.guestGoingOn, row) { try await act(GoOnWithAction($1), $0) }
        routes.get(MotiPaths.guestWait, row, showWait)
        routes.post(MotiPaths.guestWait, row, saveWait)
        routes.post(MotiPaths.guestRecord, row, saveRecord)
        routes.get(MotiPaths.guestStop, row, showStop)
        routes.post(MotiPaths.guestStop, row, saveStop)
        routes.post(MotiPaths.guestLeaving, GuestAccess.byLink, leave)
        routes.get(MotiPaths.guestStopped, .open("moti.guestStopped")) { .page(GuestStoppedPage($0)) }
    }
}
