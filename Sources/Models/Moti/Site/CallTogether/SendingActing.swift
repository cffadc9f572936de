import Core
import Gate
import Moti
import Site
import Words

// Steps 4–6: consent, times, sending.
extension CallTogetherPages {
    func showConsent(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        return .page(ConsentPage(state, visit, ConsentForm.filled(state, visit.form)))
    }

    func giveConsent(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        var form = visit.form
        let typed = ConsentForm(&form, state, visit.words)
        return try await save(
            [SaveMayMeetWithout(typed.mayMeet), typed.act(visit.language, on: visit.today)], &form, visit, circle,
            next: next(form, circle, MotiPaths.times(circle)), names: ["textVersion": "", "word": "identified"]
        ) { ConsentPage($0, visit, $1) }
    }

    private func row(
        _ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>
    ) async throws -> (CallTogetherState, MotiAskedLine) {
        let state = try await prepared(visit, circle)
        let line = state.asked.first { $0.id == invitation && $0.part != .interpreter && $0.state != .ended }
        guard let line else { throw NotFound() }
        return (state, line)
    }

    func showLine(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let (state, asked) = try await row(visit, circle, invitation)
        return .page(ConsentPage(state, open: invitation, visit, LineForm.filled(asked, state, visit)))
    }

    func saveLine(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let (state, asked) = try await row(visit, circle, invitation)
        var form = visit.form
        let act = LineForm(&form, asked, state).act(for: asked.person)
        return try await save([act], &form, visit, circle, next: MotiPaths.consent(circle)) {
            ConsentPage($0, open: invitation, visit, $1)
        }
    }

    // MARK: Times

    func showTimes(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        return .page(TimesPage(state, visit, TimesForm.filled(state, visit)))
    }

    func saveTimes(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        var form = visit.form
        let typed = TimesForm(&form, state, visit)
        let version = form.has("_version") ? try visit.version : 0
        return try await save(
            [typed.act(version: version)], &form, visit, circle, next: next(form, circle, MotiPaths.sending(circle)),
            names: ["slots": "slot1"]
        ) { TimesPage($0, visit, $1) }
    }

    // MARK: Sending

    func showSending(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(SendingPage(try await prepared(visit, circle), visit, visit.form))
    }

    /// All leave or none: one press, one transaction.
    func send(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        _ = try await prepared(visit, circle)
        var form = visit.form
        if !form.isTicked("clientSaw") { form.fault("clientSaw", "refusal.clientHasNotSeen") }
        return try await save(
            [ClientSaw(), SendInvitations(tokens: tokens)], &form, visit, circle, next: MotiPaths.circle(circle),
            names: ["goals": "", "invitations": "", "slots": "", "deputy": ""]
        ) { SendingPage($0, visit, $1) }
    }
}
