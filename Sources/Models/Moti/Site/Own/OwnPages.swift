package import Core
package import Gate
import Moti
package import Site
import Words

/// S7, *Omat asiani*: who walks beside me, what is agreed, what I have allowed with a stop beside each, who has looked and why.
package struct OwnPages: PageGroup {
    let gate: Gate
    let tokens: any Tokens

    package static var pages: [any Page.Type] {
        [
            OwnListPage.self, OwnFrontPage.self, OwnTextsPage.self, OwnLooksPage.self, OwnStopPage.self,
            OwnRatingPage.self, OwnDissentPage.self, OwnCardPage.self,
        ]
    }

    package init(gate: Gate, tokens: any Tokens) {
        self.gate = gate
        self.tokens = tokens
    }

    package func add(to routes: inout Routes) {
        let row = OwnAccess.row
        routes.get(MotiPaths.own, .own("moti.ownList"), showOwn)
        routes.get(MotiPaths.ownCircle, row, showCircle)
        routes.get(MotiPaths.ownTexts, row, showTexts)
        routes.get(MotiPaths.ownLooks, row, showLooks)
        routes.get(MotiPaths.ownPlan, row, showPlan)
        routes.get(MotiPaths.ownStopPaper, row, showStopPaper)
        routes.get(MotiPaths.ownStop, row, showStop)
        routes.post(MotiPaths.ownStop, row, saveStop)
        routes.post(MotiPaths.ownStopLine, row, stopLine)
        routes.get(MotiPaths.ownRating, row, showRating)
        routes.post(MotiPaths.ownRating, row, saveRating)
        routes.get(MotiPaths.ownDissent, row, showDissent)
        routes.post(MotiPaths.ownDissent, row, saveDissent)
        routes.get(MotiPaths.ownCard, row, showCard)
        routes.post(MotiPaths.ownCard, row, saveCard)
        routes.post(MotiPaths.ownResumption, row) { try await press(Resume(), $0, $1) }
        routes.post(MotiPaths.ownTaking, row) { try await press(TakeAction($2), $0, $1) }
        routes.post(MotiPaths.ownRefusal, row) { try await press(RefuseAction($2), $0, $1) }
        routes.post(MotiPaths.ownFinish, row) { try await press(FinishAction($2), $0, $1) }
        routes.post(MotiPaths.ownNotSo, row) { try await press(ActionNotSo($2), $0, $1) }
    }
}

/// The client, and who stands for the client.
enum OwnAccess {
    static let parts: Set<Part> = [.client, .representative]
    static let row = AccessRow.seats("moti.own", parts)

    static let rule: Gate.Rule = { standing in
        guard standing.actor.level == .full, !standing.parts.isDisjoint(with: parts) else { return nil }
        return .seat
    }
}
