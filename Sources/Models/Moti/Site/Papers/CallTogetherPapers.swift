import Core
package import Gate
import Moti
package import Site
import Words

/// P1–P3: the talk, the consent and an invitation on paper. Printing is reading, with its own access record.
package struct CallTogetherPapers: PageGroup {
    let gate: Gate

    package static var pages: [any Page.Type] { [TalkPaper.self, ConsentPaper.self, InvitationPaper.self] }

    package init(gate: Gate) {
        self.gate = gate
    }

    package func add(to routes: inout Routes) {
        routes.get(MotiPaths.paperTalk, .own("moti.paperTalk")) { visit in
            .page(TalkPaper(visit))
        }
        routes.get(MotiPaths.paperConsent, CallAccess.row("moti.paper"), showConsent)
        routes.get(MotiPaths.paperInvitation, CallAccess.row("moti.paper"), showInvitation)
    }

    private func read(_ visit: Visit, _ circle: ID<Circle>, _ item: String) async throws -> CallTogetherState {
        let state = try await gate.read(circle.vault, item, by: try visit.actor, ground: CallAccess.rule) {
            try CallTogetherState.read($0)
        }.value
        guard state.client != nil else { throw NotFound() }
        return state
    }

    private func showConsent(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(ConsentPaper(try await read(visit, circle, "paperConsent"), visit))
    }

    private func showInvitation(
        _ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>
    ) async throws -> Reply {
        let state = try await read(visit, circle, "paperInvitation")
        guard let asked = state.asked.first(where: { $0.id == invitation && $0.state != .ended }) else {
            throw NotFound()
        }
        return .page(InvitationPaper(state, asked, visit))
    }
}
